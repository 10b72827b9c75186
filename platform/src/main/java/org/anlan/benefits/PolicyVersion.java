package org.anlan.benefits;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of a policy and who answers for it.
///
/// @param clause as DMN
/// @param written by whom and when; without an account for one of the city's folder
/// @param judged who published it, sent it back or ended it, and when; null while nobody has
record PolicyVersion(
    int version, State state, Terms terms, String clause, By written, @Nullable By judged) {

  enum State {
    DRAFT,
    OFFERED,
    PUBLISHED,
    ENDED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// @param why what was said with it
  record By(@Nullable UUID account, String name, Instant at, @Nullable String why) {}

  boolean isOpen() {
    return state == State.DRAFT || state == State.OFFERED;
  }

  String policy() {
    return terms.code();
  }
}
