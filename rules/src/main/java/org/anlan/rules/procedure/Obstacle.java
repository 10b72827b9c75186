package org.anlan.rules.procedure;

/// Why a matter cannot go over to a new version: the token and the element that stand against it, for people in both languages,
/// and why for programs. `token` is 0 where the matter as a whole is meant.
public record Obstacle(int token, String element, Why why, String zh, String en) {

  public enum Why {
    /// The new version has no such element, and the mapping names none for it.
    GONE,
    /// The element is of another kind, or calls another service or procedure.
    OTHER_KIND,
    /// It lies in another sub-process or procedure than what is around the token.
    OTHER_SURROUNDINGS,
    /// It is repeated where it was not, or in another way.
    OTHER_REPETITION,
    /// It has come off the main way onto a reminder's, or the reverse.
    ASIDE,
    /// A branch that must bring a token has none: a join would wait for ever.
    STARVES,
    /// Two tokens would walk the same way, and what comes after would be done twice.
    TWICE,
    /// An alarm that was set or has gone off has no place any more, or would do something else.
    ALARM,
    /// A suspension would cover something else, or nothing.
    HOLD,
    /// The lifecycle does not let the matter go to where it would stand, now or later.
    STAGE,
    /// The matter cannot walk on from there.
    STUCK
  }
}
