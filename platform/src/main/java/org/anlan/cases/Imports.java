package org.anlan.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which request of which other system became which case: each once.
@Repository
class Imports {

  /// What became of a request.
  ///
  /// @param version of the case when it was taken in; null while only its number is drawn
  record Taken(CaseNumber number, @Nullable Long version) {}

  private final JdbcClient db;

  Imports(JdbcClient db) {
    this.db = db;
  }

  /// By the other system's id.
  Map<String, Taken> list(String source, Collection<String> ids) {
    var taken = new HashMap<String, Taken>();
    if (ids.isEmpty()) return taken;
    db.sql(
            "select id, number, version from cases.imported where source = :source and id = any (:ids)")
        .param("source", source)
        .param("ids", ids.toArray(String[]::new))
        .query((row, n) ->
            taken.put(
                row.getString("id"),
                new Taken(
                    new CaseNumber(row.getString("number")), row.getObject("version", Long.class))))
        .list();
    return taken;
  }

  void draw(String source, String id, CaseNumber number, Instant at) {
    db.sql(
            """
            insert into cases.imported (source, id, division, number, at)
            values (:source, :id, :division, :number, :at)
            """)
        .param("source", source)
        .param("id", id)
        .param("division", number.division())
        .param("number", number.text())
        .param("at", Times.column(at))
        .update();
  }

  void keep(String source, String id, long version) {
    db.sql("update cases.imported set version = :version where source = :source and id = :id")
        .param("source", source)
        .param("id", id)
        .param("version", version)
        .update();
  }
}
