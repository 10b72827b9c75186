package org.anlan.rules.oversight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day, week, month or year that rates are counted for, written as ISO 8601 does: `2026-11-26`, `2026-W48`, `2026-11`, `2026`.
///
/// @param from its first day
/// @param to the day after its last
public record Period(Kind kind, LocalDate from, LocalDate to) {

  /// How long it is.
  public enum Kind {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

  /// Empty for what is no period, or no day of the calendar.
  public static Optional<Period> find(String text) {
    try {
      var week = WEEK.matcher(text);
      if (week.matches()) return week(week);
      if (text.matches("\\d{4}-\\d{2}-\\d{2}"))
        return Optional.of(of(Kind.DAY, LocalDate.parse(text)));
      if (text.matches("\\d{4}-\\d{2}"))
        return Optional.of(of(Kind.MONTH, YearMonth.parse(text).atDay(1)));
      if (text.matches("\\d{4}")) return Optional.of(of(Kind.YEAR, Year.parse(text).atDay(1)));
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> week(Matcher week) {
    int year = Integer.parseInt(week.group(1));
    int number = Integer.parseInt(week.group(2));
    var january4th = LocalDate.of(year, 1, 4);
    if (number < 1
        || number > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(january4th).getMaximum())
      return Optional.empty();
    return Optional.of(of(Kind.WEEK, january4th.plusWeeks(number - 1)));
  }

  /// The period of a kind that holds a day.
  public static Period of(Kind kind, LocalDate day) {
    return switch (kind) {
      case DAY -> new Period(kind, day, day.plusDays(1));
      case WEEK -> {
        var monday = day.with(WeekFields.ISO.dayOfWeek(), 1);
        yield new Period(kind, monday, monday.plusWeeks(1));
      }
      case MONTH -> new Period(kind, day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
      case YEAR -> new Period(kind, day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1));
    };
  }

  public String text() {
    return switch (kind) {
      case DAY -> from.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              from.get(IsoFields.WEEK_BASED_YEAR),
              from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(from).toString();
      case YEAR -> Year.from(from).toString();
    };
  }

  public Instant begins(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /// The first instant after it.
  public Instant ends(ZoneId zone) {
    return to.atStartOfDay(zone).toInstant();
  }

  public boolean holds(Instant moment, ZoneId zone) {
    return !moment.isBefore(begins(zone)) && moment.isBefore(ends(zone));
  }
}
