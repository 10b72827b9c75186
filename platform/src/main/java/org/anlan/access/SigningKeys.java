package org.anlan.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys that tokens for other systems are signed with, the same for all instances: sealed in the database. A new one signs every
/// quarter; the one before stays to be seen as long as tokens of it live.
@Repository
class SigningKeys implements JWKSource<SecurityContext> {

  private static final Duration SIGNS = Duration.ofDays(90);
  private static final Duration SHOWN = SIGNS.plus(RelyingParties.REFRESH).plusDays(1);
  private static final int BITS = 2048;

  private final JdbcClient db;
  private final Seal seal;
  private final InstantSource machineClock;
  private final TransactionTemplate transactions;
  private volatile List<JWK> known = List.of();

  SigningKeys(
      JdbcClient db,
      Seal seal,
      InstantSource machineClock,
      PlatformTransactionManager transactions) {
    this.db = db;
    this.seal = seal;
    this.machineClock = machineClock;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) {
    if (known.isEmpty()) renew();
    return selector.select(new JWKSet(known));
  }

  /// The newest of those that fit signs.
  static JWK signing(List<JWK> fitting) {
    return fitting.getFirst();
  }

  /// Once a day, and before the first is needed: draws a new key when the newest is old, and forgets those that nobody needs.
  @Scheduled(cron = "0 29 3 * * *")
  void renew() {
    transactions.executeWithoutResult(within -> turnOver());
    known = list();
  }

  private void turnOver() {
    var now = machineClock.instant();
    db.sql("lock table access.signing_key in exclusive mode").update();
    var fresh =
        db.sql("select exists (select 1 from access.signing_key where made_at > :since)")
            .param("since", Times.column(now.minus(SIGNS)))
            .query(Boolean.class)
            .single();
    if (!fresh) add(draw());
    db.sql("delete from access.signing_key where made_at < :since")
        .param("since", Times.column(now.minus(SHOWN)))
        .update();
  }

  private void add(RSAKey key) {
    db.sql("insert into access.signing_key (id, made_at, sealed) values (:id, :now, :sealed)")
        .param("id", key.getKeyID())
        .param("now", Times.column(machineClock.instant()))
        .param(
            "sealed",
            seal.close(
                key.toJSONString().getBytes(StandardCharsets.UTF_8), purpose(key.getKeyID())))
        .update();
  }

  private static RSAKey draw() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java draws RSA keys.", e);
    }
  }

  private List<JWK> list() {
    return db.sql("select id, sealed from access.signing_key order by made_at desc, id")
        .query((row, number) -> open(row.getString(1), row.getBytes(2)))
        .list();
  }

  private JWK open(String id, byte[] sealed) {
    try {
      return JWK.parse(new String(seal.open(sealed, purpose(id)), StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new IllegalStateException("The signing key %s cannot be read.".formatted(id), e);
    }
  }

  private static String purpose(String id) {
    return "signing-key:" + id;
  }
}
