package org.anlan.halls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.anlan.rules.halls.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The numbers of a hall. A row says what somebody came for and not who they are; whose it is, only the code in their hand tells.
@Repository
class Tickets {

  private static final String ROWS =
      """
      select hall, id, day, line, serial, letter, item, priority, state, issued_at, since, appointment, back, calls,
             called_at, passed_at, seat, seat_number
        from halls.ticket
      """;

  private final JdbcClient db;

  Tickets(JdbcClient db) {
    this.db = db;
  }

  /// Until the end of the transaction nobody else draws, calls or sends on in this hall.
  void lockQueue(String hall) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('halls.queue ' || :hall, 0))")
        .param("hall", hall)
        .query()
        .singleRow();
  }

  int nextSerial(String hall, LocalDate day, String line) {
    return db.sql(
            """
            select coalesce(max(serial), 0) + 1 from halls.ticket
             where hall = :hall and day = :day and line = :line
            """)
        .param("hall", hall)
        .param("day", day)
        .param("line", line)
        .query(Integer.class)
        .single();
  }

  void add(Ticket one, byte[] codeHash) {
    db.sql(
            """
            insert into halls.ticket (hall, id, day, line, serial, letter, item, priority, state, code_hash, issued_at,
                                      since, appointment)
            values (:hall, :id, :day, :line, :serial, :letter, :item, :priority, :state, :hash, :issued, :since, :appointment)
            """)
        .param("hall", one.hall())
        .param("id", one.id())
        .param("day", one.day())
        .param("line", one.line())
        .param("serial", one.serial())
        .param("letter", one.letter())
        .param("item", one.item(), Types.VARCHAR)
        .param("priority", one.priority().name())
        .param("state", one.state().name())
        .param("hash", codeHash)
        .param("issued", Times.column(one.issued()))
        .param("since", Times.column(one.since()))
        .param("appointment", column(one.appointment()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void save(Ticket one, Instant now) {
    db.sql(
            """
            update halls.ticket
               set letter = :letter, priority = :priority, state = :state, since = :since, back = :back, calls = :calls,
                   called_at = :called, passed_at = :passed, seat = :seat, seat_number = :window, ended_at = :ended
             where hall = :hall and id = :id
            """)
        .param("hall", one.hall())
        .param("id", one.id())
        .param("letter", one.letter())
        .param("priority", one.priority().name())
        .param("state", one.state().name())
        .param("since", Times.column(one.since()))
        .param("back", one.back())
        .param("calls", one.calls())
        .param("called", column(one.called()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("passed", column(one.passed()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("seat", one.seat(), Types.OTHER)
        .param("window", one.window(), Types.VARCHAR)
        .param(
            "ended", one.state().over() ? Times.column(now) : null, Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /// Those who came back are one call nearer.
  void nearer(String hall, LocalDate day, Collection<String> letters) {
    db.sql(
            """
            update halls.ticket set back = back - 1
             where hall = :hall and day = :day and state = 'WAITING' and back > 0 and letter = any (:letters)
            """)
        .param("hall", hall)
        .param("day", day)
        .param("letters", letters.toArray(String[]::new))
        .update();
  }

  Optional<Ticket> findByCode(byte[] codeHash) {
    return db.sql(ROWS + " where code_hash = :hash")
        .param("hash", codeHash)
        .query(Tickets::read)
        .optional();
  }

  Optional<Ticket> find(String hall, UUID id) {
    return db.sql(ROWS + " where hall = :hall and id = :id")
        .param("hall", hall)
        .param("id", id)
        .query(Tickets::read)
        .optional();
  }

  /// What is at a window: called or being served.
  Optional<Ticket> findAt(Seat seat) {
    return db.sql(ROWS + " where hall = :hall and seat = :seat and state in ('CALLED', 'SERVING')")
        .param("hall", seat.hall())
        .param("seat", seat.id())
        .query(Tickets::read)
        .optional();
  }

  List<Ticket> listWaiting(String hall, LocalDate day) {
    return db.sql(
            ROWS + " where hall = :hall and day = :day and state = 'WAITING' order by since, id")
        .param("hall", hall)
        .param("day", day)
        .query(Tickets::read)
        .list();
  }

  /// Those called, served or passed lately, the last called first.
  List<Ticket> listCalled(String hall, LocalDate day, int most) {
    return db.sql(
            ROWS
                + """
                 where hall = :hall and day = :day and called_at is not null and state in ('CALLED', 'SERVING', 'PASSED')
                 order by called_at desc, id desc limit :most
                """)
        .param("hall", hall)
        .param("day", day)
        .param("most", most)
        .query(Tickets::read)
        .list();
  }

  int countDrawn(String hall, LocalDate day) {
    return db.sql("select count(*) from halls.ticket where hall = :hall and day = :day")
        .param("hall", hall)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /// Whoever did not come again on their day.
  int abandonBefore(LocalDate day, Instant now) {
    return db.sql(
            """
            update halls.ticket set state = 'ABANDONED', ended_at = :now
             where day < :day and state in ('WAITING', 'CALLED', 'SERVING', 'PASSED')
            """)
        .param("day", day)
        .param("now", Times.column(now))
        .update();
  }

  private static @Nullable OffsetDateTime column(@Nullable Instant at) {
    return at == null ? null : Times.column(at);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Ticket read(ResultSet row, int n) throws SQLException {
    return new Ticket(
        row.getString("hall"),
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getString("line"),
        row.getInt("serial"),
        row.getString("letter"),
        row.getString("item"),
        Priority.valueOf(row.getString("priority")),
        Ticket.State.valueOf(row.getString("state")),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        instant(row, "appointment"),
        row.getInt("back"),
        row.getInt("calls"),
        instant(row, "called_at"),
        instant(row, "passed_at"),
        row.getObject("seat", UUID.class),
        row.getString("seat_number"));
  }
}
