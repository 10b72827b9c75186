package org.anlan.calendar;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.anlan.http.Times;
import org.anlan.rules.calendar.DueTime;
import org.anlan.rules.calendar.OfficeHours;
import org.anlan.rules.calendar.TimeRule;
import org.anlan.rules.calendar.TimeRules;
import org.anlan.rules.calendar.Unit;
import org.anlan.rules.calendar.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The time rules and office hours, version by version.
@Repository
class Rulebooks {
  private final JdbcClient db;

  Rulebooks(JdbcClient db) {
    this.db = db;
  }

  record Version(int version, String checksum) {}

  Optional<Version> findNewest() {
    return db.sql("select version, checksum from calendar.rulebook order by version desc limit 1")
        .query((row, n) -> new Version(row.getInt("version"), row.getString("checksum")))
        .optional();
  }

  void add(Version version, CalendarFolder.Rulebook book, Instant at) {
    db.sql(
            "insert into calendar.rulebook (version, checksum, hours, loaded_at) values (:version, :checksum, :hours, :at)")
        .param("version", version.version())
        .param("checksum", version.checksum())
        .param("hours", text(book.hours()))
        .param("at", Times.column(at))
        .update();
    book.rules().all().forEach(rule -> add(version.version(), rule));
  }

  private void add(int version, TimeRule rule) {
    db.sql(
            """
            insert into calendar.rule (version, id, type, valid_from, valid_to, amount, unit, due_time, roll, source)
            values (:version, :id, :type, :from, :to, :amount, :unit, :dueTime, :roll, :source)
            """)
        .param("version", version)
        .param("id", rule.id())
        .param("type", rule.type())
        .param("from", rule.valid().from())
        .param("to", rule.valid().to())
        .param("amount", rule.length().amount())
        .param("unit", rule.length().unit().code())
        .param("dueTime", rule.landing().time().code())
        .param("roll", rule.landing().rollsForward() ? "forward" : "none")
        .param("source", rule.source())
        .update();
  }

  /// The rules and hours of the newest version.
  CalendarFolder.Rulebook read() {
    var rules =
        db.sql(
                """
                select id, type, valid_from, valid_to, amount, unit, due_time, roll, source
                  from calendar.rule
                 where version = (select max(version) from calendar.rulebook)
                 order by id
                """)
            .query(Rulebooks::rule)
            .list();
    var hours =
        db.sql("select hours from calendar.rulebook order by version desc limit 1")
            .query(String.class)
            .single();
    return new CalendarFolder.Rulebook(TimeRules.of(rules), hours(hours));
  }

  private static TimeRule rule(ResultSet row, int number) throws SQLException {
    return new TimeRule(
        row.getString("id"),
        row.getString("type"),
        new Validity(
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)),
        new TimeRule.Length(row.getInt("amount"), Unit.find(row.getString("unit")).orElseThrow()),
        new TimeRule.Landing(
            DueTime.find(row.getString("due_time")).orElseThrow(),
            row.getString("roll").equals("forward")),
        row.getString("source"));
  }

  private static String text(OfficeHours hours) {
    return hours.spans().stream().map(span -> span.from() + "-" + span.to()).collect(joining(" "));
  }

  private static OfficeHours hours(String text) {
    return new OfficeHours(
        Arrays.stream(text.split(" "))
            .map(span -> span.split("-"))
            .map(ends -> new OfficeHours.Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
            .toList());
  }
}
