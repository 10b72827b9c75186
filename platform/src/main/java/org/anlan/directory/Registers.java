package org.anlan.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.http.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the directory's tables.
@Repository
class Registers {

  private final JdbcClient db;

  Registers(JdbcClient db) {
    this.db = db;
  }

  Register read() {
    var units = units();
    var byCode = units.stream().collect(Collectors.toMap(Unit::uscc, Function.identity()));
    return new Register(divisions(), units, posts(byCode), people(), holdings(), shifts(), leave());
  }

  private List<Division> divisions() {
    return db.sql(
            "select code, name, name_en, level, parent, kind from directory.division order by code")
        .query((row, n) ->
            new Division(
                row.getString("code"),
                texts(row, "name"),
                Division.Level.of(row.getString("level")),
                row.getString("parent"),
                row.getString("kind")))
        .list();
  }

  private List<Unit> units() {
    return db.sql(
            "select uscc, name, short_name, name_en, level, division, duties from directory.unit order by uscc")
        .query((row, n) ->
            new Unit(
                row.getString("uscc"),
                texts(row, "name"),
                row.getString("short_name"),
                row.getString("level"),
                row.getString("division"),
                words(row, "duties")))
        .list();
  }

  private List<Post> posts(Map<String, Unit> units) {
    return db.sql(
            "select id, unit, title, title_en, roles, division from directory.post order by id")
        .query((row, n) ->
            new Post(
                row.getString("id"),
                java.util.Objects.requireNonNull(units.get(row.getString("unit"))),
                texts(row, "title"),
                words(row, "roles"),
                row.getString("division")))
        .list();
  }

  private List<Person> people() {
    return db.sql("select id, name, name_en, phone from directory.person order by id")
        .query(
            (row, n) -> new Person(row.getString("id"), texts(row, "name"), row.getString("phone")))
        .list();
  }

  private List<Register.Holding> holdings() {
    return db.sql(
            "select person, post, valid_from, valid_to from directory.holding order by person, post")
        .query((row, n) ->
            new Register.Holding(
                row.getString("person"),
                row.getString("post"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  private List<Shift> shifts() {
    return db.sql(
            "select post, weekday, starts, ends from directory.roster order by post, weekday, starts")
        .query((row, n) ->
            new Shift(
                row.getString("post"),
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class)))
        .list();
  }

  private List<Register.Leave> leave() {
    return db.sql(
            "select person, starts, ends, substitute, reason from directory.leave order by person, starts")
        .query((row, n) ->
            new Register.Leave(
                row.getString("person"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("substitute"),
                row.getString("reason")))
        .list();
  }

  private static Texts texts(ResultSet row, String column) throws SQLException {
    return new Texts(row.getString(column), row.getString(column + "_en"));
  }

  private static Set<String> words(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Set.of((String[]) array.getArray());
  }
}
