package org.anlan.cases;

import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// An act that could be done on a case: a button. One that is not allowed now says why, and is shown all the same.
///
/// @param act `claim`, `release`, `note`, or the id of one of the task's outcomes
/// @param task the task it belongs to; null for acts on the case itself
/// @param whyNot null when allowed
public record Offer(
    String act,
    @Nullable UUID task,
    Texts label,
    boolean primary,
    boolean danger,
    @Nullable Texts whyNot,
    Needs needs) {

  /// What must come with the act.
  ///
  /// @param words `required`, `optional` or `none`
  /// @param photosBefore how many pictures of before at least
  /// @param photosAfter how many of after at least
  /// @param unit whether a unit must be chosen
  public record Needs(String words, int photosBefore, int photosAfter, boolean unit) {
    static final Needs NOTHING = new Needs("none", 0, 0, false);
    static final Needs WORDS = new Needs("required", 0, 0, false);
  }

  boolean allowed() {
    return whyNot == null;
  }
}
