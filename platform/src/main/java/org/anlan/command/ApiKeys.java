package org.anlan.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The keys of apps, found by their hashes.
@Repository
class ApiKeys {

  private static final String SELECT =
      """
      select id, tail, name, contact, per_minute, demo, issued_at, issued_by, withdrawn_at, uses, last_used_at
        from command.api_key
      """;

  private final JdbcClient db;

  ApiKeys(JdbcClient db) {
    this.db = db;
  }

  /// Those that open something first, the newest of them first.
  List<ApiKey> list() {
    return db.sql(SELECT + " order by withdrawn_at is not null, issued_at desc, id")
        .query(ApiKeys::read)
        .list();
  }

  Optional<ApiKey> find(UUID id) {
    return db.sql(SELECT + " where id = :id").param("id", id).query(ApiKeys::read).optional();
  }

  Optional<ApiKey> findByHash(byte[] hash) {
    return db.sql(SELECT + " where hash = :hash")
        .param("hash", hash)
        .query(ApiKeys::read)
        .optional();
  }

  /// One that is there already stays as it is, also when it was withdrawn.
  void add(ApiKey key, byte[] hash) {
    db.sql(
            """
            insert into command.api_key (id, hash, tail, name, contact, per_minute, demo, issued_at, issued_by)
            values (:id, :hash, :tail, :name, :contact, :perMinute, :demo, :at, :by)
            on conflict (hash) do nothing
            """)
        .param("id", key.id())
        .param("hash", hash)
        .param("tail", key.tail())
        .param("name", key.name())
        .param("contact", key.contact())
        .param("perMinute", key.perMinute())
        .param("demo", key.demo())
        .param("at", Times.column(key.issuedAt()))
        .param("by", key.issuedBy(), java.sql.Types.OTHER)
        .update();
  }

  /// @return false when it was withdrawn before
  boolean withdraw(UUID id, Instant at) {
    return db.sql(
                "update command.api_key set withdrawn_at = :at where id = :id and withdrawn_at is null")
            .param("at", Times.column(at))
            .param("id", id)
            .update()
        == 1;
  }

  void count(UUID id, Instant at) {
    db.sql("update command.api_key set uses = uses + 1, last_used_at = :at where id = :id")
        .param("at", Times.column(at))
        .param("id", id)
        .update();
  }

  private static ApiKey read(ResultSet row, int number) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("tail"),
        row.getString("name"),
        row.getString("contact"),
        row.getInt("per_minute"),
        row.getBoolean("demo"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getObject("issued_by", UUID.class),
        instant(row, "withdrawn_at"),
        row.getLong("uses"),
        instant(row, "last_used_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
