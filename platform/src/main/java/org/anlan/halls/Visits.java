package org.anlan.halls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was served at the windows, from which load, waiting and time of service are counted.
@Repository
class Visits {

  /// Fewer say nothing about how long a business takes.
  private static final int ENOUGH = 5;

  private static final String ROWS =
      """
      select hall, id, ticket, seat, number, letter, person, unit, item, waited, began_at, ended_at, outcome, standing, account
        from halls.visit
      """;

  private final JdbcClient db;

  Visits(JdbcClient db) {
    this.db = db;
  }

  void add(Visit one) {
    db.sql(
            """
            insert into halls.visit (hall, id, ticket, seat, number, letter, person, unit, item, waited, began_at)
            values (:hall, :id, :ticket, :seat, :number, :letter, :person, :unit, :item, :waited, :began)
            """)
        .param("hall", one.hall())
        .param("id", one.id())
        .param("ticket", one.ticket(), Types.OTHER)
        .param("seat", one.seat())
        .param("number", one.number())
        .param("letter", one.letter())
        .param("person", one.person())
        .param("unit", one.unit())
        .param("item", one.item(), Types.VARCHAR)
        .param("waited", one.waited())
        .param("began", Times.column(one.began()))
        .update();
  }

  /// What is under way at a window.
  Optional<Visit> findAt(Seat seat) {
    return db.sql(ROWS + " where hall = :hall and seat = :seat and ended_at is null")
        .param("hall", seat.hall())
        .param("seat", seat.id())
        .query(Visits::read)
        .optional();
  }

  Optional<Visit> findByTicket(Ticket ticket) {
    return db.sql(
            ROWS
                + " where hall = :hall and ticket = :ticket order by began_at desc, id desc limit 1")
        .param("hall", ticket.hall())
        .param("ticket", ticket.id())
        .query(Visits::read)
        .optional();
  }

  List<Visit> listSince(String hall, Instant from) {
    return db.sql(ROWS + " where hall = :hall and began_at >= :from order by began_at, id")
        .param("hall", hall)
        .param("from", Times.column(from))
        .query(Visits::read)
        .list();
  }

  void end(Visit one, Visit.Outcome outcome, Instant now) {
    db.sql(
            """
            update halls.visit set ended_at = :now, outcome = :outcome, standing = null where hall = :hall and id = :id
            """)
        .param("hall", one.hall())
        .param("id", one.id())
        .param("now", Times.column(now))
        .param("outcome", outcome.code())
        .update();
  }

  /// What nobody finished on its day.
  int endBefore(Instant day) {
    return db.sql(
            """
            update halls.visit set ended_at = :day, outcome = 'advised', standing = null
             where ended_at is null and began_at < :day
            """)
        .param("day", Times.column(day))
        .update();
  }

  void serves(Visit one, @Nullable UUID standing, @Nullable UUID account) {
    db.sql(
            """
            update halls.visit set standing = :standing, account = :account where hall = :hall and id = :id
            """)
        .param("hall", one.hall())
        .param("id", one.id())
        .param("standing", standing, Types.OTHER)
        .param("account", account, Types.OTHER)
        .update();
  }

  void about(Visit one, String item) {
    db.sql("update halls.visit set item = :item where hall = :hall and id = :id")
        .param("hall", one.hall())
        .param("id", one.id())
        .param("item", item)
        .update();
  }

  /// By what it can be rated, once.
  void rateable(Visit one, byte[] hash) {
    db.sql("update halls.visit set rate_hash = :hash where hall = :hall and id = :id")
        .param("hall", one.hall())
        .param("id", one.id())
        .param("hash", hash)
        .update();
  }

  /// The one that a code stands for; it stands for none afterwards.
  Optional<Visit> takeByRateCode(byte[] hash) {
    var found =
        db.sql(ROWS + " where rate_hash = :hash for update")
            .param("hash", hash)
            .query(Visits::read)
            .optional();
    found.ifPresent(one ->
        db.sql("update halls.visit set rate_hash = null where hall = :hall and id = :id")
            .param("hall", one.hall())
            .param("id", one.id())
            .update());
    return found;
  }

  boolean isRateCode(byte[] hash) {
    return db.sql("select exists (select 1 from halls.visit where rate_hash = :hash)")
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  /// What each group's business takes on the mean, in seconds, where enough was measured.
  Map<String, Integer> meanSeconds(String hall, Instant from) {
    var means = new HashMap<String, Integer>();
    db.sql(
            """
            select letter, round(avg(extract(epoch from ended_at - began_at)))::int as seconds
              from halls.visit
             where hall = :hall and began_at >= :from and ended_at is not null and outcome <> 'sent-on'
             group by letter having count(*) >= :enough
            """)
        .param("hall", hall)
        .param("from", Times.column(from))
        .param("enough", ENOUGH)
        .query(
            (RowCallbackHandler)
                row -> means.put(row.getString("letter"), Math.max(1, row.getInt("seconds"))));
    return means;
  }

  private static Visit read(ResultSet row, int n) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Visit(
        row.getString("hall"),
        row.getObject("id", UUID.class),
        row.getObject("ticket", UUID.class),
        row.getObject("seat", UUID.class),
        row.getString("number"),
        row.getString("letter"),
        row.getString("person"),
        row.getString("unit"),
        row.getString("item"),
        row.getInt("waited"),
        row.getObject("began_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        Visit.Outcome.find(row.getString("outcome")).orElse(null),
        row.getObject("standing", UUID.class),
        row.getObject("account", UUID.class));
  }
}
