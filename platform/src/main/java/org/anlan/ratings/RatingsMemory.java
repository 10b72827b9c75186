package org.anlan.ratings;

import java.util.List;
import java.util.Set;
import org.anlan.cases.CaseMemory;
import org.anlan.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people said of how a case was handled, and what was done about it. Stars go with the words: a unit's figures are of cases that are
/// still kept.
@Repository
class RatingsMemory implements CaseMemory {

  private final JdbcClient db;

  RatingsMemory(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean isOpen(CaseNumber number) {
    return db.sql(
            """
            select exists (select 1 from ratings.callback
                            where division = :division and case_number = :number and state = 'OPEN')
                or exists (select 1 from ratings.review
                            where division = :division and case_number = :number and closed_at is null)
            """)
        .param("division", number.division())
        .param("number", number.text())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Set<String> forget(CaseNumber number) {
    for (var sql :
        List.of(
            """
            delete from ratings.callback_try
             where (division, callback) in (select division, id from ratings.callback
                                             where division = :division and case_number = :number)
            """,
            """
            delete from ratings.review_event
             where (division, review) in (select division, id from ratings.review
                                           where division = :division and case_number = :number)
            """,
            "delete from ratings.callback where division = :division and case_number = :number",
            "delete from ratings.review where division = :division and case_number = :number",
            "delete from ratings.rating where division = :division and case_number = :number"))
      db.sql(sql).param("division", number.division()).param("number", number.text()).update();
    return Set.of();
  }
}
