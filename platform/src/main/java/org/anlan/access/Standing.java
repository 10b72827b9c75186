package org.anlan.access;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody fills in for somebody else 代为填写, for a time and for the things that are named; it decides nothing and signs nothing.
///
/// @param by the account of who fills in
/// @param account for whom
/// @param reference what it rests on, such as the consent
/// @param ended when it was taken back or done with
public record Standing(
    UUID id,
    UUID by,
    UUID account,
    Ground ground,
    String reference,
    Instant since,
    Instant until,
    @Nullable Instant ended) {

  public enum Ground {
    /// The person stands at the counter.
    WINDOW,
    /// The person consented in writing or by a code.
    HELPER,
    /// A relative, whom the person lets apply for them (民法典 art. 161, 165), or the parent of a child (art. 23, 27).
    FAMILY;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One use of the person's identity.
  public record Use(Instant at, String act) {}

  public boolean holds(Instant now) {
    return ended == null && now.isBefore(until);
  }
}
