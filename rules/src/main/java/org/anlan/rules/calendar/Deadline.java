package org.anlan.rules.calendar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// When a promise is due in the city's local time, and how it stands at any moment.
public final class Deadline {
  private final Term term;
  private final LocalDateTime due;
  private final OptionalInt yearMissing;
  private final Count count;

  Deadline(Term term, LocalDateTime due, OptionalInt yearMissing, Count count) {
    this.term = term;
    this.due = due;
    this.yearMissing = yearMissing;
    this.count = count;
  }

  /// The last moment that is still in time.
  public LocalDateTime due() {
    return due;
  }

  public Term term() {
    return term;
  }

  /// A year was looked at whose calendar is not loaded, so Monday to Friday was assumed; to be counted again once it is.
  public boolean provisional() {
    return yearMissing.isPresent();
  }

  public OptionalInt yearMissing() {
    return yearMissing;
  }

  public enum Status {
    /// closed at or before the deadline
    ONTIME,
    /// closed later, or still open after it
    OVERDUE,
    OPEN
  }

  public Status status(@Nullable LocalDateTime closed, LocalDateTime asOf) {
    return status(due, closed, asOf);
  }

  public static Status status(
      LocalDateTime due, @Nullable LocalDateTime closed, LocalDateTime asOf) {
    if (closed != null) return closed.isAfter(due) ? Status.OVERDUE : Status.ONTIME;
    return due.isBefore(asOf) ? Status.OVERDUE : Status.OPEN;
  }

  /// The pause in which the clock stands at `now`. A promise already broken when a pause began stays broken.
  public Optional<Pause> pauseAt(LocalDateTime now) {
    return count.pauses().stream().filter(pause -> pause.contains(now)).findFirst();
  }

  public Light light(LocalDateTime now) {
    var pause = pauseAt(now);
    if (pause.isPresent())
      return new Light(Light.Colour.GREY, new Left.Stopped(pause.get().reason()));
    if (now.isAfter(due)) return new Light(Light.Colour.RED, over(now));
    return new Light(soon(now) ? Light.Colour.YELLOW : Light.Colour.GREEN, left(now));
  }

  /// What is left at `now`, in the unit of the rule, or how far past due it is.
  public Left remaining(LocalDateTime now) {
    return light(now).left();
  }

  /// A moment at which whoever holds the matter is reminded, by the share of the promise that is used up then.
  public record Reminder(int percent, LocalDateTime at) {}

  /// Reminders at half, at four fifths and when due (handbook §3.4), in order. They move with pauses and extensions.
  public List<Reminder> reminders() {
    var reminders = new ArrayList<Reminder>();
    for (var percent : List.of(50, 80))
      reminders.add(new Reminder(percent, count.used(percent, due)));
    reminders.add(new Reminder(100, due));
    return List.copyOf(reminders);
  }

  private boolean soon(LocalDateTime now) {
    if (count.unit().countsDays()) {
      var days = count.daysLeft(now, due);
      return days <= 1 || days * 5 <= count.amount();
    }
    var time = count.running(now, due);
    return time.compareTo(count.unit().duration()) <= 0
        || time.multipliedBy(5).compareTo(count.total()) <= 0;
  }

  private Left left(LocalDateTime now) {
    if (!count.unit().countsDays()) return Left.time(count.running(now, due), count.unit(), false);
    if (now.toLocalDate().equals(due.toLocalDate())) return new Left.Today(due.toLocalTime());
    return new Left.Units(count.daysLeft(now, due), count.unit(), false);
  }

  private Left over(LocalDateTime now) {
    if (!count.unit().countsDays()) return Left.time(count.running(due, now), count.unit(), true);
    var days = count.daysOver(now, due);
    return days > 0
        ? new Left.Units(days, count.unit(), true)
        : Left.time(java.time.Duration.between(due, now), Unit.HOUR, true);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Deadline that
        && due.equals(that.due)
        && yearMissing.equals(that.yearMissing)
        && term.equals(that.term);
  }

  @Override
  public int hashCode() {
    return Objects.hash(due, term);
  }

  @Override
  public String toString() {
    return due + (provisional() ? " (provisional)" : "");
  }
}
