package org.anlan.documents;

import java.time.Instant;
import java.util.Optional;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every version of every template that was published, so that a document can be laid out again as it was.
@Repository
class Templates {

  record Published(String key, int version, String text) {}

  private final JdbcClient db;

  Templates(JdbcClient db) {
    this.db = db;
  }

  Optional<Published> findNewest(String key) {
    return db.sql(
            "select key, version, text from documents.template where key = :key order by version desc limit 1")
        .param("key", key)
        .query(Published.class)
        .optional();
  }

  Optional<Published> find(String key, int version) {
    return db.sql(
            "select key, version, text from documents.template where key = :key and version = :version")
        .param("key", key)
        .param("version", version)
        .query(Published.class)
        .optional();
  }

  /// Two instances that start at once publish a version once.
  void publish(Published template, Instant at) {
    db.sql(
            """
            insert into documents.template (key, version, text, published_at)
            values (:key, :version, :text, :at) on conflict do nothing
            """)
        .param("key", template.key())
        .param("version", template.version())
        .param("text", template.text())
        .param("at", Times.column(at))
        .update();
  }
}
