package org.anlan.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The published texts of procedures and decisions.
@Repository
class Ways {

  /// @param form `procedure` or `decision`
  record Way(String form, String key, int version, String name, String text, String checksum) {}

  private final JdbcClient db;

  Ways(JdbcClient db) {
    this.db = db;
  }

  Optional<Way> findNewest(String form, String key) {
    return db.sql(
            """
            select form, key, version, name, text, checksum
              from procedures.way
             where form = :form and key = :key
             order by version desc
             limit 1
            """)
        .param("form", form)
        .param("key", key)
        .query(Ways::read)
        .optional();
  }

  Optional<Way> find(String form, String key, int version) {
    return db.sql(
            """
            select form, key, version, name, text, checksum
              from procedures.way
             where form = :form and key = :key and version = :version
            """)
        .param("form", form)
        .param("key", key)
        .param("version", version)
        .query(Ways::read)
        .optional();
  }

  /// Two instances that start at once publish a version once.
  void publish(Way way, Instant at) {
    db.sql(
            """
            insert into procedures.way (form, key, version, name, text, checksum, published_at)
            values (:form, :key, :version, :name, :text, :checksum, :at)
            on conflict do nothing
            """)
        .param("form", way.form())
        .param("key", way.key())
        .param("version", way.version())
        .param("name", way.name())
        .param("text", way.text())
        .param("checksum", way.checksum())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// @param version of the procedure that is called
  record Call(String key, int version) {}

  void keepCalls(Way caller, Collection<Call> calls) {
    for (var call : calls)
      db.sql(
              """
              insert into procedures.call (key, version, called, called_version)
              values (:key, :version, :called, :calledVersion)
              on conflict do nothing
              """)
          .param("key", caller.key())
          .param("version", caller.version())
          .param("called", call.key())
          .param("calledVersion", call.version())
          .update();
  }

  List<Call> listCalls(Way caller) {
    return db.sql(
            """
            select called, called_version
              from procedures.call
             where key = :key and version = :version
             order by called
            """)
        .param("key", caller.key())
        .param("version", caller.version())
        .query((row, n) -> new Call(row.getString("called"), row.getInt("called_version")))
        .list();
  }

  private static Way read(ResultSet row, int number) throws SQLException {
    return new Way(
        row.getString("form"),
        row.getString("key"),
        row.getInt("version"),
        row.getString("name"),
        row.getString("text"),
        row.getString("checksum"));
  }
}
