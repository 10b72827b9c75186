package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files belong to which case, and what for.
@Repository
class Papers {

  /// @param purpose `report`, `added`, `before`, `after`, `check`; `paper` for what only staff read
  /// @param seq the event that brought it
  record Paper(UUID file, String purpose, int seq, Instant at) {}

  private final JdbcClient db;

  Papers(JdbcClient db) {
    this.db = db;
  }

  /// Its pictures.
  List<Paper> list(CaseFile file) {
    return list(file, false);
  }

  /// Its papers, which reporters do not see.
  List<Paper> listPapers(CaseFile file) {
    return list(file, true);
  }

  private List<Paper> list(CaseFile file, boolean papers) {
    return db.sql(
            """
            select file, purpose, seq, at
              from cases.paper
             where division = :division and case_id = :case and (purpose = 'paper') = :papers
             order by seq, at, file
            """)
        .param("papers", papers)
        .param("division", file.division())
        .param("case", file.id())
        .query(Papers::read)
        .list();
  }

  void add(CaseFile file, Paper paper) {
    db.sql(
            """
            insert into cases.paper (division, case_id, file, purpose, seq, at)
            values (:division, :case, :file, :purpose, :seq, :at)
            on conflict do nothing
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("file", paper.file())
        .param("purpose", paper.purpose())
        .param("seq", paper.seq())
        .param("at", Times.column(paper.at()))
        .update();
  }

  private static Paper read(ResultSet row, int number) throws SQLException {
    return new Paper(
        row.getObject("file", UUID.class),
        row.getString("purpose"),
        row.getInt("seq"),
        Cases.instant(row, "at"));
  }
}
