package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.calendar.Reminder;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The waits for people, open and done.
@Repository
class Tasks {

  private static final String COLUMNS =
      """
      select id, case_id, token, element, round, stage, role, unit, holder, opened_at, due_at, due_provisional,
             stopped, asked, asked_by
        from cases.task
      """;

  private static final TypeReference<Map<String, String>> GIVEN = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  Tasks(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// In the order in which they were opened; sorted here, since the database would else walk the key of all tasks.
  List<Task> listOpen(CaseFile file) {
    return db
        .sql(COLUMNS + " where division = :division and case_id = :case and done_at is null")
        .param("division", file.division())
        .param("case", file.id())
        .query(this::read)
        .list()
        .stream()
        .sorted(Comparator.comparing(Task::id))
        .toList();
  }

  /// Somebody did an element for a unit in a role.
  record Doing(String element, String unit, String role, String person) {
    String desk() {
      return unit + "/" + role;
    }
  }

  /// Who did what on the case in any of its rounds, the latest first.
  List<Doing> listDoings(CaseFile file) {
    return db.sql(
            """
            select element, unit, role, done_by as person
              from cases.task
             where division = :division and case_id = :case and done_by is not null
             order by done_at desc
            """)
        .param("division", file.division())
        .param("case", file.id())
        .query(Doing.class)
        .list();
  }

  /// What a procedure knows of those who did its first steps in another matter, by person, parted by blanks.
  private static final String BEFORE = "barred";

  /// Who may not do a step that checks these elements: who did one of them, or the first steps in another matter in their stead.
  static Set<String> barred(CaseFile file, List<Doing> doings, Collection<String> elements) {
    if (elements.isEmpty()) return Set.of();
    var barred = new HashSet<>(doers(doings, elements));
    var before = file.way().progress().variables().getOrDefault(BEFORE, "").toString();
    if (!before.isBlank()) barred.addAll(List.of(before.split(" ")));
    return barred;
  }

  private static Set<String> doers(List<Doing> doings, Collection<String> elements) {
    return doings.stream()
        .filter(doing -> elements.contains(doing.element()))
        .map(Doing::person)
        .collect(Collectors.toSet());
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

  /// @param first when its holder is reminded first; null when never
  void open(CaseFile file, Task task, @Nullable Reminder first) {
    db.sql(
            """
            insert into cases.task (division, id, case_id, token, element, round, stage, role, unit, holder,
                                    opened_at, due_at, due_provisional, claimed_at, asked, asked_by, remind_at, remind_percent)
            values (:division, :id, :case, :token, :element, :round, :stage, :role, :unit, :holder,
                    :openedAt, :dueAt, :provisional, :claimedAt, :asked::jsonb, :askedBy, :remindAt, :remindPercent)
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
        .param("asked", task.asked() == null ? null : json.writeValueAsString(task.asked().given()))
        .param("askedBy", task.asked() == null ? null : task.asked().by())
        .param("remindAt", first == null ? null : Times.column(first.at()))
        .param("remindPercent", first == null ? null : first.percent())
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

  /// @param person null when nobody did it
  void finish(CaseFile file, UUID task, @Nullable String person, String outcome, Instant at) {
    db.sql(
            """
            update cases.task
               set holder = coalesce(:person, holder), done_by = :person, outcome = :outcome, done_at = :at
             where division = :division and id = :id
            """)
        .param("division", file.division())
        .param("id", task)
        .param("person", person)
        .param("outcome", outcome)
        .param("at", Times.column(at))
        .update();
  }

  /// The task's clock as it stands now: when it is due, and why it does not run.
  void clock(CaseFile file, Task task) {
    db.sql(
            """
            update cases.task set due_at = :due, due_provisional = :provisional, stopped = :stopped::jsonb
             where division = :division and id = :id
            """)
        .param("division", file.division())
        .param("id", task.id())
        .param("due", Times.column(task.dueAt()))
        .param("provisional", task.dueProvisional())
        .param("stopped", task.stopped() == null ? null : json.writeValueAsString(task.stopped()))
        .update();
  }

  /// The open task of a token stands at another element now.
  void rename(CaseFile file, int token, String element) {
    db.sql(
            """
            update cases.task set element = :element
             where division = :division and case_id = :case and token = :token and done_at is null
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("token", token)
        .param("element", element)
        .update();
  }

  /// When whoever holds the task is reminded next; null when never again.
  void remind(CaseFile file, UUID task, @Nullable Reminder next) {
    db.sql(
            """
            update cases.task set remind_at = :at, remind_percent = :percent
             where division = :division and id = :id
            """)
        .param("division", file.division())
        .param("id", task)
        .param("at", next == null ? null : Times.column(next.at()))
        .param("percent", next == null ? null : next.percent())
        .update();
  }

  /// A reminder whose moment has come.
  record ToRemind(String division, UUID caseId, UUID task, int percent) {}

  /// Of running clocks only: who waits for something else is not urged.
  List<ToRemind> listToRemind(Instant now, int limit) {
    return db.sql(
            """
            select division, case_id, id, remind_percent
              from cases.task
             where done_at is null and stopped is null and remind_at <= :now
             order by remind_at
             limit :limit
            """)
        .param("now", Times.column(now))
        .param("limit", limit)
        .query((row, n) ->
            new ToRemind(
                row.getString("division"),
                row.getObject("case_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("remind_percent")))
        .list();
  }

  /// Asked again under the case's lock: another instance may have reminded meanwhile.
  boolean isToRemind(ToRemind due, Instant now) {
    return db.sql(
            """
            select exists (select 1 from cases.task
                            where division = :division and id = :task and done_at is null and stopped is null
                              and remind_at <= :now)
            """)
        .param("division", due.division())
        .param("task", due.task())
        .param("now", Times.column(now))
        .query(Boolean.class)
        .single();
  }

  /// The next token for a task beside the procedure: they count down from -1, so they never meet the interpreter's.
  int nextAside(CaseFile file) {
    return db.sql(
            """
            select least(coalesce(min(token), 0), 0) - 1
              from cases.task
             where division = :division and case_id = :case
            """)
        .param("division", file.division())
        .param("case", file.id())
        .query(Integer.class)
        .single();
  }

  /// Calls back what was asked beside the procedure, when the case has ended or moved on.
  void recallAside(CaseFile file, Instant at) {
    db.sql(
            """
            update cases.task
               set done_at = :at, outcome = 'recalled'
             where division = :division and case_id = :case and token < 0 and done_at is null
            """)
        .param("division", file.division())
        .param("case", file.id())
        .param("at", Times.column(at))
        .update();
  }

  /// Puts tasks back as they stood: `opened` are taken away again, `before` are open again in the hands they were in.
  void restore(CaseFile file, List<Task> before, Instant at) {
    var ids = before.stream().map(Task::id).toList();
    for (var task : listOpen(file))
      if (!ids.contains(task.id())) finish(file, task.id(), null, "undone", at);
    for (var task : before) reopen(file, task);
  }

  private void reopen(CaseFile file, Task task) {
    db.sql(
            """
            update cases.task
               set done_at = null, done_by = null, outcome = null, holder = :holder,
                   claimed_at = case when :holder::text is null then null else coalesce(claimed_at, opened_at) end
             where division = :division and id = :id
            """)
        .param("division", file.division())
        .param("id", task.id())
        .param("holder", task.holder())
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

  private Task read(ResultSet row, int number) throws SQLException {
    var stopped = row.getString("stopped");
    var asked = row.getString("asked");
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
        row.getBoolean("due_provisional"),
        stopped == null ? null : json.readValue(stopped, Texts.class),
        asked == null
            ? null
            : new Task.Asked(row.getString("asked_by"), json.readValue(asked, GIVEN)));
  }
}
