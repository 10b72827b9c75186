package org.anlan.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// The open sessions. All times here are the machine's.
@Repository
class Sessions {

  /// How long a right password waits for what else is asked for.
  private static final Duration CLAIM = Duration.ofMinutes(10);

  private final JdbcClient db;
  private final InstantSource machineClock;

  Sessions(JdbcClient db, InstantSource machineClock) {
    this.db = db;
    this.machineClock = machineClock;
  }

  Optional<Session> findLiving(Token token) {
    if (!token.plausible()) return Optional.empty();
    return db.sql(
            """
            select id, account, post
              from access.session
             where token_hash = :hash and idle_at > :now and ends_at > :now
            """)
        .param("hash", token.hash())
        .param("now", now())
        .query(Session.class)
        .optional();
  }

  void begin(Session session, Token token, SessionLife life) {
    begin(session, token, life, Origin.NOWHERE);
  }

  void begin(Session session, Token token, SessionLife life, Origin origin) {
    var now = machineClock.instant();
    db.sql(
            """
            insert into access.session (id, token_hash, account, post, created_at, seen_at, idle_at, ends_at, address, agent)
            values (:id, :hash, :account, :post, :now, :now, :idle, :end, :address, :agent)
            """)
        .param("id", session.id())
        .param("hash", token.hash())
        .param("account", session.account())
        .param("post", session.post())
        .param("now", Times.column(now))
        .param("idle", Times.column(life.idleAt(now)))
        .param("end", Times.column(life.endsAt(now)))
        .param("address", origin.address())
        .param("agent", origin.agent())
        .update();
  }

  /// A visitor's session becomes the account's: same session, new token, so that a token known before opens nothing after.
  ///
  /// @return false when the session was no visitor's any more
  boolean signIn(UUID id, UUID account, Token token, SessionLife life, Origin origin) {
    var now = machineClock.instant();
    return db.sql(
                """
                update access.session
                   set account = :account, token_hash = :hash, post = null, claimed = null, claimed_at = null,
                       address = :address, agent = :agent, created_at = :now,
                       seen_at = :now, idle_at = :idle, ends_at = :end
                 where id = :id and account is null
                """)
            .param("id", id)
            .param("account", account)
            .param("hash", token.hash())
            .param("now", Times.column(now))
            .param("idle", Times.column(life.idleAt(now)))
            .param("end", Times.column(life.endsAt(now)))
            .param("address", origin.address())
            .param("agent", origin.agent())
            .update()
        == 1;
  }

  void noteSeen(UUID id, SessionLife life) {
    var now = machineClock.instant();
    db.sql(
            """
            update access.session set seen_at = :now, idle_at = :idle
             where id = :id and seen_at < :before
            """)
        .param("id", id)
        .param("now", Times.column(now))
        .param("idle", Times.column(life.idleAt(now)))
        .param("before", Times.column(now.minus(SessionLife.NOTED_EVERY)))
        .update();
  }

  void choosePost(UUID id, @Nullable String post) {
    db.sql("update access.session set post = :post where id = :id")
        .param("id", id)
        .param("post", post)
        .update();
  }

  Instant begunAt(UUID id) {
    return db.sql("select created_at from access.session where id = :id")
        .param("id", id)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /// One of an account's browsers, for its owner to recognise.
  record Open(
      UUID id, Instant begunAt, Instant seenAt, @Nullable String address, @Nullable String agent) {}

  /// Those that an account is signed in with, the one used last first.
  List<Open> listOf(UUID account) {
    return db.sql(
            """
            select id, created_at, seen_at, address, agent
              from access.session
             where account = :account and idle_at > :now and ends_at > :now
             order by seen_at desc, created_at desc, id desc
            """)
        .param("account", account)
        .param("now", now())
        .query((row, n) ->
            new Open(
                row.getObject("id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getString("agent")))
        .list();
  }

  /// The password of this account was right in this browser; what else is asked for is waited for.
  void claim(UUID id, UUID account) {
    db.sql("update access.session set claimed = :account, claimed_at = :now where id = :id")
        .param("id", id)
        .param("account", account)
        .param("now", now())
        .update();
  }

  /// Whose password was right here lately.
  Optional<UUID> findClaimed(UUID id) {
    return db.sql(
            "select claimed from access.session where id = :id and claimed is not null and claimed_at > :since")
        .param("id", id)
        .param("since", Times.column(machineClock.instant().minus(CLAIM)))
        .query(UUID.class)
        .optional();
  }

  void end(UUID id) {
    db.sql("delete from access.session where id = :id").param("id", id).update();
  }

  @Scheduled(cron = "0 7 * * * *")
  void forgetEnded() {
    db.sql("delete from access.session where idle_at <= :now or ends_at <= :now")
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    return Times.column(machineClock.instant());
  }
}
