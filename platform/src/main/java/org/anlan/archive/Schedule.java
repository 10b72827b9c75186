package org.anlan.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.cases.Keeping;
import org.anlan.documents.DocumentDesk;
import org.anlan.rules.retention.Counting;
import org.anlan.rules.retention.RetentionPeriod;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// How long what is kept in this city (`city/archive/schedule.json`); a flaw stops the start with its place, value and remedy.
@Component
class Schedule {

  /// How long a case is kept, and by which class of the schedule.
  record Term(String code, RetentionPeriod period) {}

  /// @param afterDays calendar days from the closing
  record Archiving(int afterDays, String certainty, String source) {}

  record From(String from, String certainty, String source) {}

  record Sheet(String note, Archiving archive, From counting, List<ScheduleClass> classes) {}

  static final String ANY_CASE = "case:*";
  static final String LOOSE = "upload:loose";

  private final Sheet sheet;
  private final Map<String, ScheduleClass> byCover;

  @Autowired
  Schedule(
      @Value("${anlan.city}") String city,
      JsonMapper json,
      Keeping keeping,
      DocumentDesk documents) {
    this(Path.of(city), json);
    var check = new ScheduleCheck(place(Path.of(city)), sheet);
    check.against(keeping.kinds(), documents.retentions());
    check.stop();
  }

  private Schedule(Path city, JsonMapper json) {
    this.sheet = read(place(city), json);
    var check = new ScheduleCheck(place(city), sheet);
    this.byCover = check.classes();
    check.stop();
  }

  /// Without a platform: what the file says of itself is checked, what others say of it is not.
  static Schedule of(Path city) {
    return new Schedule(city, JsonMapper.builder().build());
  }

  private static Path place(Path city) {
    return city.resolve("archive").resolve("schedule.json");
  }

  private static Sheet read(Path file, JsonMapper json) {
    try {
      return json.readValue(Files.readString(file), Sheet.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The city has no schedule of retention: " + file, e);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "%s cannot be read: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }

  Sheet sheet() {
    return sheet;
  }

  /// The term of a case: its kind's, or that of a document in it which is kept longer.
  ///
  /// @param templates by which documents in it were issued
  Term termOf(String kind, Collection<String> templates) {
    var own = find("case:" + kind).or(() -> find(ANY_CASE)).orElseThrow();
    var term = new Term(own.code(), own.time());
    for (var template : Set.copyOf(templates)) {
      var other = find("document:" + template);
      if (other.isPresent() && other.get().time().compareTo(term.period()) > 0)
        term = new Term(other.get().code(), other.get().time());
    }
    return term;
  }

  private Optional<ScheduleClass> find(String cover) {
    return Optional.ofNullable(byCover.get(cover));
  }

  /// The first day on which a case may be destroyed; nothing for what is kept for ever.
  Optional<LocalDate> dueOn(LocalDate closed, RetentionPeriod period) {
    return Counting.parse(sheet.counting().from()).dueOn(closed, period);
  }

  Duration archivedAfter() {
    return Duration.ofDays(sheet.archive().afterDays());
  }

  /// How long an upload that hangs on nothing is kept.
  Duration loose() {
    var period = find(LOOSE).orElseThrow().time();
    var first = LocalDate.EPOCH;
    return period.unit() == RetentionPeriod.Unit.HOURS
        ? Duration.ofHours(period.amount())
        : Duration.ofDays(
            Counting.CLOSING_DAY.dueOn(first, period).map(LocalDate::toEpochDay).orElseThrow());
  }
}
