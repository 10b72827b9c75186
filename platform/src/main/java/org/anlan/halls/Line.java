package org.anlan.halls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.rules.halls.Forecast;
import org.anlan.rules.halls.Tide;
import org.jspecify.annotations.Nullable;

/// A hall as it stands at a moment: who waits, which windows are open, how long things take.
///
/// @param left until it closes; nothing or less when it is closed
record Line(
    Hall hall,
    Instant now,
    List<Ticket> waiting,
    List<Seat> seats,
    Forecast forecast,
    Duration left) {

  boolean isOpen() {
    return left.isPositive();
  }

  /// Seconds until a ticket is called; absent where no open window takes it.
  @Nullable Long seconds(Ticket one) {
    return forecast.of(one.id().toString(), now).map(Duration::toSeconds).orElse(null);
  }

  int ahead(Ticket one) {
    return forecast.ahead(one.id().toString(), now);
  }

  /// Seconds that somebody would wait who drew a ticket now.
  @Nullable Long secondsOfNew(String letter) {
    return forecast
        .ofNew(letter, org.anlan.rules.halls.Priority.NORMAL, now)
        .map(Duration::toSeconds)
        .orElse(null);
  }

  boolean takes(String letter) {
    return isOpen() && forecast.takes(letter, now, left);
  }

  long waitingIn(String letter) {
    return waiting.stream().filter(one -> one.letter().equals(letter)).count();
  }

  /// A group that no open window takes waits until one opens: at least as long as would have another window opened.
  Tide.@Nullable Proposal tide() {
    return Tide.propose(forecast, now, Duration.ofMinutes(hall.queue().tidalMinutes()))
        .orElse(null);
  }

  Map<String, Tide.Proposal> waits() {
    return Tide.waits(forecast, now, Duration.ofMinutes(hall.queue().tidalMinutes()));
  }
}
