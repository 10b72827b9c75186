package org.anlan.access;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who guesses is stopped: after five wrong tries for one name within a day the next waits a minute, and each further one twice as long
/// as the last, up to four hours; the security administrator can free the name. Twenty from one address within a quarter of an hour
/// stop the address. A name that does not exist is stopped alike. A try counts as wrong from its beginning, so that a hundred at once
/// are no way round.
@Repository
class WrongTries {

  static final int PER_LOGIN = 5;
  static final int PER_ADDRESS = 20;
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final Duration DAY = Duration.ofHours(24);
  static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  static final Duration LONGEST_WAIT = Duration.ofHours(4);

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
    var byLogin = new Key("LOGIN", login.toLowerCase(Locale.ROOT));
    var byAddress = new Key("ADDRESS", address);
    lock(byLogin);
    lock(byAddress);
    var wait = longer(growing(byLogin, now), wait(byAddress, now));
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

  /// The same for the codes of a second factor.
  @Transactional
  public Optional<Duration> beginCode(UUID account) {
    var now = machineClock.instant();
    var key = new Key("CODE", account.toString());
    lock(key);
    var wait = growing(key, now);
    if (wait.isEmpty()) note(key, now);
    return wait;
  }

  @Transactional
  public void succeedCode(UUID account) {
    free("CODE", account.toString());
  }

  /// Whoever was locked out may try again at once.
  @Transactional
  public void free(Account account) {
    free("LOGIN", account.login().toLowerCase(Locale.ROOT));
    free("CODE", account.id().toString());
  }

  private void free(String kind, String text) {
    db.sql("delete from access.wrong_try where kind = :kind and key_hash = :hash")
        .param("kind", kind)
        .param("hash", Token.sha256(text))
        .update();
  }

  /// Somebody who is stopped now, or would be by the next wrong try.
  record Stopped(UUID account, int tries, Instant last) {
    Instant opens() {
      return last.plus(waitAfter(tries));
    }
  }

  /// Accounts with as many wrong tries as stop a name. Names that are nobody's are not told.
  List<Stopped> listStopped() {
    return db.sql(
            """
            select a.id, count(*) as tries, max(t.at) as last
              from access.account a
              join access.wrong_try t
                on t.kind = 'LOGIN' and t.key_hash = sha256(convert_to(lower(a.login), 'UTF8'))
                or t.kind = 'CODE' and t.key_hash = sha256(convert_to(a.id::text, 'UTF8'))
             where t.at > :since
             group by a.id
            having count(*) >= :most
             order by last desc
            """)
        .param("since", since(machineClock.instant(), DAY))
        .param("most", PER_LOGIN)
        .query((row, n) ->
            new Stopped(
                row.getObject("id", UUID.class),
                row.getInt("tries"),
                row.getObject("last", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Scheduled(cron = "0 27 * * * *")
  void forgetOld() {
    db.sql("delete from access.wrong_try where at < :since")
        .param("since", since(machineClock.instant(), DAY))
        .update();
  }

  private record Key(String kind, String text) {
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

  /// How long a name waits after so many wrong tries: 1, 2, 4 … minutes from the fifth on.
  static Duration waitAfter(int tries) {
    if (tries < PER_LOGIN) return Duration.ZERO;
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - PER_LOGIN, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private Optional<Duration> growing(Key key, Instant now) {
    var last =
        db.sql(
                """
                select count(*) as tries, max(at) as last from access.wrong_try
                 where kind = :kind and key_hash = :hash and at > :since
                """)
            .param("kind", key.kind)
            .param("hash", key.hash())
            .param("since", since(now, DAY))
            .query((row, n) -> {
              var at = row.getObject("last", OffsetDateTime.class);
              return at == null ? now : at.toInstant().plus(waitAfter(row.getInt("tries")));
            })
            .single();
    return last.isAfter(now) ? Optional.of(Duration.between(now, last)) : Optional.empty();
  }

  /// The oldest of the last tries from an address must leave the window before the next one.
  private Optional<Duration> wait(Key key, Instant now) {
    return db.sql(
            """
            select at from access.wrong_try
             where kind = :kind and key_hash = :hash and at > :since
             order by at desc offset :skip limit 1
            """)
        .param("kind", key.kind)
        .param("hash", key.hash())
        .param("since", since(now, WINDOW))
        .param("skip", PER_ADDRESS - 1)
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

  private static OffsetDateTime since(Instant now, Duration window) {
    return Times.column(now.minus(window));
  }
}
