package org.anlan.calendar;

import java.time.Instant;
import java.util.List;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// What a case knows of one of its promises: the events of its clock. Deadline, light and reminders follow from it alone.
///
/// @param rule the type of a time rule, such as `pothole`; the rule in force on the opening day applies for good. A rule's id is taken too.
public record Promise(String rule, Instant opened, List<Stop> stops, List<Grant> grants) {

  /// The clock stands, half-open; without `to` it still stands.
  public record Stop(Instant from, @Nullable Instant to, Texts reason) {}

  /// More units of the rule, granted while the promise ran.
  public record Grant(Instant at, int amount) {}

  public static Promise of(String rule, Instant opened) {
    return new Promise(rule, opened, List.of(), List.of());
  }
}
