package org.anlan.halls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asks a helper to see something through 帮办代办单: asked, taken on, consented to, filed, reported, rated.
///
/// @param account whose errand it is
/// @param street 12 digits, whose helpers see it
/// @param words what they need
/// @param standing by which the helper fills in, while the consent holds
/// @param number of the case that came of it
record Errand(
    UUID account,
    UUID id,
    String street,
    String item,
    String words,
    String name,
    State state,
    Instant asked,
    @Nullable Companion helper,
    @Nullable Consent consent,
    @Nullable UUID standing,
    @Nullable Instant revoked,
    @Nullable UUID draft,
    @Nullable String number,
    @Nullable String report,
    @Nullable Integer stars) {

  enum State {
    ASKED,
    ASSIGNED,
    CONSENTED,
    FILED,
    REPORTED,
    REVOKED,
    WITHDRAWN
  }

  record Companion(UUID account, String person, String name, Instant since) {}

  /// @param scope in words, as the person read it
  /// @param way `account`: by the person's own account; `code`: by a code that was told to it; `paper`: signed on paper
  /// @param at when it was given; absent while it is asked for
  record Consent(String scope, Instant until, @Nullable String way, @Nullable Instant at) {}
}
