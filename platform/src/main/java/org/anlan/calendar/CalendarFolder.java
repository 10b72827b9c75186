package org.anlan.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import org.anlan.rules.calendar.OfficeHours;
import org.anlan.rules.calendar.TimeRule;
import org.anlan.rules.calendar.TimeRuleRow;
import org.anlan.rules.calendar.TimeRules;
import org.anlan.rules.calendar.YearOfDays;
import org.anlan.rules.csv.Csv;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The city's calendar on disk: a file per year as the State Council's notices say, the office hours, the time rules.
@Component
class CalendarFolder {
  private final Path folder;
  private final JsonMapper json;

  CalendarFolder(@Value("${anlan.city}") String city, JsonMapper json) {
    this.folder = Path.of(city, "calendar");
    this.json = json;
  }

  /// A file with the fingerprint that tells whether it changed.
  record Sheet<T>(T content, String checksum) {}

  record Notice(YearOfDays days, List<String> papers) {}

  record Rulebook(TimeRules rules, OfficeHours hours) {}

  record HoursFile(List<LocalTime> morning, List<LocalTime> afternoon) {}

  List<Sheet<Notice>> years() {
    try {
      return YearFile.list(folder).stream().map(this::year).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The calendar's folder " + folder + " cannot be read.", e);
    }
  }

  Sheet<Rulebook> rulebook() {
    var rules = text(folder.resolve("rules.csv"));
    var hours = text(folder.resolve("hours.json"));
    return new Sheet<>(new Rulebook(rules(rules), hours(hours)), checksum(rules + hours));
  }

  private Sheet<Notice> year(Path file) {
    var text = text(file);
    var read = YearFile.read(file, text, json);
    var papers = read.papers() == null ? List.<String>of() : read.papers();
    return new Sheet<>(new Notice(read.content(), papers), checksum(text));
  }

  private OfficeHours hours(String text) {
    var read = json.readValue(text, HoursFile.class);
    return OfficeHours.of(
        read.morning().get(0),
        read.morning().get(1),
        read.afternoon().get(0),
        read.afternoon().get(1));
  }

  private static TimeRules rules(String text) {
    return TimeRules.of(Csv.read(text).stream().map(CalendarFolder::rule).toList());
  }

  private static TimeRule rule(Csv.Row row) {
    return switch (TimeRuleRow.read(row.fields())) {
      case TimeRuleRow.Read.Rule(var rule) -> rule;
      case TimeRuleRow.Read.Refused(var reason) ->
          throw new IllegalArgumentException("rules.csv:%d: %s".formatted(row.line(), reason));
    };
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The calendar's file " + file + " cannot be read.", e);
    }
  }

  private static String checksum(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
