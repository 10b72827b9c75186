package org.anlan.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which people and units handled a case, in any of its rounds.
@Repository
class Doings {

  /// @param role in which they worked on it, such as `handler`
  record Doing(String person, String unit, String role) {}

  private final JdbcClient db;

  Doings(JdbcClient db) {
    this.db = db;
  }

  List<Doing> listOf(CaseFile file) {
    return db.sql(
            """
            select distinct done_by as person, unit, role
              from cases.task
             where division = :division and case_id = :case and done_by is not null
            """)
        .param("division", file.division())
        .param("case", file.id())
        .query(Doing.class)
        .list();
  }
}
