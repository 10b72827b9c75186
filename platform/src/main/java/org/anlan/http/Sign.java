package org.anlan.http;

/// What the operator should know of one part of the platform, in words: how it is, and what to do about it.
///
/// @param code names the part, always the same
/// @param remedy what to do; where all is well, what is watched
public record Sign(String code, Level level, Texts title, Texts state, Texts remedy) {

  /// How much it matters.
  public enum Level {
    GOOD,
    /// Somebody should look today.
    LOOK,
    /// Something does not work.
    BAD
  }
}
