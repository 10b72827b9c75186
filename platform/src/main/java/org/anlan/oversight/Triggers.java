package org.anlan.oversight;

import org.anlan.http.Ids;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What calls for an order, until one was issued.
@Repository
class Triggers {

  private final JdbcClient db;
  private final Ids ids;

  Triggers(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /// @return false when this case's round has had this trigger at this level
  boolean add(Trigger trigger, int level) {
    return db.sql(
                """
                insert into oversight.trigger (division, case_number, round, code, level, id, grounds, at)
                values (:division, :number, :round, :code, :level, :id, :grounds, :at)
                on conflict do nothing
                """)
            .param("division", trigger.number().division())
            .param("number", trigger.number().text())
            .param("round", trigger.round())
            .param("code", trigger.code())
            .param("level", level)
            .param("id", ids.next())
            .param("grounds", trigger.grounds())
            .param("at", Times.column(trigger.at()))
            .update()
        == 1;
  }

  /// How many wait for their order.
  int countOpen() {
    return db.sql("select count(*) from oversight.trigger where done_at is null")
        .query(Integer.class)
        .single();
  }
}
