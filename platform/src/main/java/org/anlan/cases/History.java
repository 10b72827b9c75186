package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The events of cases, only ever added to.
@Repository
class History {

  private final JdbcClient db;

  History(JdbcClient db) {
    this.db = db;
  }

  List<Event> list(CaseFile file) {
    return db.sql(
            """
            select seq, at, act, stage, person, post, unit, words, publicly
              from cases.event
             where division = :division and case_id = :case
             order by seq
            """)
        .param("division", file.division())
        .param("case", file.id())
        .query(History::read)
        .list();
  }

  /// Adds the event under the next number; the case is locked, so numbers have no gaps.
  ///
  /// @return the number given
  int add(CaseFile file, Event event) {
    return db.sql(
            """
            insert into cases.event (division, case_id, seq, at, act, stage, person, post, unit, words, publicly)
            select :division, :case, coalesce(max(seq), 0) + 1, :at, :act, :stage, :person, :post, :unit, :words, :publicly
              from cases.event
             where division = :division and case_id = :case
            returning seq
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("at", Times.column(event.at()))
        .param("act", event.act())
        .param("stage", event.stage().name())
        .param("person", event.person())
        .param("post", event.post())
        .param("unit", event.unit())
        .param("words", event.words())
        .param("publicly", event.publicly())
        .query(Integer.class)
        .single();
  }

  private static Event read(ResultSet row, int number) throws SQLException {
    return new Event(
        row.getInt("seq"),
        Cases.instant(row, "at"),
        row.getString("act"),
        Stage.valueOf(row.getString("stage")),
        row.getString("person"),
        row.getString("post"),
        row.getString("unit"),
        row.getString("words"),
        row.getBoolean("publicly"));
  }
}
