package org.anlan.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where each view of the task list is read. Every place that tasks lie in — somebody's hands, a desk's pool — is read by itself, in the order
/// of its index and no further than a page goes; what was read is put together afterwards. The places are given one by one, so that the
/// database knows how much lies in each.
final class TaskViews {

  private static final String WITH_CASE =
      "cases.task t join cases.case_file c on c.division = t.division and c.id = t.case_id";

  private static final String TODAY = " and t.due_at >= :now and t.due_at < :endOfToday";
  private static final String OVERDUE = " and t.due_at < :now";

  private static final String STAGE_FILTER = " and t.stage = :stage";

  private static final String KIND_FILTER = " and c.kind = :kind";

  /// Said so that the database takes it for likely: pairs of signs have narrowed it down, or most rows have it.
  private static final String WORDS =
      "strpos(lower(c.address || ' ' || c.words), lower(:text)) > 0";

  /// Open cases that an index finds by the pairs of signs of the text.
  static final String GRAMS =
      "c.closed_at is null and cases.grams(c.address || ' ' || c.words) @> cases.grams(:typed)";

  /// How a number ends, which is what people read out, and how it begins once that says more than the county.
  private static final String ENDING = "reverse(c.number::text) like reverse(:typed) || '%'";

  private static final String BEGINNING = " or c.number::text like :typed || '%'";
  private static final int COUNTY_AND_YEAR = 9;

  /// So many are counted of a view.
  static final int MOST = 1_000;

  private TaskViews() {}

  /// Counted so far and no further: a search that finds two hundred is told to be narrower.
  static int most(TaskQuery query) {
    if (query.text() == null) return MOST;
    return query.common() ? 100 : 200;
  }

  /// For counting: cases are read only where they are asked about.
  static String counted(TaskQuery query, Places places) {
    var from = query.kind() == null && query.text() == null ? "cases.task t" : WITH_CASE;
    return together(query, places, "select 1 from " + from, "");
  }

  /// @param columns of `t`, the task, and `c`, its case
  /// @param page what follows the conditions in each place: where to go on, the order, the limit
  static String of(TaskQuery query, Places places, String columns, String page) {
    return together(query, places, "select " + columns + " from " + WITH_CASE, page);
  }

  private static String together(TaskQuery query, Places places, String select, String page) {
    return parts(query.view(), places).stream()
        .map(part -> "(%s where %s %s %s)".formatted(select, part, filter(query), page))
        .collect(Collectors.joining(" union all "));
  }

  /// Only what is asked for: a condition that is not there needs no table.
  private static String filter(TaskQuery query) {
    var filter = new StringBuilder();
    if (query.stage() != null) filter.append(STAGE_FILTER);
    if (query.light() != null) filter.append(light(query.light()));
    if (query.kind() != null) filter.append(KIND_FILTER);
    if (query.text() != null) filter.append(" and ").append(text(query, query.text().strip()));
    return filter.toString();
  }

  /// A text that very many hold is not looked up: whoever walks along a desk soon has a page of it.
  private static String text(TaskQuery query, String text) {
    var open = query.view() != TaskQuery.View.DONE;
    var words = open && canBeLookedUp(text) && !query.common() ? GRAMS + " and " + WORDS : WORDS;
    if (!text.matches("[\\d\\s-]+")) return words;
    boolean longer = text.replaceAll("\\D", "").length() >= COUNTY_AND_YEAR;
    var number = "(%s%s)".formatted(ENDING, longer ? BEGINNING : "");
    return "(%s %s or %s)".formatted(open ? "c.closed_at is null and" : "", number, words);
  }

  static boolean canBeLookedUp(String text) {
    return text.strip().length() > 1;
  }

  private static String light(String light) {
    return switch (light) {
      case "red" -> " and t.due_at < :now";
      case "yellow" -> " and t.due_at >= :now and t.due_at < :soon";
      case "green" -> " and t.due_at >= :soon";
      default -> " and false";
    };
  }

  private static List<String> parts(TaskQuery.View view, Places places) {
    return switch (view) {
      case MINE -> hands(places, "");
      case POOL -> desks(places, " and t.holder is null");
      case UNIT -> desks(places, "");
      case TODAY -> both(places, TODAY);
      case OVERDUE -> both(places, OVERDUE);
      case DONE -> List.of("t.done_by = :person and t.done_at is not null");
    };
  }

  private static List<String> both(Places places, String when) {
    return Stream.concat(
            hands(places, when).stream(), desks(places, " and t.holder is null" + when).stream())
        .toList();
  }

  private static List<String> hands(Places places, String more) {
    return IntStream.range(0, places.hands().size())
        .mapToObj(i -> "t.done_at is null and t.holder = :hand%d %s".formatted(i, more))
        .toList();
  }

  /// Nothing where there is no desk.
  private static List<String> desks(Places places, String more) {
    if (places.desks().isEmpty()) return List.of("false");
    return IntStream.range(0, places.desks().size())
        .mapToObj(i ->
            "t.done_at is null and t.unit = cast(:unit%d as char(18)) and t.role = :role%d %s"
                .formatted(i, i, more))
        .toList();
  }

  /// Where tasks lie that somebody sees.
  ///
  /// @param hands whose own they are
  record Places(List<String> hands, List<Desk> desks) {

    Map<String, String> parameters() {
      var values = new HashMap<String, String>();
      for (int i = 0; i < hands.size(); i++) values.put("hand" + i, hands.get(i));
      for (int i = 0; i < desks.size(); i++) {
        values.put("unit" + i, desks.get(i).unit());
        values.put("role" + i, desks.get(i).role());
      }
      return values;
    }
  }

  record Desk(String unit, String role) {
    /// @param named `unit/role`
    static Desk of(String named) {
      var parts = named.split("/", 2);
      return new Desk(parts[0], parts[1]);
    }
  }
}
