package org.anlan.cases;

import java.util.List;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// An act that could be done on a case: a button. One that is not allowed now says why, and is shown all the same.
///
/// @param act the word of a [Deed], such as `claim`, or the id of one of the task's outcomes
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
  /// @param fields what else is to be filled in
  public record Needs(
      String words, int photosBefore, int photosAfter, boolean unit, List<Field> fields) {
    static final Needs NOTHING = new Needs("none", 0, 0, false, List.of());
    static final Needs WORDS = new Needs("required", 0, 0, false, List.of());

    public Needs {
      fields = List.copyOf(fields);
    }

    static Needs of(String words, Field... fields) {
      return new Needs(words, 0, 0, false, List.of(fields));
    }
  }

  /// An act that stands beside the main one.
  static Offer of(
      String act, @Nullable UUID task, Texts label, @Nullable Texts whyNot, Needs needs) {
    return new Offer(act, task, label, false, false, whyNot, needs);
  }

  Offer dangerous() {
    return new Offer(act, task, label, primary, true, whyNot, needs);
  }

  Offer refused(Texts why) {
    return new Offer(act, task, label, primary, danger, why, needs);
  }

  boolean allowed() {
    return whyNot == null;
  }
}
