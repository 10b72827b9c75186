package org.anlan.files;

import org.anlan.http.Texts;

/// What the check of a received paper came to.
sealed interface Finding {

  record Clean(PaperKind kind) implements Finding {}

  /// @param slug names the flaw for programs, such as `macros`
  /// @param words what is wrong, where, and what to do
  record Flawed(String slug, Texts words) implements Finding {}

  /// The check itself cannot be made now; it is tried again later.
  record Later(Texts why) implements Finding {}

  static Flawed flawed(String slug, String zh, String en) {
    return new Flawed(slug, new Texts(zh, en));
  }
}
