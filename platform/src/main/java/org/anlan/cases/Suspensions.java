package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.anlan.rules.procedure.Hold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Why parts of a case are suspended, who granted it, and until when it was said to last.
@Repository
class Suspensions {

  /// @param hold the interpreter's id of it
  /// @param why the ground, as the light shows it
  /// @param expectedAt by when the reporter was told that it goes on
  record Suspension(
      int hold,
      Hold.Scope scope,
      String ground,
      Texts why,
      @Nullable String words,
      String askedBy,
      @Nullable String grantedBy,
      Instant at,
      Instant expectedAt) {}

  private final JdbcClient db;

  Suspensions(JdbcClient db) {
    this.db = db;
  }

  void add(CaseFile file, Suspension suspension) {
    db.sql(
            """
            insert into cases.hold (division, case_id, hold, scope, ground, zh, en, words, asked_by, granted_by, at, expected_at)
            values (:division, :case, :hold, :scope, :ground, :zh, :en, :words, :askedBy, :grantedBy, :at, :expectedAt)
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("hold", suspension.hold())
        .param("scope", suspension.scope().name())
        .param("ground", suspension.ground())
        .param("zh", suspension.why().zh())
        .param("en", suspension.why().en())
        .param("words", suspension.words())
        .param("askedBy", suspension.askedBy())
        .param("grantedBy", suspension.grantedBy())
        .param("at", Times.column(suspension.at()))
        .param("expectedAt", Times.column(suspension.expectedAt()))
        .update();
  }

  void release(CaseFile file, int hold, Instant at) {
    db.sql(
            """
            update cases.hold set released_at = :at
             where division = :division and case_id = :case and hold = :hold and released_at is null
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("hold", hold)
        .param("at", Times.column(at))
        .update();
  }

  /// After an act was undone: open are exactly those that the procedure holds.
  void restore(CaseFile file, List<Integer> holds, Instant at) {
    for (var open : listOpen(file))
      if (!holds.contains(open.hold())) release(file, open.hold(), at);
    for (var hold : holds)
      db.sql(
              """
              update cases.hold set released_at = null
               where division = :division and case_id = :case and hold = :hold
              """)
          .param("division", file.division())
          .param("case", file.id())
          .param("hold", hold)
          .update();
  }

  /// Newest first.
  List<Suspension> listOpen(CaseFile file) {
    return db.sql(
            """
            select hold, scope, ground, zh, en, words, asked_by, granted_by, at, expected_at
              from cases.hold
             where division = :division and case_id = :case and released_at is null
             order by hold desc
            """)
        .param("division", file.division())
        .param("case", file.id())
        .query(Suspensions::read)
        .list();
  }

  private static Suspension read(ResultSet row, int number) throws SQLException {
    return new Suspension(
        row.getInt("hold"),
        Hold.Scope.valueOf(row.getString("scope")),
        row.getString("ground"),
        new Texts(row.getString("zh"), row.getString("en")),
        row.getString("words"),
        row.getString("asked_by"),
        row.getString("granted_by"),
        Cases.instant(row, "at"),
        Cases.instant(row, "expected_at"));
  }
}
