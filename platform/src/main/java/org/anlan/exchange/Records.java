package org.anlan.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.access.Scope;
import org.anlan.http.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The records of the base libraries. What lies outside the areas of a grant is not there for it.
@Repository
class Records {

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private static final String COLUMNS =
      "select library, division, key, area, fields, corrected, version from exchange.record ";

  private static final String IN_REACH = " and (:scope_everything or area like any (:scope_areas))";

  private static final int AT_ONCE = 1_000;

  private final JdbcClient db;
  private final JdbcTemplate streams;
  private final JsonMapper json;

  Records(JdbcClient db, JdbcTemplate template, JsonMapper json) {
    this.db = db;
    this.streams = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
    this.streams.setFetchSize(AT_ONCE);
    this.json = json;
  }

  Optional<LibraryRecord> find(String library, String key, Scope scope) {
    return find(library, key, scope, "");
  }

  Optional<LibraryRecord> lock(String library, String key, Scope scope) {
    return find(library, key, scope, " for update");
  }

  private Optional<LibraryRecord> find(String library, String key, Scope scope, String lock) {
    return db.sql(COLUMNS + " where library = :library and key = :key" + IN_REACH + lock)
        .param("library", library)
        .param("key", key)
        .params(scope.parameters())
        .query(this::read)
        .optional();
  }

  List<LibraryRecord> list(String library, Collection<String> keys, Scope scope) {
    return db.sql(COLUMNS + " where library = :library and key = any (:keys)" + IN_REACH)
        .param("library", library)
        .param("keys", keys.toArray(String[]::new))
        .params(scope.parameters())
        .query(this::read)
        .list();
  }

  /// All of a library in turn, within the caller's transaction, without holding them all.
  void each(String library, Scope scope, Consumer<LibraryRecord> work) {
    var areas = (String[]) java.util.Objects.requireNonNull(scope.parameters().get("scope_areas"));
    streams.query(
        COLUMNS + " where library = ? and (? or area like any (?)) order by division, key",
        row -> {
          work.accept(read(row, 0));
        },
        library,
        scope.everything(),
        areas);
  }

  /// Nobody else loads or corrects this library until the transaction ends.
  void lockLibrary(String library) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('exchange.' || :library, 0))")
        .param("library", library)
        .query()
        .listOfRows();
  }

  /// Adds them, or puts them in the place of what stands there under the same key, in another division perhaps.
  void put(String library, List<LibraryRecord> records, Instant now) {
    var keys = records.stream().map(LibraryRecord::key).toArray(String[]::new);
    db.sql("delete from exchange.record where library = :library and key = any (:keys)")
        .param("library", library)
        .param("keys", keys)
        .update();
    db.sql(
            """
            insert into exchange.record (division, library, key, area, fields, corrected, version, changed_at)
            select division, :library, key, area, fields::jsonb, corrected::jsonb, version, :now
              from unnest(:divisions, :keys, :areas, :fields, :corrected, :versions)
                   as r(division, key, area, fields, corrected, version)
            """)
        .param("library", library)
        .param("keys", keys)
        .param("divisions", records.stream().map(LibraryRecord::division).toArray(String[]::new))
        .param("areas", records.stream().map(LibraryRecord::area).toArray(String[]::new))
        .param("fields", written(records, LibraryRecord::fields))
        .param("corrected", written(records, LibraryRecord::corrected))
        .param("versions", records.stream().map(LibraryRecord::version).toArray(Integer[]::new))
        .param("now", Times.column(now))
        .update();
  }

  private String[] written(
      List<LibraryRecord> records,
      java.util.function.Function<LibraryRecord, Map<String, String>> part) {
    return records.stream().map(part).map(json::writeValueAsString).toArray(String[]::new);
  }

  private LibraryRecord read(ResultSet row, int number) throws SQLException {
    return new LibraryRecord(
        row.getString("library"),
        row.getString("division"),
        row.getString("key"),
        row.getString("area"),
        json.readValue(row.getString("fields"), VALUES),
        json.readValue(row.getString("corrected"), VALUES),
        row.getInt("version"));
  }
}
