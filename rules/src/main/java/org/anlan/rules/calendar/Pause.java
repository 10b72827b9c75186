package org.anlan.rules.calendar;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lawful stop of the clock, half-open: the clock stands at `from` and runs again at `to`. Without `to` it still stands.
public record Pause(LocalDateTime from, @Nullable LocalDateTime to, Reason reason) {

  /// What is waited for, in both languages, such as 检验中 / inspection.
  public record Reason(String zh, String en) {}

  public Pause {
    if (to != null && to.isBefore(from))
      throw new IllegalArgumentException(
          "A pause runs forward, not from %s to %s.".formatted(from, to));
  }

  public boolean open() {
    return to == null;
  }

  public boolean contains(LocalDateTime moment) {
    return !moment.isBefore(from) && (to == null || moment.isBefore(to));
  }

  /// A day counts unless the clock stands at its last instant: so pauses that touch add up, and a pause within one day stops none.
  boolean stops(LocalDate day) {
    return to != null && !day.isBefore(from.toLocalDate()) && day.isBefore(to.toLocalDate());
  }

  /// The same stops in order, with those that overlap or touch made one: two reasons at once stop the clock once.
  static List<Pause> merged(Collection<Pause> pauses) {
    var merged = new ArrayList<Pause>();
    for (var next : pauses.stream().sorted(comparing(Pause::from)).toList()) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && (last.to == null || !next.from.isAfter(last.to)))
        merged.set(merged.size() - 1, last.joined(next));
      else merged.add(next);
    }
    return merged;
  }

  private Pause joined(Pause next) {
    if (to == null || next.to == null)
      return new Pause(from, null, next.to == null ? next.reason : reason);
    return next.to.isAfter(to) ? new Pause(from, next.to, reason) : this;
  }
}
