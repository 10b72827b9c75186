package org.anlan.access;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.OutsideProvider.Identity;
import org.anlan.access.OutsideProvider.Journey;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// Who outside is whom here, and the browsers under way.
@Repository
class OutsideLinks {

  static final Duration UNDER_WAY = Duration.ofMinutes(10);

  /// One of an account's identities outside.
  record Link(String issuer, @Nullable String name, Instant at) {}

  private final JdbcClient db;
  private final Seal seal;
  private final InstantSource machineClock;

  OutsideLinks(JdbcClient db, Seal seal, InstantSource machineClock) {
    this.db = db;
    this.seal = seal;
    this.machineClock = machineClock;
  }

  void begin(Token cookie, Journey journey) {
    var text =
        String.join(
            "\n",
            journey.state().getValue(),
            journey.nonce().getValue(),
            journey.verifier().getValue(),
            journey.to());
    db.sql("insert into access.outside_try (hash, sealed, begun_at) values (:hash, :sealed, :now)")
        .param("hash", cookie.hash())
        .param("sealed", seal.close(text.getBytes(StandardCharsets.UTF_8), "outside-try"))
        .param("now", Times.column(machineClock.instant()))
        .update();
  }

  /// Each journey comes back once.
  Optional<Journey> take(Token cookie) {
    return db.sql(
            """
            with under_way as (
              select hash, sealed from access.outside_try
               where hash = :hash and begun_at > :since and length(sealed) > 0
                 for update)
            update access.outside_try t set sealed = ''::bytea
              from under_way u where t.hash = u.hash
            returning u.sealed
            """)
        .param("hash", cookie.hash())
        .param("since", since())
        .query((row, number) -> journey(row.getBytes(1)))
        .optional();
  }

  private Journey journey(byte[] sealed) {
    var text = new String(seal.open(sealed, "outside-try"), StandardCharsets.UTF_8).split("\n", 4);
    return new Journey(new State(text[0]), new Nonce(text[1]), new CodeVerifier(text[2]), text[3]);
  }

  /// Whoever came back is nobody here yet; the browser may link him by signing in.
  void keep(Token cookie, Identity identity) {
    db.sql(
            """
            update access.outside_try set issuer = :issuer, subject = :subject, name = :name, begun_at = :now
             where hash = :hash
            """)
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .param("name", identity.name())
        .param("now", Times.column(machineClock.instant()))
        .param("hash", cookie.hash())
        .update();
  }

  /// Who came back in this browser and waits to be linked; once.
  Optional<Identity> takeKept(Token cookie) {
    return db.sql(
            """
            delete from access.outside_try
             where hash = :hash and subject is not null and begun_at > :since
            returning issuer, subject, name
            """)
        .param("hash", cookie.hash())
        .param("since", since())
        .query((row, number) ->
            new Identity(
                row.getString("issuer"), row.getString("subject"), row.getString("name"), null))
        .optional();
  }

  Optional<UUID> findAccount(Identity identity) {
    return db.sql(
            "select account from access.outside_link where issuer = :issuer and subject = :subject")
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .query(UUID.class)
        .optional();
  }

  void link(Identity identity, UUID account) {
    db.sql(
            """
            insert into access.outside_link (issuer, subject, account, name, at)
            values (:issuer, :subject, :account, :name, :now)
            on conflict (issuer, subject) do update set account = excluded.account, name = excluded.name, at = excluded.at
            """)
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .param("account", account)
        .param("name", identity.name())
        .param("now", Times.column(machineClock.instant()))
        .update();
  }

  List<Link> listOf(UUID account) {
    return db.sql(
            "select issuer, name, at from access.outside_link where account = :account order by at desc")
        .param("account", account)
        .query(Link.class)
        .list();
  }

  /// @return how many there were
  int unlinkAll(UUID account) {
    return db.sql("delete from access.outside_link where account = :account")
        .param("account", account)
        .update();
  }

  @Scheduled(cron = "0 37 * * * *")
  void forgetOld() {
    db.sql("delete from access.outside_try where begun_at < :since")
        .param("since", since())
        .update();
  }

  private java.time.OffsetDateTime since() {
    return Times.column(machineClock.instant().minus(UNDER_WAY));
  }
}
