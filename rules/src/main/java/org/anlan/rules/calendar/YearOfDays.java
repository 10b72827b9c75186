package org.anlan.rules.calendar;

import java.util.List;

/// One year's holiday notice. A notice may name the last days of the year before; a year without any named day is a plain Monday-to-Friday year.
public record YearOfDays(int year, List<NamedDay> days) {
  public YearOfDays {
    days = List.copyOf(days);
    for (var day : days)
      if (Math.abs(day.date().getYear() - year) > 1)
        throw new IllegalArgumentException(
            "The calendar of %d names %s, which is not of that year.".formatted(year, day.date()));
  }
}
