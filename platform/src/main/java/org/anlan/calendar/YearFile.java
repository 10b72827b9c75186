package org.anlan.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.anlan.rules.calendar.NamedDay;
import org.anlan.rules.calendar.YearOfDays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A year's notice as a file `2026.json`: `{"year", "papers", "days": [{"name", "date", "isOffDay"}]}`. Without days it is a plain year.
record YearFile(@Nullable Integer year, @Nullable List<String> papers, @Nullable List<Day> days) {
  private static final Pattern NAME = Pattern.compile("(\\d{4})\\.json");

  record Day(@Nullable String name, @Nullable LocalDate date, @Nullable Boolean isOffDay) {}

  /// The files of a folder whose names are years, in order.
  static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(YearFile::isYear).sorted().toList();
    }
  }

  static boolean isYear(Path file) {
    return NAME.matcher(name(file)).matches();
  }

  /// @throws IllegalArgumentException naming the file and what is wrong with it
  static YearFile read(Path file, String text, JsonMapper json) {
    try {
      var read = json.readValue(text, YearFile.class);
      if (read == null)
        throw new IllegalArgumentException("%s: holds nothing".formatted(name(file)));
      if (read.year != null && !name(file).equals(read.year + ".json"))
        throw new IllegalArgumentException(
            "%s: says it is the year %d".formatted(name(file), read.year));
      return new YearFile(Integer.valueOf(name(file).substring(0, 4)), read.papers, read.days);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "%s: is not a year's calendar: %s".formatted(name(file), e.getOriginalMessage()), e);
    }
  }

  YearOfDays content() {
    var named = days == null ? List.<Day>of() : days;
    return new YearOfDays(year == null ? 0 : year, named.stream().map(this::day).toList());
  }

  private NamedDay day(Day day) {
    if (day.date == null || day.isOffDay == null)
      throw new IllegalArgumentException(
          "%d.json: a day needs \"date\" and \"isOffDay\", not %s".formatted(year, day));
    return new NamedDay(day.date, day.name == null ? "" : day.name, day.isOffDay);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
