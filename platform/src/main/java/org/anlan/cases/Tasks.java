package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anlan.calendar.Due;
import org.anlan.http.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The waits for people, open and done.
@Repository
class Tasks {

  private static final String COLUMNS =
      """
      select id, case_id, token, element, round, stage, role, unit, holder, opened_at, due_at, due_provisional
        from cases.task
      """;

  private final JdbcClient db;

  Tasks(JdbcClient db) {
    this.db = db;
  }

  List<Task> listOpen(CaseFile file) {
    return db.sql(
            COLUMNS
                + " where division = :division and case_id = :case and done_at is null order by id")
        .param("division", file.division())
        .param("case", file.id())
        .query(Tasks::read)
        .list();
  }

  /// Who did one of these elements in this round; the same person may not verify it.
  Set<String> doers(CaseFile file, Collection<String> elements) {
    if (elements.isEmpty()) return Set.of();
    return Set.copyOf(
        db.sql(
                """
                select distinct done_by
                  from cases.task
                 where division = :division and case_id = :case and element in (:elements)
                   and done_by is not null
                """)
            .param("division", file.division())
            .param("case", file.id())
            .param("elements", elements)
            .query(String.class)
            .list());
  }

  /// The person who last did this element at this desk (`unit/role`), to whom a redo returns.
  List<String> lastDoer(CaseFile file, String element, String desk) {
    return db.sql(
            """
            select done_by
              from cases.task
             where division = :division and case_id = :case and element = :element and done_by is not null
               and unit || '/' || role = :desk
             order by done_at desc
             limit 1
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("element", element)
        .param("desk", desk)
        .query(String.class)
        .list();
  }

  /// The elements that were finished by somebody, with the time of the last.
  Map<String, Instant> listDone(CaseFile file) {
    var done = new HashMap<String, Instant>();
    db.sql(
            """
            select element, max(done_at) as done_at
              from cases.task
             where division = :division and case_id = :case and done_by is not null
             group by element
            """)
        .param("division", file.division())
        .param("case", file.id())
        .query((row, n) -> done.put(row.getString("element"), Cases.instant(row, "done_at")))
        .list();
    return done;
  }

  /// Whether one of these units has or had a task of the case.
  boolean touchedBy(CaseFile file, Collection<String> units) {
    if (units.isEmpty()) return false;
    return db.sql(
            """
            select exists (select 1 from cases.task
                            where division = :division and case_id = :case and unit in (:units))
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("units", units)
        .query(Boolean.class)
        .single();
  }

  void open(CaseFile file, Task task) {
    db.sql(
            """
            insert into cases.task (division, id, case_id, token, element, round, stage, role, unit, holder,
                                    opened_at, due_at, due_provisional, claimed_at)
            values (:division, :id, :case, :token, :element, :round, :stage, :role, :unit, :holder,
                    :openedAt, :dueAt, :provisional, :claimedAt)
            """)
        .param("division", file.division())
        .param("id", task.id())
        .param("case", file.id())
        .param("token", task.token())
        .param("element", task.element())
        .param("round", task.round())
        .param("stage", task.stage().name())
        .param("role", task.role())
        .param("unit", task.unit())
        .param("holder", task.holder())
        .param("openedAt", Times.column(task.openedAt()))
        .param("dueAt", Times.column(task.dueAt()))
        .param("provisional", task.dueProvisional())
        .param("claimedAt", task.holder() == null ? null : Times.column(task.openedAt()))
        .update();
  }

  void postpone(CaseFile file, UUID task, Due due) {
    db.sql(
            """
            update cases.task set due_at = :due, due_provisional = :provisional
             where division = :division and id = :id
            """)
        .param("division", file.division())
        .param("id", task)
        .param("due", Times.column(due.at()))
        .param("provisional", due.provisional())
        .update();
  }

  void take(CaseFile file, UUID task, String person, Instant at) {
    db.sql(
            "update cases.task set holder = :person, claimed_at = :at where division = :division and id = :id")
        .param("division", file.division())
        .param("id", task)
        .param("person", person)
        .param("at", Times.column(at))
        .update();
  }

  void putBack(CaseFile file, UUID task) {
    db.sql(
            "update cases.task set holder = null, claimed_at = null where division = :division and id = :id")
        .param("division", file.division())
        .param("id", task)
        .update();
  }

  void finish(CaseFile file, UUID task, String person, String outcome, Instant at) {
    db.sql(
            """
            update cases.task
               set holder = :person, done_by = :person, outcome = :outcome, done_at = :at
             where division = :division and id = :id
            """)
        .param("division", file.division())
        .param("id", task)
        .param("person", person)
        .param("outcome", outcome)
        .param("at", Times.column(at))
        .update();
  }

  /// Recalls tasks whose token is gone (a withdrawal, a return): nobody did them.
  void recall(CaseFile file, Collection<Integer> tokens, Instant at) {
    if (tokens.isEmpty()) return;
    db.sql(
            """
            update cases.task
               set done_at = :at, outcome = 'recalled'
             where division = :division and case_id = :case and token in (:tokens) and done_at is null
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("tokens", tokens)
        .param("at", Times.column(at))
        .update();
  }

  static Task read(ResultSet row, int number) throws SQLException {
    return new Task(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("token"),
        row.getString("element"),
        row.getInt("round"),
        Stage.valueOf(row.getString("stage")),
        row.getString("role"),
        row.getString("unit"),
        row.getString("holder"),
        Cases.instant(row, "opened_at"),
        Cases.instant(row, "due_at"),
        row.getBoolean("due_provisional"));
  }
}
