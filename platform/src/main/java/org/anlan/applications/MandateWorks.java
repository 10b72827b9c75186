package org.anlan.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was begun under a mandate, and the application that the proxy made of it. Read by whoever was found to be named by the mandate.
@Repository
class MandateWorks {

  private static final int MOST = 100;

  /// @param number of what came of it, where the proxy handed it in
  record Work(UUID draft, @Nullable CaseNumber number) {}

  /// Who filled an application in for the person.
  record Filler(String name, Relation relation) {}

  private final JdbcClient db;

  MandateWorks(JdbcClient db) {
    this.db = db;
  }

  void add(Mandate mandate, UUID draft, Instant at) {
    db.sql(
            """
            insert into applications.mandate_work (principal, draft, mandate, begun_at)
            values (:principal, :draft, :mandate, :at)
            """)
        .param("principal", mandate.principal().account())
        .param("draft", draft)
        .param("mandate", mandate.id())
        .param("at", Times.column(at))
        .update();
  }

  void filed(Mandate mandate, UUID draft, CaseNumber number) {
    db.sql(
            "update applications.mandate_work set case_number = :number where mandate = :mandate and draft = :draft")
        .param("number", number.text())
        .param("mandate", mandate.id())
        .param("draft", draft)
        .update();
  }

  /// Newest first.
  List<Work> listOf(Mandate mandate) {
    return db.sql(
            """
            select draft, case_number from applications.mandate_work
             where mandate = :mandate order by begun_at desc, draft desc limit :most
            """)
        .param("mandate", mandate.id())
        .param("most", MOST)
        .query(MandateWorks::work)
        .list();
  }

  Optional<Filler> findFiller(Application one) {
    return db.sql(
            """
            select m.proxy_name, m.relation
              from applications.mandate_work w join applications.mandate m on m.id = w.mandate
             where w.case_number = :number
            """)
        .param("number", one.number().text())
        .query((row, n) ->
            new Filler(row.getString("proxy_name"), Relation.of(row.getString("relation"))))
        .optional();
  }

  private static Work work(ResultSet row, int n) throws SQLException {
    var number = row.getString("case_number");
    return new Work(
        row.getObject("draft", UUID.class), number == null ? null : new CaseNumber(number));
  }
}
