package org.anlan.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.anlan.http.Ids;
import org.anlan.http.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who guesses the query code of a case is stopped, from however many addresses: after so many wrong codes within the window
/// the number opens to no code at all for a while. A number that does not exist is stopped alike, so that nobody learns which
/// do. A try counts as wrong from its beginning, so that a hundred at once are no way round.
@Repository
class WrongCodes {

  private static final Duration KEPT = Duration.ofDays(30);

  /// How a try begins.
  sealed interface Try {
    record Counted(UUID id) implements Try {}

    /// @param opens when the next try is possible
    record Stopped(Instant opens, Duration left) implements Try {}
  }

  private final JdbcClient db;
  private final InstantSource machineClock;
  private final Ids ids;
  private final int most;
  private final Duration window;

  WrongCodes(
      JdbcClient db,
      InstantSource machineClock,
      Ids ids,
      @Value("${anlan.query-code.tries}") int most,
      @Value("${anlan.query-code.window}") Duration window) {
    this.db = db;
    this.machineClock = machineClock;
    this.ids = ids;
    this.most = most;
    this.window = window;
  }

  /// Tries for the same number wait for each other.
  @Transactional
  public Try begin(CaseNumber number, String address) {
    var now = machineClock.instant();
    db.sql("select pg_advisory_xact_lock(hashtextextended('wrong-code ' || :number, 0))")
        .param("number", number.text())
        .query()
        .listOfRows();
    var opens = opens(number, now);
    if (opens.isAfter(now)) return new Try.Stopped(opens, Duration.between(now, opens));
    return new Try.Counted(note(number, address, now));
  }

  /// The code was right: only this try is taken back. Were all, whoever has one code of a case could guess the others' for ever.
  @Transactional
  public void takeBack(Try.Counted right) {
    db.sql("delete from cases.wrong_code where id = :id").param("id", right.id()).update();
  }

  @Scheduled(cron = "0 41 * * * *")
  void forgetOld() {
    db.sql("delete from cases.wrong_code where at < :since")
        .param("since", Times.column(machineClock.instant().minus(KEPT)))
        .update();
  }

  /// The oldest of the last `most` tries must leave the window before the next one.
  private Instant opens(CaseNumber number, Instant now) {
    return db.sql(
            """
            select at from cases.wrong_code
             where number = :number and at > :since
             order by at desc offset :skip limit 1
            """)
        .param("number", number.text())
        .param("since", Times.column(now.minus(window)))
        .param("skip", most - 1)
        .query(OffsetDateTime.class)
        .optional()
        .map(oldest -> oldest.toInstant().plus(window))
        .orElse(now);
  }

  private UUID note(CaseNumber number, String address, Instant now) {
    var id = ids.next();
    db.sql(
            """
            insert into cases.wrong_code (id, number, at, address_hash)
            values (:id, :number, :at, :address)
            """)
        .param("id", id)
        .param("number", number.text())
        .param("at", Times.column(now))
        .param("address", sha256(address))
        .update();
    return id;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
