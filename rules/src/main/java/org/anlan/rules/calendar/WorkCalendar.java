package org.anlan.rules.calendar;

import static java.time.DayOfWeek.FRIDAY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The working days of the city, year by year, as the State Council's yearly notice sets them: days off in the week and working days at weekends.
///
/// A day that no notice names follows Monday to Friday. A year without a notice is *not loaded*: its days are a guess, and [#firstYearMissing] tells so.
public final class WorkCalendar {
  private final SortedMap<Integer, YearOfDays> years;
  private final Map<LocalDate, NamedDay> named;

  private WorkCalendar(SortedMap<Integer, YearOfDays> years, Map<LocalDate, NamedDay> named) {
    this.years = years;
    this.named = named;
  }

  /// @throws IllegalArgumentException when two years, or two entries, speak of the same thing differently
  public static WorkCalendar of(Collection<YearOfDays> years) {
    var byYear = new TreeMap<Integer, YearOfDays>();
    var named = new TreeMap<LocalDate, NamedDay>();
    for (var year : years) {
      if (byYear.put(year.year(), year) != null)
        throw new IllegalArgumentException("The year %d is given twice.".formatted(year.year()));
      for (var day : year.days()) {
        var other = named.put(day.date(), day);
        if (other != null && other.off() != day.off())
          throw new IllegalArgumentException(
              "%s is called both off and working.".formatted(day.date()));
      }
    }
    return new WorkCalendar(byYear, Map.copyOf(named));
  }

  /// A calendar that knows no year at all: every answer is provisional.
  public static WorkCalendar empty() {
    return new WorkCalendar(new TreeMap<>(), Map.of());
  }

  public boolean isWorkday(LocalDate day) {
    var entry = named.get(day);
    return entry == null ? day.getDayOfWeek().compareTo(FRIDAY) <= 0 : !entry.off();
  }

  /// The `count`-th working day after `start`; the start day itself never counts.
  public LocalDate workdaysAfter(LocalDate start, int count) {
    var day = start;
    for (var left = count; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkday(day)) left--;
    }
    return day;
  }

  /// How many working days lie after `from` up to and with `to`; nought when `to` is not later.
  public int workdaysBetween(LocalDate from, LocalDate to) {
    return (int)
        from.plusDays(1)
            .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
            .filter(this::isWorkday)
            .count();
  }

  public boolean knows(int year) {
    return years.containsKey(year);
  }

  /// The first year between two days, both included, that is not loaded.
  public OptionalInt firstYearMissing(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .filter(year -> !knows(year))
        .findFirst();
  }

  public SortedSet<Integer> years() {
    return new TreeSet<>(years.keySet());
  }

  public Optional<YearOfDays> findYear(int year) {
    return Optional.ofNullable(years.get(year));
  }

  /// What the notice calls a day, such as 国庆节, where it names it.
  public Optional<NamedDay> findNamed(LocalDate day) {
    return Optional.ofNullable(named.get(day));
  }
}
