package org.anlan.halls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who works at which window of a hall.
@Repository
class Seats {

  private static final String ROWS =
      """
      select hall, id, number, account, person, name, unit, letters, overtaken, opened_at, closed_at
        from halls.seat
      """;

  private final JdbcClient db;

  Seats(JdbcClient db) {
    this.db = db;
  }

  void add(Seat one) {
    db.sql(
            """
            insert into halls.seat (hall, id, number, account, person, name, unit, letters, opened_at)
            values (:hall, :id, :number, :account, :person, :name, :unit, :letters, :opened)
            """)
        .param("hall", one.hall())
        .param("id", one.id())
        .param("number", one.number())
        .param("account", one.account())
        .param("person", one.person())
        .param("name", one.name())
        .param("unit", one.unit())
        .param("letters", one.letters().toArray(String[]::new))
        .param("opened", Times.column(one.opened()))
        .update();
  }

  /// The caller's own open window.
  Optional<Seat> findOwn(Caller caller) {
    return db.sql(ROWS + " where account = :account and closed_at is null")
        .param("account", Objects.requireNonNull(caller.account()).id())
        .query(Seats::read)
        .optional();
  }

  Optional<Seat> findOpen(String hall, String number) {
    return db.sql(ROWS + " where hall = :hall and number = :number and closed_at is null")
        .param("hall", hall)
        .param("number", number)
        .query(Seats::read)
        .optional();
  }

  List<Seat> listOpen(String hall) {
    return db.sql(ROWS + " where hall = :hall and closed_at is null order by number")
        .param("hall", hall)
        .query(Seats::read)
        .list();
  }

  /// Those that were open at some time since then.
  List<Seat> listSince(String hall, Instant from) {
    return db.sql(
            ROWS
                + " where hall = :hall and (closed_at is null or closed_at > :from) order by number, opened_at")
        .param("hall", hall)
        .param("from", Times.column(from))
        .query(Seats::read)
        .list();
  }

  void count(Seat one, int overtaken) {
    db.sql("update halls.seat set overtaken = :overtaken where hall = :hall and id = :id")
        .param("hall", one.hall())
        .param("id", one.id())
        .param("overtaken", overtaken)
        .update();
  }

  void close(Seat one, Instant at) {
    db.sql("update halls.seat set closed_at = :at where hall = :hall and id = :id")
        .param("hall", one.hall())
        .param("id", one.id())
        .param("at", Times.column(at))
        .update();
  }

  /// Windows that nobody closed on their day.
  int closeBefore(Instant day) {
    return db.sql(
            "update halls.seat set closed_at = :day where closed_at is null and opened_at < :day")
        .param("day", Times.column(day))
        .update();
  }

  private static Seat read(ResultSet row, int n) throws SQLException {
    var closed = row.getObject("closed_at", OffsetDateTime.class);
    return new Seat(
        row.getString("hall"),
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("account", UUID.class),
        row.getString("person"),
        row.getString("name"),
        row.getString("unit"),
        Set.of((String[]) row.getArray("letters").getArray()),
        row.getInt("overtaken"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        closed == null ? null : closed.toInstant());
  }
}
