package org.anlan.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The applications, and what people agreed that they learn.
@Repository
class Applications {

  private static final String SELECT =
      """
      select id, client_id, name, name_en, secret_hash is not null as confidential, redirects, farewells, scopes, trusted, made_at, blocked_at
        from access.application
      """;

  /// Somebody's agreement.
  record Consent(Application application, Set<String> scopes, Instant at) {}

  private final JdbcClient db;

  Applications(JdbcClient db) {
    this.db = db;
  }

  List<Application> list() {
    return db.sql(SELECT + " order by blocked_at is not null, made_at desc, id")
        .query(Applications::read)
        .list();
  }

  Optional<Application> find(UUID id) {
    return db.sql(SELECT + " where id = :id").param("id", id).query(Applications::read).optional();
  }

  /// One that is blocked is not there.
  Optional<Application> findOpen(String clientId) {
    return db.sql(SELECT + " where client_id = :id and blocked_at is null")
        .param("id", clientId)
        .query(Applications::read)
        .optional();
  }

  byte @Nullable [] findSecret(UUID id) {
    return db.sql("select secret_hash from access.application where id = :id")
        .param("id", id)
        .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
        .single()
        .orElse(null);
  }

  void add(Application one, byte @Nullable [] secret, UUID by) {
    db.sql(
            """
            insert into access.application
                   (id, client_id, name, name_en, secret_hash, redirects, farewells, scopes, trusted, made_at, made_by)
            values (:id, :client, :name, :nameEn, :secret, :redirects, :farewells, :scopes, :trusted, :at, :by)
            """)
        .param("id", one.id())
        .param("client", one.clientId())
        .param("secret", secret, java.sql.Types.BINARY)
        .param("at", Times.column(one.madeAt()))
        .param("by", by)
        .params(wishes(one))
        .update();
  }

  void change(Application one) {
    db.sql(
            """
            update access.application
               set name = :name, name_en = :nameEn, redirects = :redirects, farewells = :farewells, scopes = :scopes, trusted = :trusted
             where id = :id
            """)
        .param("id", one.id())
        .params(wishes(one))
        .update();
  }

  private static java.util.Map<String, Object> wishes(Application one) {
    return java.util.Map.of(
        "name", one.name().zh(),
        "nameEn", one.name().en(),
        "redirects", one.redirects().toArray(String[]::new),
        "farewells", one.farewells().toArray(String[]::new),
        "scopes", one.scopes().stream().map(Reach::code).sorted().toArray(String[]::new),
        "trusted", one.trusted());
  }

  void changeSecret(UUID id, byte[] hash) {
    db.sql("update access.application set secret_hash = :hash where id = :id")
        .param("hash", hash)
        .param("id", id)
        .update();
  }

  void block(UUID id, @Nullable Instant at) {
    db.sql("update access.application set blocked_at = :at where id = :id")
        .param("at", at == null ? null : Times.column(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id)
        .update();
  }

  Set<String> listConsented(UUID application, UUID account) {
    return db.sql(
            "select scopes from access.consent where application = :application and account = :account")
        .param("application", application)
        .param("account", account)
        .query((row, number) -> Set.copyOf(texts(row.getArray(1))))
        .optional()
        .orElse(Set.of());
  }

  void consent(UUID application, UUID account, Set<String> scopes, Instant at) {
    db.sql(
            """
            insert into access.consent (application, account, scopes, at) values (:application, :account, :scopes, :at)
            on conflict (application, account) do update set scopes = excluded.scopes, at = excluded.at
            """)
        .param("application", application)
        .param("account", account)
        .param("scopes", scopes.stream().sorted().toArray(String[]::new))
        .param("at", Times.column(at))
        .update();
  }

  /// @return false when there was none
  boolean removeConsent(UUID application, UUID account) {
    return db.sql(
                "delete from access.consent where application = :application and account = :account")
            .param("application", application)
            .param("account", account)
            .update()
        == 1;
  }

  /// What this account agreed to, the newest first.
  List<Consent> listConsents(UUID account) {
    return db.sql(
            """
            select a.id, a.client_id, a.name, a.name_en, a.secret_hash is not null as confidential, a.redirects, a.farewells,
                   a.scopes, a.trusted, a.made_at, a.blocked_at, c.scopes as agreed, c.at as agreed_at
              from access.consent c join access.application a on a.id = c.application
             where c.account = :account
             order by c.at desc, a.id
            """)
        .param("account", account)
        .query((row, number) ->
            new Consent(
                read(row, number),
                Set.copyOf(texts(row.getArray("agreed"))),
                row.getObject("agreed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static Application read(ResultSet row, int number) throws SQLException {
    var blocked = row.getObject("blocked_at", OffsetDateTime.class);
    return new Application(
        row.getObject("id", UUID.class),
        row.getString("client_id"),
        new Texts(row.getString("name"), row.getString("name_en")),
        texts(row.getArray("redirects")),
        texts(row.getArray("farewells")),
        texts(row.getArray("scopes")).stream()
            .map(code -> Reach.find(code).orElseThrow())
            .collect(Collectors.toSet()),
        row.getBoolean("confidential"),
        row.getBoolean("trusted"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        blocked == null ? null : blocked.toInstant());
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
