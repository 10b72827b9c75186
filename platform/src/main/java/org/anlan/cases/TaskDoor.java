package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.access.Waiting;
import org.anlan.access.Waits;
import org.anlan.directory.Directory;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/// A person's task list: views with counts, filters, pages.
@RestController
class TaskDoor implements Waits {

  /// The list's filters, as they stand in the address.
  record Filters(
      @Nullable String view,
      @Nullable String q,
      @Nullable String kind,
      @Nullable String stage,
      @Nullable String light,
      @Nullable String sort,
      @Nullable String after,
      @Nullable Integer limit) {}

  record TaskRowView(
      UUID task,
      String number,
      String shown,
      String title,
      String titleEn,
      String kind,
      String kindName,
      String kindNameEn,
      Stage stage,
      String stageText,
      String stageTextEn,
      String element,
      String elementName,
      String elementNameEn,
      String address,
      String addressEn,
      PublicView.@Nullable UnitView unit,
      @Nullable String holder,
      boolean mine,
      Instant opened,
      Instant due,
      Lights.LightView light,
      int round,
      int reporters,
      @Nullable Instant done,
      @Nullable String outcome,
      long version) {}

  /// @param more whether there are more than `total`, which is counted no further
  record TaskListView(
      List<TaskRowView> rows,
      @Nullable String next,
      long total,
      boolean more,
      TaskList.Figures counts,
      Instant asOf) {}

  /// What the lists are read with.
  @Component
  record Reading(TaskList list, TaskRows rows, Sight sight, MonthFigures months) {}

  private final Reading reading;
  private final Directory directory;
  private final InstantSource businessClock;
  private final ZoneId zone;

  TaskDoor(Reading reading, Directory directory, InstantSource businessClock, ZoneId zone) {
    this.reading = reading;
    this.directory = directory;
    this.businessClock = businessClock;
    this.zone = zone;
  }

  @GetMapping("/api/cases/tasks")
  TaskListView tasks(Caller caller, @ParameterObject @ModelAttribute Filters filters) {
    Staff.require(caller);
    var asked = query(filters);
    var query = asked.common(reading.list().isCommon(asked));
    var reader = reader(caller, LocalDate.ofInstant(businessClock.instant(), zone));
    var scope = reading.sight().ofStaff(caller);
    var marks = marks(businessClock.instant());
    var list = reading.list();
    var page =
        Page.of(list.list(query, reader, scope, marks), query.limit(), TaskList.cursor(query));
    long total = list.count(query, reader, marks);
    return new TaskListView(
        page.rows().stream().map(row -> reading.rows().view(row, reader.person())).toList(),
        page.next(),
        total,
        total >= TaskViews.most(query),
        list.figures(reader, marks, reading.months().get(reader.units(), marks.startOfMonth())),
        marks.now());
  }

  /// Those of the person themselves and those that anybody of the desk may take, the least time left first.
  @Override
  public List<Waiting> of(Caller caller) {
    if (!caller.isStaff() || caller.post() == null) return List.of();
    var now = businessClock.instant();
    var reader = reader(caller, LocalDate.ofInstant(now, zone));
    var scope = reading.sight().ofStaff(caller);
    return Stream.of(TaskQuery.View.MINE, TaskQuery.View.POOL)
        .flatMap(view ->
            reading.list().list(nearest(view), reader, scope, marks(now)).stream()
                .limit(MOST)
                .map(row -> waiting(view, reading.rows().view(row, reader.person()))))
        .toList();
  }

  private static TaskQuery nearest(TaskQuery.View view) {
    return new TaskQuery(view, null, null, null, null, TaskQuery.Sort.DUE, null, MOST, false);
  }

  private static Waiting waiting(TaskQuery.View view, TaskRowView row) {
    return new Waiting(
        view == TaskQuery.View.MINE ? "task" : "pool",
        new Texts(row.title(), row.titleEn()),
        new Texts(row.elementName(), row.elementNameEn()),
        "/desk/cases/" + row.number(),
        row.opened(),
        row.due());
  }

  private TaskList.Reader reader(Caller caller, LocalDate today) {
    var who = CaseDesk.who(caller);
    var unit = Objects.requireNonNull(caller.post()).unit().uscc();
    var hands = new ArrayList<>(List.of(who.person()));
    hands.addAll(directory.listAwayFor(who.person(), today));
    return new TaskList.Reader(who.person(), hands, List.copyOf(who.desks()), List.of(unit));
  }

  private TaskQuery query(Filters filters) {
    var view = one(TaskQuery.View.class, filters.view() == null ? "mine" : filters.view(), "view");
    var stage = filters.stage() == null ? null : one(Stage.class, filters.stage(), "stage");
    var sort = one(TaskQuery.Sort.class, filters.sort() == null ? "due" : filters.sort(), "sort");
    return new TaskQuery(
        view,
        blank(filters.q()),
        blank(filters.kind()),
        stage,
        blank(filters.light()),
        sort,
        Cursor.parse(filters.after(), 2),
        Page.limit(filters.limit(), 20, 200),
        false);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static <E extends Enum<E>> E one(Class<E> type, String typed, String field) {
    try {
      return Enum.valueOf(type, typed.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      var known = List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
      throw Problem.of(
              HttpStatus.BAD_REQUEST, "filter-unknown", new Texts("筛选条件无法识别", "Unknown filter"))
          .saying(
              new Texts("%s 应为 %s 之一，而不是“%s”。", "%s is one of %s, not “%s”.")
                  .with(field, known, typed))
          .at(field);
    }
  }

  private TaskList.Marks marks(Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    return new TaskList.Marks(
        now,
        today.plusDays(1).atStartOfDay(zone).toInstant(),
        now.plus(Duration.ofHours(24)),
        today.atStartOfDay(zone).toInstant(),
        today.withDayOfMonth(1).atStartOfDay(zone).toInstant());
  }
}
