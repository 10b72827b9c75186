package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reported which case, and with which code they come back to it.
@Repository
class Reporters {

  private final JdbcClient db;

  Reporters(JdbcClient db) {
    this.db = db;
  }

  List<Reporter> list(CaseFile file) {
    return db.sql(
            """
            select id, account, name, phone, joined_at, words, left_at
              from cases.reporter
             where division = :division and case_id = :case
             order by joined_at, id
            """)
        .param("division", file.division())
        .param("case", file.id())
        .query(Reporters::read)
        .list();
  }

  void add(CaseFile file, Reporter reporter, QueryCode.Kept code) {
    db.sql(
            """
            insert into cases.reporter (division, case_id, id, account, name, phone, code_salt, code_hash, joined_at, words)
            values (:division, :case, :id, :account, :name, :phone, :salt, :hash, :at, :words)
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("id", reporter.id())
        .param("account", reporter.account())
        .param("name", reporter.name())
        .param("phone", reporter.phone())
        .param("salt", code.salt())
        .param("hash", code.hash())
        .param("at", Times.column(reporter.joinedAt()))
        .param("words", reporter.words())
        .update();
  }

  void leave(CaseFile file, UUID reporter, Instant at) {
    db.sql(
            """
            update cases.reporter set left_at = :at
             where division = :division and case_id = :case and id = :id and left_at is null
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("id", reporter)
        .param("at", Times.column(at))
        .update();
  }

  /// The reporter whose code this is.
  Optional<UUID> findByCode(CaseFile file, String typed) {
    return db.sql("select id, code_salt, code_hash from cases.reporter where division = :division and case_id = :case")
        .param("division", file.division())
        .param("case", file.id())
        .query((row, n) -> opened(row, typed))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<UUID> opened(ResultSet row, String typed) throws SQLException {
    var kept = new QueryCode.Kept(row.getBytes("code_salt"), row.getBytes("code_hash"));
    return kept.opens(typed) ? Optional.of(row.getObject("id", UUID.class)) : Optional.empty();
  }

  private static Reporter read(ResultSet row, int number) throws SQLException {
    return new Reporter(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("name"),
        row.getString("phone"),
        Cases.instant(row, "joined_at"),
        row.getString("words"),
        Cases.findInstant(row, "left_at"));
  }
}
