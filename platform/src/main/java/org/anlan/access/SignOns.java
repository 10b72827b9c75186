package org.anlan.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Repository;

/// Sign-ins in other systems, for the authorization server: found by the hashes of their tokens, else sealed.
@Repository
class SignOns implements OAuth2AuthorizationService {

  /// How long the page that asks for consent may stand open.
  private static final Duration ASKING = Duration.ofMinutes(30);

  /// Which column keeps the hash of which token, by its name in the protocol.
  private static final Map<String, String> COLUMNS =
      Map.of(
          OAuth2ParameterNames.STATE, "state_hash",
          OAuth2ParameterNames.CODE, "code_hash",
          OAuth2ParameterNames.ACCESS_TOKEN, "access_hash",
          OAuth2ParameterNames.REFRESH_TOKEN, "refresh_hash",
          OidcParameterNames.ID_TOKEN, "id_hash");

  private final JdbcClient db;
  private final Seal seal;
  private final SignOnText text;
  private final InstantSource machineClock;

  SignOns(JdbcClient db, Seal seal, SignOnText text, InstantSource machineClock) {
    this.db = db;
    this.seal = seal;
    this.text = text;
    this.machineClock = machineClock;
  }

  @Override
  public void save(OAuth2Authorization one) {
    var sealed = text.write(one).getBytes(StandardCharsets.UTF_8);
    db.sql(
            """
            insert into access.sign_on (id, application, account, begun_at, ends_at, state_hash, code_hash, access_hash, refresh_hash, id_hash, sealed)
            values (:id, :application, :account, :now, :end, :state, :code, :access, :refresh, :idToken, :sealed)
            on conflict (id) do update
               set ends_at = excluded.ends_at, state_hash = excluded.state_hash, code_hash = excluded.code_hash,
                   access_hash = excluded.access_hash, refresh_hash = excluded.refresh_hash, id_hash = excluded.id_hash,
                   sealed = excluded.sealed
            """)
        .param("id", one.getId())
        .param("application", UUID.fromString(one.getRegisteredClientId()))
        .param("account", UUID.fromString(one.getPrincipalName()))
        .param("now", Times.column(machineClock.instant()))
        .param("end", Times.column(end(one)))
        .param("state", hash(one.getAttribute(OAuth2ParameterNames.STATE)), BYTES)
        .param("code", hash(value(one, OAuth2ParameterNames.CODE)), BYTES)
        .param("access", hash(value(one, OAuth2ParameterNames.ACCESS_TOKEN)), BYTES)
        .param("refresh", hash(value(one, OAuth2ParameterNames.REFRESH_TOKEN)), BYTES)
        .param("idToken", hash(value(one, OidcParameterNames.ID_TOKEN)), BYTES)
        .param("sealed", seal.close(sealed, purpose(one.getId())))
        .update();
  }

  private static final int BYTES = java.sql.Types.BINARY;

  /// When the last of its tokens has run out.
  private Instant end(OAuth2Authorization one) {
    return SignOnText.tokens(one).stream()
        .map(token -> token.getToken().getExpiresAt())
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(machineClock.instant().plus(ASKING));
  }

  private static @Nullable String value(OAuth2Authorization one, String name) {
    var kind = Objects.requireNonNull(SignOnText.KINDS.get(name));
    OAuth2Authorization.Token<? extends OAuth2Token> token = one.getToken(kind);
    return token == null ? null : token.getToken().getTokenValue();
  }

  private static byte @Nullable [] hash(@Nullable String token) {
    return token == null ? null : Token.sha256(token);
  }

  @Override
  public void remove(OAuth2Authorization one) {
    db.sql("delete from access.sign_on where id = :id").param("id", one.getId()).update();
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return db.sql("select id, sealed from access.sign_on where id = :id")
        .param("id", id)
        .query((row, number) -> open(row.getString(1), row.getBytes(2)))
        .optional()
        .orElse(null);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    var columns =
        type == null
            ? List.copyOf(COLUMNS.values())
            : Optional.ofNullable(COLUMNS.get(type.getValue())).stream().toList();
    var where = new ArrayList<String>();
    for (var column : columns) where.add(column + " = :hash");
    if (where.isEmpty()) return null;
    return db.sql("select id, sealed from access.sign_on where " + String.join(" or ", where))
        .param("hash", Token.sha256(token))
        .query((row, number) -> open(row.getString(1), row.getBytes(2)))
        .optional()
        .orElse(null);
  }

  private OAuth2Authorization open(String id, byte[] sealed) {
    return text.read(new String(seal.open(sealed, purpose(id)), StandardCharsets.UTF_8));
  }

  private static String purpose(String id) {
    return "sign-on:" + id;
  }

  /// Ends what this account has open in other systems; their tokens open nothing from now on.
  ///
  /// @param application only there; everywhere when null
  void endAll(UUID account, @Nullable UUID application) {
    db.sql(
            """
            delete from access.sign_on
             where account = :account and (:application::uuid is null or application = :application)
            """)
        .param("account", account)
        .param("application", application, java.sql.Types.OTHER)
        .update();
  }

  /// Ends what anybody has open in this one.
  void endAllIn(UUID application) {
    db.sql("delete from access.sign_on where application = :application")
        .param("application", application)
        .update();
  }

  @Scheduled(cron = "0 17 * * * *")
  void forgetEnded() {
    db.sql("delete from access.sign_on where ends_at < :now")
        .param("now", Times.column(machineClock.instant()))
        .update();
  }
}
