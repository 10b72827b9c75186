package org.anlan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who fills in for whom, and each use that was made of it.
@Repository
class Standings {

  /// What is done again and again is one use for this long.
  private static final Duration ONE_USE = Duration.ofMinutes(10);

  private static final String ROWS =
      "select id, by_account, account, ground, reference, since, until, ended_at from access.standing";

  private final JdbcClient db;

  Standings(JdbcClient db) {
    this.db = db;
  }

  void add(Standing one) {
    db.sql(
            """
            insert into access.standing (id, by_account, account, ground, reference, since, until)
            values (:id, :by, :account, :ground, :reference, :since, :until)
            """)
        .param("id", one.id())
        .param("by", one.by())
        .param("account", one.account())
        .param("ground", one.ground().code())
        .param("reference", one.reference())
        .param("since", Times.column(one.since()))
        .param("until", Times.column(one.until()))
        .update();
  }

  /// One by which the caller fills in.
  Optional<Standing> find(Caller by, UUID id) {
    return db.sql(ROWS + " where id = :id and by_account = :by")
        .param("id", id)
        .param("by", account(by))
        .query(Standings::read)
        .optional();
  }

  /// Of an account, newest first.
  List<Standing> listOf(Caller person) {
    return db.sql(ROWS + " where account = :account order by since desc, id desc limit 100")
        .param("account", account(person))
        .query(Standings::read)
        .list();
  }

  void end(UUID id, Instant at) {
    db.sql("update access.standing set ended_at = :at where id = :id and ended_at is null")
        .param("id", id)
        .param("at", Times.column(at))
        .update();
  }

  void allow(UUID id, String thing) {
    db.sql(
            "insert into access.standing_thing (standing, thing) values (:id, :thing) on conflict do nothing")
        .param("id", id)
        .param("thing", thing)
        .update();
  }

  boolean isAllowed(UUID id, String thing) {
    return db.sql(
            "select exists (select 1 from access.standing_thing where standing = :id and thing = :thing)")
        .param("id", id)
        .param("thing", thing)
        .query(Boolean.class)
        .single();
  }

  /// Whether the session of a request is no browser's and stands for a relative who fills in.
  boolean isFamily(UUID session) {
    return db.sql(
            "select exists (select 1 from access.standing where id = :id and ground = 'family')")
        .param("id", session)
        .query(Boolean.class)
        .single();
  }

  boolean reaches(Caller by, String thing, Instant now) {
    return db.sql(
            """
            select exists (select 1 from access.standing s join access.standing_thing t on t.standing = s.id
                            where s.by_account = :by and t.thing = :thing and s.ended_at is null and s.until > :now)
            """)
        .param("by", account(by))
        .param("thing", thing)
        .param("now", Times.column(now))
        .query(Boolean.class)
        .single();
  }

  void use(UUID use, UUID standing, String act, Instant now) {
    db.sql(
            """
            insert into access.standing_use (id, standing, at, act)
            select :id, :standing, :at, :act
             where not exists (select 1 from access.standing_use
                                where standing = :standing and act = :act and at > :since)
            """)
        .param("id", use)
        .param("standing", standing)
        .param("at", Times.column(now))
        .param("act", act)
        .param("since", Times.column(now.minus(ONE_USE)))
        .update();
  }

  /// What was done in the name of the caller under one of them.
  List<Standing.Use> listUses(Caller person, UUID standing) {
    return db.sql(
            """
            select u.at, u.act
              from access.standing_use u join access.standing s on s.id = u.standing
             where s.id = :id and s.account = :account
             order by u.at, u.id
            """)
        .param("id", standing)
        .param("account", account(person))
        .query((row, n) ->
            new Standing.Use(
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("act")))
        .list();
  }

  private static UUID account(Caller caller) {
    return Objects.requireNonNull(caller.account(), "only those who signed in fill in").id();
  }

  private static Standing read(ResultSet row, int n) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Standing(
        row.getObject("id", UUID.class),
        row.getObject("by_account", UUID.class),
        row.getObject("account", UUID.class),
        Standing.Ground.valueOf(row.getString("ground").toUpperCase(Locale.ROOT)),
        row.getString("reference"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
