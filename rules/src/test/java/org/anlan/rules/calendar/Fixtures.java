package org.anlan.rules.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The city's own calendar files, and promises that read as sentences.
final class Fixtures {
  private static final Pattern DAY =
      Pattern.compile(
          "\"name\":\\s*\"([^\"]+)\",\\s*\"date\":\\s*\"([^\"]+)\",\\s*\"isOffDay\":\\s*(true|false)");
  static final WorkCalendar CALENDAR = calendar(2023, 2024, 2025, 2026);
  static final OfficeHours HOURS =
      OfficeHours.of(
          LocalTime.of(8, 30), LocalTime.of(12, 0), LocalTime.of(13, 30), LocalTime.of(18, 0));
  static final WorkTime TIME = new WorkTime(CALENDAR, HOURS);

  private Fixtures() {}

  static WorkCalendar calendar(int... years) {
    return WorkCalendar.of(IntStream.of(years).mapToObj(Fixtures::year).toList());
  }

  static YearOfDays year(int year) {
    var days = new ArrayList<NamedDay>();
    var entries = DAY.matcher(file(year));
    while (entries.find())
      days.add(
          new NamedDay(
              LocalDate.parse(entries.group(2)),
              entries.group(1),
              entries.group(3).equals("true")));
    return new YearOfDays(year, days);
  }

  private static String file(int year) {
    try {
      return Files.readString(Path.of("..", "city", "calendar", year + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LocalDateTime at(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }

  static TimeRule rule(int amount, Unit unit, DueTime time) {
    return new TimeRule(
        "r",
        "pothole",
        Validity.ALWAYS,
        new TimeRule.Length(amount, unit),
        new TimeRule.Landing(time, false),
        "");
  }

  static TimeRule workdays(int amount) {
    return rule(amount, Unit.WORKDAY, new DueTime.End());
  }

  static TimeRule running(int amount, Unit unit) {
    return rule(amount, unit, new DueTime.Same());
  }

  static Pause pause(String from, String to) {
    return new Pause(at(from), at(to), new Pause.Reason("检验中", "inspection"));
  }

  static Term term(TimeRule rule, String opened, Pause... pauses) {
    return new Term(rule, at(opened), List.of(pauses), List.of());
  }

  static String due(TimeRule rule, String opened, Pause... pauses) {
    return term(rule, opened, pauses).deadline(TIME).due().toString().replace('T', ' ');
  }
}
