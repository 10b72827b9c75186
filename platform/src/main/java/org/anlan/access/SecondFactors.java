package org.anlan.access;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The second factors of accounts and the hashes of their recovery codes.
@Repository
class SecondFactors {

  /// @param lastStep the step of the code taken last; none before it opens again
  record Kept(byte[] sealed, boolean confirmed, long lastStep) {}

  private final JdbcClient db;
  private final InstantSource machineClock;

  SecondFactors(JdbcClient db, InstantSource machineClock) {
    this.db = db;
    this.machineClock = machineClock;
  }

  boolean isOn(UUID account) {
    return find(account).filter(Kept::confirmed).isPresent();
  }

  Optional<Kept> find(UUID account) {
    return read(account, "");
  }

  /// Two with the same code at once follow one another.
  Optional<Kept> lock(UUID account) {
    return read(account, " for update");
  }

  private Optional<Kept> read(UUID account, String lock) {
    return db.sql(
            "select sealed, confirmed_at, last_step from access.second_factor where account = :account"
                + lock)
        .param("account", account)
        .query((row, n) ->
            new Kept(
                row.getBytes("sealed"),
                row.getObject("confirmed_at") != null,
                row.getLong("last_step")))
        .optional();
  }

  /// Not in force before it is confirmed; one in force is not replaced.
  void begin(UUID account, byte[] sealed) {
    db.sql(
            """
            insert into access.second_factor as f (account, sealed, begun_at) values (:account, :sealed, :now)
            on conflict (account) do update set sealed = excluded.sealed, begun_at = excluded.begun_at
             where f.confirmed_at is null
            """)
        .param("account", account)
        .param("sealed", sealed)
        .param("now", now())
        .update();
  }

  void take(UUID account, long step) {
    db.sql(
            """
            update access.second_factor
               set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
             where account = :account
            """)
        .param("account", account)
        .param("step", step)
        .param("now", now())
        .update();
  }

  void remove(UUID account) {
    db.sql("delete from access.second_factor where account = :account")
        .param("account", account)
        .update();
    db.sql("delete from access.recovery_code where account = :account")
        .param("account", account)
        .update();
  }

  void replaceCodes(UUID account, List<byte[]> hashes) {
    db.sql("delete from access.recovery_code where account = :account")
        .param("account", account)
        .update();
    for (var hash : hashes)
      db.sql("insert into access.recovery_code (account, hash) values (:account, :hash)")
          .param("account", account)
          .param("hash", hash)
          .update();
  }

  /// @return false when there is no such code, or it was used
  boolean useCode(UUID account, byte[] hash) {
    return db.sql(
                """
                update access.recovery_code set used_at = :now
                 where account = :account and hash = :hash and used_at is null
                """)
            .param("account", account)
            .param("hash", hash)
            .param("now", now())
            .update()
        == 1;
  }

  int codesLeft(UUID account) {
    return db.sql(
            "select count(*) from access.recovery_code where account = :account and used_at is null")
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  private @Nullable OffsetDateTime now() {
    return Times.column(machineClock.instant());
  }
}
