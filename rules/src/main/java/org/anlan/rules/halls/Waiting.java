package org.anlan.rules.halls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody with a ticket who waits to be called.
///
/// @param id of the ticket
/// @param group for which kind of business it was drawn
/// @param since when they wait; for one who was passed, since when they are back
/// @param appointment the booked hour, where there is one
/// @param back how many others are still called before one who was passed and came back; -1 for everybody else
public record Waiting(
    String id,
    String group,
    Priority priority,
    Instant since,
    @Nullable Instant appointment,
    int back) {

  /// Somebody who was never passed.
  public static Waiting of(String id, String group, Priority priority, Instant since) {
    return new Waiting(id, group, priority, since, null, -1);
  }

  /// Came back, and others have to be called first.
  boolean held() {
    return back > 0;
  }

  /// Smaller is called first.
  int rank(QueueRules rules, Instant now) {
    if (priority == Priority.EMERGENCY) return 0;
    if (back == 0) return 1;
    if (priority == Priority.APPOINTED) return isTime(rules, now) ? 2 : 4;
    return priority == Priority.CARE ? 3 : 4;
  }

  private boolean isTime(QueueRules rules, Instant now) {
    if (appointment == null) return false;
    return Duration.between(appointment, now).abs().compareTo(rules.around()) <= 0;
  }

  /// One more was called before.
  Waiting nearer() {
    return held() ? new Waiting(id, group, priority, since, appointment, back - 1) : this;
  }
}
