package org.anlan.access;

import java.time.InstantSource;
import java.time.OffsetDateTime;
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
    var now = machineClock.instant();
    db.sql(
            """
            insert into access.session (id, token_hash, account, post, created_at, seen_at, idle_at, ends_at)
            values (:id, :hash, :account, :post, :now, :now, :idle, :end)
            """)
        .param("id", session.id())
        .param("hash", token.hash())
        .param("account", session.account())
        .param("post", session.post())
        .param("now", Times.column(now))
        .param("idle", Times.column(life.idleAt(now)))
        .param("end", Times.column(life.endsAt(now)))
        .update();
  }

  /// A visitor's session becomes the account's: same session, new token, so that a token known before opens nothing after.
  ///
  /// @return false when the session was no visitor's any more
  boolean signIn(UUID id, UUID account, Token token, SessionLife life) {
    var now = machineClock.instant();
    return db.sql(
                """
                update access.session
                   set account = :account, token_hash = :hash, post = null,
                       seen_at = :now, idle_at = :idle, ends_at = :end
                 where id = :id and account is null
                """)
            .param("id", id)
            .param("account", account)
            .param("hash", token.hash())
            .param("now", Times.column(now))
            .param("idle", Times.column(life.idleAt(now)))
            .param("end", Times.column(life.endsAt(now)))
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
