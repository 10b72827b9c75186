package org.anlan.rules.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Days and hours together: what "four working hours from Friday 16:00" means in this city.
public record WorkTime(WorkCalendar days, OfficeHours hours) {

  /// The office time that passes from `from` up to `to`; nought when `to` is not later.
  public Duration between(LocalDateTime from, LocalDateTime to) {
    var sum = Duration.ZERO;
    for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1))
      sum = sum.plus(onDay(day, from, to));
    return sum;
  }

  /// The earliest moment at which `amount` of office time has passed since `from`: the evening, not the next morning, when both would do.
  public LocalDateTime plus(LocalDateTime from, Duration amount) {
    var left = amount;
    var day = from.toLocalDate();
    for (; ; day = day.plusDays(1)) {
      var today = onDay(day, from, LocalDateTime.MAX);
      if (left.compareTo(today) <= 0) return withinDay(day, from, left);
      left = left.minus(today);
    }
  }

  private Duration onDay(LocalDate day, LocalDateTime from, LocalDateTime to) {
    if (!days.isWorkday(day)) return Duration.ZERO;
    var sum = Duration.ZERO;
    for (var span : hours.spans()) {
      var start = later(from, day.atTime(span.from()));
      var end = earlier(to, day.atTime(span.to()));
      if (start.isBefore(end)) sum = sum.plus(Duration.between(start, end));
    }
    return sum;
  }

  private LocalDateTime withinDay(LocalDate day, LocalDateTime from, Duration amount) {
    var left = amount;
    var reached = from;
    for (var span : hours.spans()) {
      if (left.isZero()) break;
      var start = later(from, day.atTime(span.from()));
      var open = Duration.between(start, day.atTime(span.to()));
      if (open.isNegative()) continue;
      var used = left.compareTo(open) < 0 ? left : open;
      reached = start.plus(used);
      left = left.minus(used);
    }
    return reached;
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }
}
