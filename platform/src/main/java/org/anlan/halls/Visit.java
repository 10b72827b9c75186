package org.anlan.halls;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time that somebody was served at a window 窗口服务.
///
/// @param waited seconds from the ticket to the service
/// @param standing under which the window fills in for the person, once they showed who they are
/// @param account the person's
record Visit(
    String hall,
    UUID id,
    @Nullable UUID ticket,
    UUID seat,
    String number,
    String letter,
    String person,
    String unit,
    @Nullable String item,
    int waited,
    Instant began,
    @Nullable Instant ended,
    @Nullable Outcome outcome,
    @Nullable UUID standing,
    @Nullable UUID account) {

  /// What came of it.
  enum Outcome {
    FILED,
    ADVISED,
    COLLECTED,
    SENT_ON,
    STUCK;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Outcome> find(@Nullable String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  static Visit begins(Ticket of, Seat at, UUID id, Instant now) {
    var waited = (int) java.time.Duration.between(of.issued(), now).toSeconds();
    return new Visit(
        at.hall(),
        id,
        of.id(),
        at.id(),
        at.number(),
        of.letter(),
        at.person(),
        at.unit(),
        of.item(),
        Math.max(0, waited),
        now,
        null,
        null,
        null,
        null);
  }
}
