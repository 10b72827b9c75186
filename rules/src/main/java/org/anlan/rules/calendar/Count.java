package org.anlan.rules.calendar;

import static java.time.Duration.ZERO;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The counting behind a deadline: which days or hours pass while the clock runs, with the pauses that took effect.
record Count(WorkTime time, TimeRule rule, LocalDateTime opened, int amount, List<Pause> pauses) {

  Count paused(Pause pause) {
    return new Count(
        time, rule, opened, amount, Stream.concat(pauses.stream(), Stream.of(pause)).toList());
  }

  Count longer(int more) {
    return new Count(time, rule, opened, Math.addExact(amount, more), pauses);
  }

  LocalDateTime due() {
    return unit().countsDays() ? landing(dayNumber(amount)) : afterRunning(total());
  }

  /// The moment at which a share of the promise is used up: in counts of days the opening of offices on the day that fills it, so that nobody is
  /// reminded at midnight.
  LocalDateTime used(int percent, LocalDateTime due) {
    if (!unit().countsDays()) return afterRunning(total().multipliedBy(percent).dividedBy(100));
    var day = dayNumber(Math.ceilDiv(amount * percent, 100));
    var moment = day.atTime(time.hours().opening());
    for (var pause : pauses) if (pause.contains(moment) && pause.to() != null) moment = pause.to();
    return moment.isBefore(due) ? moment : due;
  }

  /// Days that will count after today, up to and with the day of `due`.
  long daysLeft(LocalDateTime now, LocalDateTime due) {
    if (!now.toLocalDate().isBefore(due.toLocalDate())) return 0;
    return now.toLocalDate()
        .plusDays(1)
        .datesUntil(due.toLocalDate().plusDays(1))
        .filter(this::counts)
        .count();
  }

  /// Days of the rule's kind that have begun since the day of `due`.
  long daysOver(LocalDateTime now, LocalDateTime due) {
    return rule.length().unit() == Unit.DAY
        ? due.toLocalDate().until(now.toLocalDate(), java.time.temporal.ChronoUnit.DAYS)
        : time.days().workdaysBetween(due.toLocalDate(), now.toLocalDate());
  }

  /// Running time between two moments: office time or all of it, without the pauses.
  Duration running(LocalDateTime from, LocalDateTime to) {
    return pauses.stream()
        .map(pause -> stood(pause, from, to))
        .reduce(passed(from, to), Duration::minus);
  }

  Duration total() {
    return unit().duration().multipliedBy(amount);
  }

  Unit unit() {
    return rule.length().unit();
  }

  OptionalInt yearMissing(LocalDateTime due) {
    var last = due.toLocalDate();
    return switch (unit()) {
      case WORKDAY -> time.days().firstYearMissing(opened.toLocalDate().plusDays(1), last);
      case WORKHOUR -> time.days().firstYearMissing(opened.toLocalDate(), last);
      case DAY ->
          rule.landing().rollsForward()
              ? time.days().firstYearMissing(dayNumber(amount), last)
              : OptionalInt.empty();
      case HOUR, MINUTE -> OptionalInt.empty();
    };
  }

  private LocalDate dayNumber(int number) {
    var day = opened.toLocalDate();
    for (var left = number; left > 0; ) {
      day = day.plusDays(1);
      if (counts(day)) left--;
    }
    return day;
  }

  private boolean counts(LocalDate day) {
    return (unit() == Unit.DAY || time.days().isWorkday(day))
        && pauses.stream().noneMatch(pause -> pause.stops(day));
  }

  /// The first day from `day` on at which the promise can end: a working day where the rule rolls forward, and never while the clock stands.
  private LocalDateTime landing(LocalDate day) {
    for (var next = day; ; next = next.plusDays(1)) {
      var moment = next.atTime(rule.landing().time().on(opened.toLocalTime()));
      var stands = pauses.stream().anyMatch(pause -> pause.contains(moment) && !pause.open());
      var restful = rule.landing().rollsForward() && !time.days().isWorkday(next);
      if (counts(next) && !stands && !restful) return moment;
    }
  }

  private LocalDateTime afterRunning(Duration amountOfTime) {
    var needed = amountOfTime;
    var moment = plus(needed);
    for (var pause : pauses) {
      if (!pause.from().isBefore(moment)) break;
      needed = needed.plus(stood(pause, opened, LocalDateTime.MAX));
      moment = plus(needed);
    }
    return moment;
  }

  private LocalDateTime plus(Duration needed) {
    return unit() == Unit.WORKHOUR ? time.plus(opened, needed) : opened.plus(needed);
  }

  private Duration passed(LocalDateTime from, LocalDateTime to) {
    if (!from.isBefore(to)) return ZERO;
    return unit() == Unit.WORKHOUR ? time.between(from, to) : Duration.between(from, to);
  }

  private Duration stood(Pause pause, LocalDateTime from, LocalDateTime to) {
    if (pause.to() == null) return ZERO;
    return passed(
        pause.from().isBefore(from) ? from : pause.from(),
        pause.to().isAfter(to) ? to : pause.to());
  }
}
