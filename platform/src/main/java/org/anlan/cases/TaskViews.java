package org.anlan.cases;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where each view of the task list is read. Every place that tasks lie in — somebody's hands, a desk's pool — is read in the order of its
/// index and no further than a page goes; what was read is put together afterwards.
final class TaskViews {

  /// Tasks in somebody's hands.
  private static final String HANDS = "unnest(array[:hands]::text[]) as h (person)";

  private static final String IN_HANDS = "t.done_at is null and t.holder = h.person";

  private static final String DESKS =
      "unnest(:deskUnits::text[], :deskRoles::text[]) as d (unit, role)";

  private static final String AT_DESK = "t.done_at is null and t.unit = d.unit and t.role = d.role";

  private static final String IN_POOL = AT_DESK + " and t.holder is null";

  /// Every role that has an open task in one of the units, found in as many steps as there are.
  private static final String ALL_DESKS =
      """
      (with recursive d (unit, role) as (
         select u.unit, (select min(role) from cases.task where done_at is null and unit = u.unit)
           from unnest(array[:units]::text[]) as u (unit)
          union all
         select d.unit, (select min(role) from cases.task where done_at is null and unit = d.unit and role > d.role)
           from d where d.role is not null)
       select unit, role from d where role is not null) as d
      """;

  private static final String WITH_CASE =
      "cases.task t join cases.case_file c on c.division = t.division and c.id = t.case_id";

  private static final String TODAY = " and t.due_at >= :now and t.due_at < :endOfToday";
  private static final String OVERDUE = " and t.due_at < :now";

  private static final String TASK_FILTER =
      """
       and (:stage::text is null or t.stage = :stage)
       and (:light::text is null
            or :light = 'red' and t.due_at < :now
            or :light = 'yellow' and t.due_at >= :now and t.due_at < :soon
            or :light = 'green' and t.due_at >= :soon)
      """;

  private static final String KIND_FILTER = " and c.kind = :kind";

  private static final String TEXT_FILTER =
      """
       and (c.number like '%' || :digits || '%' and :digits <> ''
            or c.address ilike '%' || :text || '%' or c.words ilike '%' || :text || '%')
      """;

  /// Narrows open cases down by an index before they are read.
  private static final String GRAMS =
      """
       and c.closed_at is null
       and cases.grams(c.number || ' ' || c.address || ' ' || c.words) @> cases.grams(:typed)
      """;

  /// @param from the places that are read, null for a single one
  private record Part(@Nullable String from, String where) {}

  private TaskViews() {}

  /// For counting: cases are read only where they are asked about.
  static String counted(TaskQuery query) {
    var from = query.kind() == null && query.text() == null ? "cases.task t" : WITH_CASE;
    return together(query, "1", from, "");
  }

  /// @param columns of `t`, the task, and `c`, its case
  /// @param page what follows the conditions in each place: where to go on, the order, the limit
  static String of(TaskQuery query, String columns, String page) {
    return together(query, columns, WITH_CASE, page);
  }

  private static String together(TaskQuery query, String columns, String from, String page) {
    return parts(query.view()).stream()
        .map(part -> {
          var where = part.where() + filter(query) + page;
          return "(%s)"
              .formatted(
                  around(part, "select %s from %s where %s".formatted(columns, from, where)));
        })
        .collect(Collectors.joining(" union all "));
  }

  private static String around(Part part, String one) {
    return part.from() == null
        ? one
        : "select found.* from %s cross join lateral (%s) as found".formatted(part.from(), one);
  }

  private static String filter(TaskQuery query) {
    var filter = new StringBuilder(TASK_FILTER);
    if (query.kind() != null) filter.append(KIND_FILTER);
    var text = query.text();
    if (text == null) return filter.toString();
    if (query.view() != TaskQuery.View.DONE && text.strip().length() > 1) filter.append(GRAMS);
    return filter.append(TEXT_FILTER).toString();
  }

  private static List<Part> parts(TaskQuery.View view) {
    return switch (view) {
      case MINE -> List.of(new Part(HANDS, IN_HANDS));
      case POOL -> List.of(new Part(DESKS, IN_POOL));
      case UNIT -> List.of(new Part(ALL_DESKS, AT_DESK));
      case TODAY -> List.of(new Part(HANDS, IN_HANDS + TODAY), new Part(DESKS, IN_POOL + TODAY));
      case OVERDUE ->
          List.of(new Part(HANDS, IN_HANDS + OVERDUE), new Part(DESKS, IN_POOL + OVERDUE));
      case DONE -> List.of(new Part(null, "t.done_by = :person and t.done_at is not null"));
    };
  }
}
