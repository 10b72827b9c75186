package org.anlan.access;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who guesses is stopped: five wrong tries for one name, or twenty from one address, within a quarter of an hour. A name
/// that does not exist is stopped alike. A try counts as wrong from its beginning, so that a hundred at once are no way round.
@Repository
class WrongTries {

  static final int PER_LOGIN = 5;
  static final int PER_ADDRESS = 20;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private final JdbcClient db;
  private final InstantSource machineClock;

  WrongTries(JdbcClient db, InstantSource machineClock) {
    this.db = db;
    this.machineClock = machineClock;
  }

  /// Notes a try; or, when there were too many, notes nothing and answers how long to wait.
  @Transactional
  public Optional<Duration> begin(String login, String address) {
    var now = machineClock.instant();
    var byLogin = new Key("LOGIN", login.toLowerCase(Locale.ROOT), PER_LOGIN);
    var byAddress = new Key("ADDRESS", address, PER_ADDRESS);
    lock(byLogin);
    lock(byAddress);
    var wait = longer(wait(byLogin, now), wait(byAddress, now));
    if (wait.isEmpty()) {
      note(byLogin, now);
      note(byAddress, now);
    }
    return wait;
  }

  /// The password was right: the name is free again, and the address gets this one try back.
  @Transactional
  public void succeed(String login, String address) {
    db.sql("delete from access.wrong_try where kind = 'LOGIN' and key_hash = :hash")
        .param("hash", Token.sha256(login.toLowerCase(Locale.ROOT)))
        .update();
    db.sql(
            """
            delete from access.wrong_try
             where ctid = (select ctid from access.wrong_try
                            where kind = 'ADDRESS' and key_hash = :hash order by at desc limit 1)
            """)
        .param("hash", Token.sha256(address))
        .update();
  }

  @Scheduled(cron = "0 27 * * * *")
  void forgetOld() {
    db.sql("delete from access.wrong_try where at < :since")
        .param("since", since(machineClock.instant()))
        .update();
  }

  private record Key(String kind, String text, int most) {
    byte[] hash() {
      return Token.sha256(text);
    }
  }

  /// Tries for the same name wait for each other; names are locked before addresses, always in this order.
  private void lock(Key key) {
    db.sql("select pg_advisory_xact_lock(:number)")
        .param("number", ByteBuffer.wrap(key.hash()).getLong())
        .query()
        .listOfRows();
  }

  /// The oldest of the last `most` tries must leave the window before the next one.
  private Optional<Duration> wait(Key key, Instant now) {
    return db.sql(
            """
            select at from access.wrong_try
             where kind = :kind and key_hash = :hash and at > :since
             order by at desc offset :skip limit 1
            """)
        .param("kind", key.kind)
        .param("hash", key.hash())
        .param("since", since(now))
        .param("skip", key.most - 1)
        .query(OffsetDateTime.class)
        .optional()
        .map(oldest -> Duration.between(now, oldest.toInstant().plus(WINDOW)));
  }

  private void note(Key key, Instant now) {
    db.sql("insert into access.wrong_try (kind, key_hash, at) values (:kind, :hash, :at)")
        .param("kind", key.kind)
        .param("hash", key.hash())
        .param("at", Times.column(now))
        .update();
  }

  private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
    if (one.isEmpty() || other.isEmpty()) return one.or(() -> other);
    return one.get().compareTo(other.get()) > 0 ? one : other;
  }

  private static OffsetDateTime since(Instant now) {
    return Times.column(now.minus(WINDOW));
  }
}
