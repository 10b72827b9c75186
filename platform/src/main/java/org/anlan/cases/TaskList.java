package org.anlan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

  /// How many tasks each view holds, what was done today and at this hour yesterday, and the units' month.
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

  private static final String ROWS =
      """
      select t.id, c.number, c.kind, c.near, c.near_en, c.address, c.address_en, t.stage, t.element, t.unit, t.holder,
             t.opened_at, c.opened_at as case_opened_at, t.due_at, t.round, t.done_at, t.outcome, c.version,
             c.procedure_key, c.procedure_version, t.stopped,
             (select count(*) from cases.reporter r
               where r.division = c.division and r.case_id = c.id and r.left_at is null) as reporters
        from cases.task t
        join cases.case_file c on c.division = t.division and c.id = t.case_id
      """;

  private static final String FILTER =
      """
         and (:kind::text is null or c.kind = :kind)
         and (:stage::text is null or t.stage = :stage)
         and (:text::text is null or c.number like '%' || :digits || '%' and :digits <> ''
              or c.address ilike '%' || :text || '%' or c.words ilike '%' || :text || '%')
         and (:light::text is null
              or :light = 'red' and t.due_at < :now
              or :light = 'yellow' and t.due_at >= :now and t.due_at < :soon
              or :light = 'green' and t.due_at >= :soon)
      """;

  /// Tasks of the reader's units are in reach, others by their case.
  private static final String IN_REACH =
      " and (t.unit = any (:scope_units) or " + Cases.IN_REACH + ")";

  private final JdbcClient db;
  private final JsonMapper json;

  TaskList(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// One row more than the limit, so that the caller knows whether there are more.
  List<TaskRow> list(TaskQuery query, Reader reader, Scope scope, Marks marks) {
    var order = Order.of(query);
    return db.sql(
            ROWS
                + " where "
                + condition(query.view())
                + FILTER
                + IN_REACH
                + " and (:afterAt::timestamptz is null or "
                + order.position()
                + ") order by "
                + order.words()
                + " limit :limit")
        .params(parameters(query, reader, marks))
        .params(scope.parameters())
        .query(this::read)
        .list();
  }

  long count(TaskQuery query, Reader reader, Scope scope, Marks marks) {
    return db.sql(
            """
            select count(*) from (
              select 1 from cases.task t join cases.case_file c on c.division = t.division and c.id = t.case_id
               where %s %s %s limit 10000) as found
            """
                .formatted(condition(query.view()), FILTER, IN_REACH))
        .params(parameters(query, reader, marks))
        .params(scope.parameters())
        .query(Long.class)
        .single();
  }

  Figures figures(Reader reader, Scope scope, Marks marks) {
    return db.sql(
            """
            select count(*) filter (where done_at is null and holder in (:hands)) as mine,
                   count(*) filter (where done_at is null and holder is null and unit || '/' || role in (:desks)) as pool,
                   count(*) filter (where done_at is null and unit in (:units)) as unit,
                   count(*) filter (where done_at is null and unit || '/' || role in (:desks)
                                      and due_at >= :now and due_at < :endOfToday) as today,
                   count(*) filter (where done_at is null and unit || '/' || role in (:desks) and due_at < :now) as overdue,
                   count(*) filter (where done_by = :person) as done,
                   count(*) filter (where done_by = :person and done_at >= :startOfToday) as done_today,
                   count(*) filter (where done_by = :person and done_at >= :startOfToday - interval '1 day'
                                      and done_at < :now - interval '1 day') as done_yesterday,
                   count(*) filter (where done_by is not null and unit in (:units) and done_at >= :startOfMonth) as month_done,
                   count(*) filter (where done_by is not null and unit in (:units) and done_at >= :startOfMonth
                                      and done_at <= due_at) as month_on_time,
                   (extract(epoch from avg(done_at - opened_at)
                      filter (where done_by is not null and unit in (:units) and done_at >= :startOfMonth)) / 3600)::float8
                      as average_hours
              from cases.task t
             where (unit in (:units) or holder in (:hands) or done_by = :person)
               and (t.unit = any (:scope_units)
                    or exists (select 1 from cases.case_file c
                                where c.division = t.division and c.id = t.case_id and %s))
            """
                .formatted(Cases.IN_REACH))
        .params(scope.parameters())
        .params(who(reader))
        .params(times(marks))
        .query(Figures.class)
        .single();
  }

  private static String condition(TaskQuery.View view) {
    var mine = "(t.holder in (:hands) or t.holder is null and t.unit || '/' || t.role in (:desks))";
    return switch (view) {
      case MINE -> "t.done_at is null and t.holder in (:hands)";
      case POOL -> "t.done_at is null and t.holder is null and t.unit || '/' || t.role in (:desks)";
      case UNIT -> "t.done_at is null and t.unit in (:units)";
      case TODAY ->
          "t.done_at is null and " + mine + " and t.due_at >= :now and t.due_at < :endOfToday";
      case OVERDUE -> "t.done_at is null and " + mine + " and t.due_at < :now";
      case DONE -> "t.done_by = :person";
    };
  }

  private static Map<String, @Nullable Object> parameters(
      TaskQuery query, Reader reader, Marks marks) {
    var values = new HashMap<String, @Nullable Object>(who(reader));
    values.putAll(times(marks));
    values.put("kind", query.kind());
    values.put("stage", query.stage() == null ? null : query.stage().name());
    values.put("text", query.text() == null ? null : escape(query.text()));
    values.put("digits", query.text() == null ? "" : query.text().replaceAll("\\D", ""));
    values.put("light", query.light());
    values.put("afterAt", query.after() == null ? null : query.after().time(0));
    values.put("afterId", query.after() == null ? null : query.after().id(1));
    values.put("limit", query.limit() + 1);
    return values;
  }

  private static Map<String, Object> who(Reader reader) {
    return Map.of(
        "person",
        reader.person(),
        "hands",
        reader.hands(),
        "desks",
        atLeastOne(reader.desks()),
        "units",
        atLeastOne(reader.units()));
  }

  private static Map<String, Object> times(Marks marks) {
    return Map.of(
        "now", Times.column(marks.now()),
        "endOfToday", Times.column(marks.endOfToday()),
        "soon", Times.column(marks.soon()),
        "startOfToday", Times.column(marks.startOfToday()),
        "startOfMonth", Times.column(marks.startOfMonth()));
  }

  /// An empty `in ()` is not SQL.
  private static List<String> atLeastOne(List<String> values) {
    return values.isEmpty() ? List.of("") : values;
  }

  private static String escape(String text) {
    return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
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
      return latestFirst ? column + " desc, t.id desc" : column + ", t.id";
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
        stopped == null ? null : json.readValue(stopped, Texts.class));
  }
}
