package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.calendar.Promise;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to the clocks of cases and tasks: when they stood, and what time was added. Deadlines follow from these rows.
/// Where a task is named it is that task's clock, where none is, the clock of the whole matter.
@Repository
class Stops {

  private final JdbcClient db;
  private final Ids ids;

  Stops(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  void begin(CaseFile file, @Nullable UUID task, Instant at, Texts why) {
    db.sql(
            """
            insert into cases.stop (division, case_id, id, task, from_at, zh, en)
            values (:division, :case, :id, :task, :at, :zh, :en)
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("id", ids.next())
        .param("task", task, java.sql.Types.OTHER)
        .param("at", Times.column(at))
        .param("zh", why.zh())
        .param("en", why.en())
        .update();
  }

  void end(CaseFile file, @Nullable UUID task, Instant at) {
    db.sql(
            """
            update cases.stop set to_at = :at
             where division = :division and case_id = :case and task is not distinct from :task::uuid and to_at is null
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("task", task, java.sql.Types.OTHER)
        .param("at", Times.column(at))
        .update();
  }

  /// The stops of this clock since `from`, when its promise began, outages of the platform among them.
  List<Promise.Stop> list(CaseFile file, @Nullable UUID task, Instant from) {
    return db.sql(
            """
            select from_at, to_at, zh, en
              from cases.stop
             where division = :division and case_id = :case and task is not distinct from :task::uuid
               and (to_at is null or to_at > :from)
            union all
            select from_at, to_at, :outageZh, :outageEn
              from cases.outage
             where approved and to_at > :from
             order by from_at
            """)
        .param("outageZh", Outage.REASON.zh())
        .param("outageEn", Outage.REASON.en())
        .param("division", file.division())
        .param("case", file.id())
        .param("task", task, java.sql.Types.OTHER)
        .param("from", Times.column(from))
        .query((row, n) ->
            new Promise.Stop(
                Cases.instant(row, "from_at"),
                Cases.findInstant(row, "to_at"),
                new Texts(row.getString("zh"), row.getString("en"))))
        .list();
  }

  void extend(CaseFile file, @Nullable UUID task, Promise.Grant grant) {
    db.sql(
            """
            insert into cases.extension (division, case_id, id, task, at, amount)
            values (:division, :case, :id, :task, :at, :amount)
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("id", ids.next())
        .param("task", task, java.sql.Types.OTHER)
        .param("at", Times.column(grant.at()))
        .param("amount", grant.amount())
        .update();
  }

  /// Takes back the time that an act added, after it was undone.
  ///
  /// @param seq the event of that act
  void takeBack(CaseFile file, int seq) {
    db.sql(
            """
            delete from cases.extension x
             using cases.event e
             where x.division = :division and x.case_id = :case
               and e.division = x.division and e.case_id = x.case_id and e.seq = :seq and x.at >= e.at
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("seq", seq)
        .update();
  }

  List<Promise.Grant> listExtensions(CaseFile file, @Nullable UUID task, Instant from) {
    return db.sql(
            """
            select at, amount
              from cases.extension
             where division = :division and case_id = :case and task is not distinct from :task::uuid and at >= :from
             order by at
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("task", task, java.sql.Types.OTHER)
        .param("from", Times.column(from))
        .query((row, n) -> new Promise.Grant(Cases.instant(row, "at"), row.getInt("amount")))
        .list();
  }
}
