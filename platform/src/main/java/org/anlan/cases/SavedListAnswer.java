package org.anlan.cases;

import java.util.UUID;

/// What comes of a wish about one's saved lists.
sealed interface SavedListAnswer {

  record Kept() implements SavedListAnswer {}

  /// Empty or too long.
  record NameWrong(int had) implements SavedListAnswer {}

  record NameTaken(String name) implements SavedListAnswer {}

  record TooMany() implements SavedListAnswer {}

  record WordsTooLong(int had) implements SavedListAnswer {}

  record KindUnknown(String kind) implements SavedListAnswer {}

  record ColumnTwice(String column) implements SavedListAnswer {}

  /// No list of this person's own.
  record NotThere(UUID id) implements SavedListAnswer {}

  /// An order must name each own list once.
  record OrderWrong(int named, int own) implements SavedListAnswer {}
}
