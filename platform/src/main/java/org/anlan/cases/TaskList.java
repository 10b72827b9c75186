package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.anlan.access.Scope;
import org.anlan.http.Cursor;
import org.anlan.http.Texts;
import org.anlan.http.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Reads task lists and their counts, never more than the reader's posts allow.
@Repository
class TaskList {

  /// @param person whose list it is
  /// @param hands the person and those on leave today for whom they stand in: whose tasks are theirs
  /// @param desks `unit/role` of each post the person holds; only their tasks are seen
  /// @param units the units of these posts, whose open tasks are seen as well
  record Reader(String person, List<String> hands, List<String> desks, List<String> units) {}

  /// Points in time that the lists are cut at.
  record Marks(
      Instant now, Instant endOfToday, Instant soon, Instant startOfToday, Instant startOfMonth) {}

  /// How many tasks each view holds, up to [TaskViews#MOST], what was done today and at this hour yesterday, and the units' month.
  ///
  /// @param averageHours absent while the month has nothing done
  record Figures(
      long mine,
      long pool,
      long unit,
      long today,
      long overdue,
      long done,
      long doneToday,
      long doneYesterday,
      long monthDone,
      long monthOnTime,
      @Nullable Double averageHours) {}

  private static final String COLUMNS =
      """
      t.id, c.number, c.kind, c.near, c.near_en, c.address, c.address_en, t.stage, t.element, t.unit, t.holder,
      t.opened_at, c.opened_at as case_opened_at, t.due_at, t.round, t.done_at, t.outcome, c.version,
      c.procedure_key, c.procedure_version, t.stopped, c.round_rule,
      (select count(*) from cases.reporter r
        where r.division = c.division and r.case_id = c.id and r.left_at is null) as reporters
      """;

  /// Of what was found only what is in reach still: tasks of another unit, held or done before somebody moved, are not.
  private static final String IN_REACH =
      """
      exists (select 1 from cases.case_file c
               where c.division = substr(found.number, 1, 6) and c.number = found.number and %s)
      """
          .formatted(Cases.IN_REACH);

  private static final int MANY = 500;

  private static final String DESK =
      "unnest(:deskUnits::char(18)[], :deskRoles::text[]) as d (unit, role)"
          + " join cases.task t on t.unit = d.unit and t.role = d.role and t.done_at is null";

  private static final String DONE = "cases.task where done_by = :person and done_at is not null";

  private static final String FIGURES =
      "select "
          + String.join(
              ", ",
              counted("mine", "cases.task where done_at is null and holder in (:hands)"),
              counted("pool", DESK + " and t.holder is null"),
              counted(
                  "unit",
                  "cases.task where done_at is null and unit = any (array[:units]::char(18)[])"),
              counted("today", DESK + " and t.due_at >= :now and t.due_at < :endOfToday"),
              counted("overdue", DESK + " and t.due_at < :now"),
              counted("done", DONE),
              counted("done_today", DONE + " and done_at >= :startOfToday"),
              counted(
                  "done_yesterday",
                  DONE
                      + " and done_at >= :startOfToday - interval '1 day'"
                      + " and done_at < :now - interval '1 day'"));

  private static String counted(String name, String what) {
    return "(select count(*) from (select 1 from %s limit %d) as %s) as %s"
        .formatted(what, TaskViews.MOST, name, name);
  }

  private final JdbcClient db;
  private final JsonMapper json;

  TaskList(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// One row more than the limit, so that the caller knows whether there are more. The limit stands in the text, since for one that it
  /// does not know the database plans to read a tenth of all.
  @Transactional(readOnly = true)
  List<TaskRow> list(TaskQuery query, Reader reader, Scope scope, Marks marks) {
    planFor();
    var places = places(query, reader);
    var order = Order.of(query);
    var go = query.after() == null ? "" : " and " + order.position();
    var page = "%s order by %s limit %d".formatted(go, order.words(), query.limit() + 1);
    return db.sql(
            "select * from (%s) as found where %s order by %s limit %d"
                .formatted(
                    TaskViews.of(query, places, COLUMNS, page),
                    IN_REACH,
                    order.found(),
                    query.limit() + 1))
        .params(scope.parameters())
        .params(places.parameters())
        .params(parameters(query, reader, marks))
        .query(this::read)
        .list();
  }

  /// Counted up to [TaskViews#most].
  @Transactional(readOnly = true)
  long count(TaskQuery query, Reader reader, Marks marks) {
    planFor();
    var places = places(query, reader);
    return db.sql(
            "select count(*) from (select 1 from (%s) as found limit %d) as counted"
                .formatted(TaskViews.counted(query, places), TaskViews.most(query)))
        .params(places.parameters())
        .params(parameters(query, reader, marks))
        .query(Long.class)
        .single();
  }

  /// Whether more open matters hold the text than one wants to look through one by one.
  @Transactional(readOnly = true)
  boolean isCommon(TaskQuery query) {
    var text = query.text();
    if (text == null || !TaskViews.canBeLookedUp(text)) return false;
    planFor();
    return expected(text) >= MANY || counted(text) >= MANY;
  }

  /// As the database judges by how often it met the pairs of signs: counting very common words would take the longer the larger the city is. Of
  /// pairs that go together it expects too few.
  private double expected(String text) {
    var plan =
        db.sql("explain (format json) select 1 from cases.case_file c where " + TaskViews.GRAMS)
            .param("typed", typed(text))
            .query(String.class)
            .single();
    return json.readTree(plan).path(0).path("Plan").path("Plan Rows").asDouble();
  }

  private int counted(String text) {
    return db.sql(
            "select count(*) from (select 1 from cases.case_file c where %s limit %d) as found"
                .formatted(TaskViews.GRAMS, MANY))
        .param("typed", typed(text))
        .query(Integer.class)
        .single();
  }

  /// A desk with ten tasks and one with a hundred thousand are read in different ways, and so are rare words and common ones. Many people ask at
  /// once: each question keeps one core busy, not all.
  private void planFor() {
    db.sql(
            """
            select set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('max_parallel_workers_per_gather', '0', true)
            """)
        .query()
        .listOfRows();
  }

  private TaskViews.Places places(TaskQuery query, Reader reader) {
    var desks =
        query.view() == TaskQuery.View.UNIT
            ? reader.units().stream().flatMap(unit -> listDesks(unit).stream()).toList()
            : reader.desks().stream().map(TaskViews.Desk::of).toList();
    return new TaskViews.Places(reader.hands(), desks);
  }

  /// The unit's roles that have an open task, found in as many steps as there are.
  private List<TaskViews.Desk> listDesks(String unit) {
    return db.sql(
            """
            with recursive d (role) as (
              select min(role) from cases.task where done_at is null and unit = cast(:unit as char(18))
               union all
              select (select min(t.role) from cases.task t
                       where t.done_at is null and t.unit = cast(:unit as char(18)) and t.role > d.role)
                from d where d.role is not null)
            select role from d where role is not null
            """)
        .param("unit", unit)
        .query((row, n) -> new TaskViews.Desk(unit, row.getString("role")))
        .list();
  }

  /// Each part reads one index and no table, and counts no further than [TaskViews#MOST]: who has a thousand tasks is not helped by an exact number.
  Figures figures(Reader reader, Marks marks, Month month) {
    return db.sql(FIGURES)
        .params(who(reader))
        .params(times(marks))
        .query((row, n) -> figures(row, month))
        .single();
  }

  private static Figures figures(ResultSet row, Month month) throws SQLException {
    return new Figures(
        row.getLong("mine"),
        row.getLong("pool"),
        row.getLong("unit"),
        row.getLong("today"),
        row.getLong("overdue"),
        row.getLong("done"),
        row.getLong("done_today"),
        row.getLong("done_yesterday"),
        month.done(),
        month.onTime(),
        month.averageHours());
  }

  /// What units did since a month began.
  ///
  /// @param averageHours absent while there is nothing done
  record Month(long done, long onTime, @Nullable Double averageHours) {}

  Month month(Collection<String> units, Instant begun) {
    return db.sql(
            """
            select count(*) as done, count(*) filter (where done_at <= due_at) as on_time,
                   (extract(epoch from avg(done_at - opened_at)) / 3600)::float8 as average_hours
              from cases.task
             where done_by is not null and unit = any (array[:units]::char(18)[]) and done_at >= :begun
            """)
        .param("units", atLeastOne(List.copyOf(units)))
        .param("begun", Times.column(begun))
        .query(Month.class)
        .single();
  }

  private static Map<String, @Nullable Object> parameters(
      TaskQuery query, Reader reader, Marks marks) {
    var values = new HashMap<String, @Nullable Object>(who(reader));
    values.putAll(times(marks));
    values.put("kind", query.kind());
    values.put("stage", query.stage() == null ? null : query.stage().name());
    values.put("typed", query.text() == null ? null : typed(query.text()));
    values.put("text", query.text() == null ? null : query.text().strip());
    values.put("afterAt", query.after() == null ? null : query.after().time(0));
    values.put("afterId", query.after() == null ? null : query.after().id(1));
    return values;
  }

  /// A number is sought without the blanks that it is shown with.
  private static String typed(String text) {
    return text.matches("[\\d\\s-]+") ? text.replaceAll("\\D", "") : text.strip();
  }

  private static Map<String, Object> who(Reader reader) {
    return Map.of(
        "person",
        reader.person(),
        "hands",
        reader.hands(),
        "deskUnits",
        reader.desks().stream().map(desk -> part(desk, 0)).toArray(String[]::new),
        "deskRoles",
        reader.desks().stream().map(desk -> part(desk, 1)).toArray(String[]::new),
        "units",
        atLeastOne(reader.units()));
  }

  private static String part(String desk, int index) {
    return desk.split("/", 2)[index];
  }

  private static Map<String, Object> times(Marks marks) {
    return Map.of(
        "now", Times.column(marks.now()),
        "endOfToday", Times.column(marks.endOfToday()),
        "soon", Times.column(marks.soon()),
        "startOfToday", Times.column(marks.startOfToday()));
  }

  /// An empty `in ()` is not SQL.
  private static List<String> atLeastOne(List<String> values) {
    return values.isEmpty() ? List.of("") : values;
  }

  static Function<TaskRow, Cursor> cursor(TaskQuery query) {
    var at = Order.of(query).at();
    return row -> Cursor.of(Times.column(at.apply(row)), row.id());
  }

  /// By a time and then the id, so that no two rows are equal and a page ends at one place.
  private record Order(String column, boolean latestFirst, Function<TaskRow, Instant> at) {

    static Order of(TaskQuery query) {
      var done = query.view() == TaskQuery.View.DONE;
      return switch (query.sort()) {
        case DUE ->
            done
                ? new Order("t.done_at", true, row -> Objects.requireNonNull(row.doneAt()))
                : new Order("t.due_at", false, TaskRow::dueAt);
        case NEWEST -> new Order("t.opened_at", true, TaskRow::openedAt);
        case OLDEST -> new Order("c.opened_at", false, TaskRow::caseOpenedAt);
      };
    }

    String words() {
      return words(column, "t.id");
    }

    /// The same among the rows that were found.
    String found() {
      return words(column.replace("c.opened_at", "case_opened_at").replace("t.", ""), "id");
    }

    private String words(String by, String id) {
      return latestFirst ? by + " desc, " + id + " desc" : by + ", " + id;
    }

    String position() {
      return "(%s, t.id) %s (:afterAt, :afterId)".formatted(column, latestFirst ? "<" : ">");
    }
  }

  private TaskRow read(ResultSet row, int number) throws SQLException {
    var stopped = row.getString("stopped");
    return new TaskRow(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("number")),
        row.getString("kind"),
        new Texts(row.getString("near"), row.getString("near_en")),
        new Texts(row.getString("address"), row.getString("address_en")),
        Stage.valueOf(row.getString("stage")),
        row.getString("element"),
        row.getString("unit"),
        row.getString("holder"),
        Cases.instant(row, "opened_at"),
        Cases.instant(row, "case_opened_at"),
        Cases.instant(row, "due_at"),
        row.getInt("round"),
        row.getInt("reporters"),
        Cases.findInstant(row, "done_at"),
        row.getString("outcome"),
        row.getLong("version"),
        row.getString("procedure_key"),
        row.getInt("procedure_version"),
        stopped == null ? null : json.readValue(stopped, Texts.class),
        row.getString("round_rule"));
  }
}
