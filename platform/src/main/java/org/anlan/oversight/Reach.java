package org.anlan.oversight;

import java.time.Duration;
import java.time.Instant;

/// How far the next look at deadlines reaches. Most looks are short: from where the last one stood to what may turn yellow soon. Long
/// promises turn yellow days before they are due and are looked at every ten minutes; and since a deadline can also be moved, all of them
/// are every six hours and after a start. All by the city's clock.
final class Reach {

  /// Deadlines from an instant on, before another.
  record Span(Instant from, Instant to) {}

  private static final Duration SHORT = Duration.ofHours(3);
  private static final Duration LONG = Duration.ofDays(10);
  private static final Duration BETWEEN_LONG = Duration.ofMinutes(10);
  private static final Duration BETWEEN_WHOLE = Duration.ofHours(6);

  private Instant looked = Instant.EPOCH;
  private Instant lookedLong = Instant.EPOCH;
  private Instant lookedWhole = Instant.EPOCH;

  Span next(Instant now) {
    if (isOver(lookedWhole, BETWEEN_WHOLE, now)) return new Span(Instant.EPOCH, now.plus(LONG));
    var to = isOver(lookedLong, BETWEEN_LONG, now) ? LONG : SHORT;
    return new Span(looked, now.plus(to));
  }

  /// The look went through to its end.
  void done(Span span, Instant now) {
    looked = now;
    if (span.to().equals(now.plus(LONG))) lookedLong = now;
    if (span.from().equals(Instant.EPOCH)) lookedWhole = now;
  }

  private static boolean isOver(Instant last, Duration between, Instant now) {
    return !now.isBefore(last.plus(between));
  }
}
