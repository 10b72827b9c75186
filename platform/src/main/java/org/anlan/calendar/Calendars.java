package org.anlan.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.http.Times;
import org.anlan.rules.calendar.NamedDay;
import org.anlan.rules.calendar.WorkCalendar;
import org.anlan.rules.calendar.YearOfDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The years' working days, version by version, and the years that had to be guessed.
@Repository
class Calendars {
  private final JdbcClient db;

  Calendars(JdbcClient db) {
    this.db = db;
  }

  /// The newest version of a year.
  record Version(int year, int version, String checksum) {}

  /// Holds the calendar for the rest of the transaction: two instances that start together load it once.
  void lock() {
    db.sql("lock table calendar.year in exclusive mode").update();
  }

  Optional<Version> findNewest(int year) {
    return db.sql(
            "select year, version, checksum from calendar.year where year = :year order by version desc limit 1")
        .param("year", year)
        .query((row, n) ->
            new Version(row.getInt("year"), row.getInt("version"), row.getString("checksum")))
        .optional();
  }

  void add(Version version, CalendarFolder.Notice notice, Instant at) {
    db.sql(
            """
            insert into calendar.year (year, version, checksum, papers, loaded_at)
            values (:year, :version, :checksum, :papers, :at)
            """)
        .param("year", version.year())
        .param("version", version.version())
        .param("checksum", version.checksum())
        .param("papers", notice.papers().toArray(String[]::new))
        .param("at", Times.column(at))
        .update();
    addDays(version, notice.days().days());
  }

  private void addDays(Version version, List<NamedDay> days) {
    db.sql(
            """
            insert into calendar.named_day (year, version, day, name, off)
            select :year, :version, d.day::date, d.name, d.off::boolean
              from unnest(:days::text[], :names::text[], :offs::text[]) as d (day, name, off)
            """)
        .param("year", version.year())
        .param("version", version.version())
        .param("days", texts(days, day -> day.date().toString()))
        .param("names", texts(days, NamedDay::name))
        .param("offs", texts(days, day -> Boolean.toString(day.off())))
        .update();
  }

  private static String[] texts(List<NamedDay> days, Function<NamedDay, String> text) {
    return days.stream().map(text).toArray(String[]::new);
  }

  /// The calendar as the newest version of every year has it.
  WorkCalendar read() {
    var named = namedDays();
    return WorkCalendar.of(
        db.sql("select distinct year from calendar.year").query(Integer.class).list().stream()
            .map(year ->
                new YearOfDays(
                    year, named.getOrDefault(year, List.of()).stream().map(YearDay::day).toList()))
            .toList());
  }

  private record YearDay(int year, NamedDay day) {}

  private Map<Integer, List<YearDay>> namedDays() {
    return db
        .sql(
            """
            select d.year, d.day, d.name, d.off
              from calendar.named_day d
             where d.version = (select max(y.version) from calendar.year y where y.year = d.year)
             order by d.day
            """)
        .query(Calendars::yearDay)
        .list()
        .stream()
        .collect(groupingBy(YearDay::year));
  }

  private static YearDay yearDay(ResultSet row, int number) throws SQLException {
    return new YearDay(
        row.getInt("year"),
        new NamedDay(
            row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("off")));
  }

  List<Integer> listUnannounced() {
    return db.sql(
            "select distinct year from calendar.year where announced_at is null order by year")
        .query(Integer.class)
        .list();
  }

  void markAnnounced(int year, Instant at) {
    db.sql(
            "update calendar.year set announced_at = :at where year = :year and announced_at is null")
        .param("year", year)
        .param("at", Times.column(at))
        .update();
    db.sql("delete from calendar.guess where year = :year").param("year", year).update();
  }

  void rememberGuess(int year, Instant at) {
    db.sql("insert into calendar.guess (year, since) values (:year, :at) on conflict do nothing")
        .param("year", year)
        .param("at", Times.column(at))
        .update();
  }

  List<Integer> listGuessed() {
    return db.sql("select year from calendar.guess order by year").query(Integer.class).list();
  }
}
