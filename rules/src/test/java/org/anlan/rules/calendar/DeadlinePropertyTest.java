package org.anlan.rules.calendar;

import static org.anlan.rules.calendar.Fixtures.CALENDAR;
import static org.anlan.rules.calendar.Fixtures.HOURS;
import static org.anlan.rules.calendar.Fixtures.TIME;
import static org.anlan.rules.calendar.Fixtures.rule;
import static org.anlan.rules.calendar.Fixtures.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds for every deadline, whatever day it begins on and however often its clock is stopped.
@PropertyDefaults(tries = 250)
class DeadlinePropertyTest {
  private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0);

  @Provide
  Arbitrary<LocalDateTime> moments() {
    return Arbitraries.integers().between(0, 60 * 24 * 365 * 2).map(START::plusMinutes);
  }

  @Provide
  Arbitrary<TimeRule> rules() {
    var amounts = Arbitraries.integers().between(1, 40);
    return Combinators.combine(
            amounts,
            Arbitraries.of(Unit.values()),
            Arbitraries.of(new DueTime.Same(), new DueTime.End()))
        .as(Fixtures::rule);
  }

  @Provide
  Arbitrary<List<Pause>> pauses() {
    var one =
        Combinators.combine(moments(), Arbitraries.integers().between(0, 60 * 24 * 12))
            .as((from, minutes) -> pause(from, from.plusMinutes(minutes)));
    return one.list().ofMaxSize(5);
  }

  /// Pauses near an opening, so that they matter.
  private static List<Pause> near(LocalDateTime opened, List<Pause> pauses) {
    var near = new ArrayList<Pause>();
    for (var pause : pauses) {
      var from =
          opened
              .plus(Duration.between(START, pause.from()).dividedBy(40))
              .truncatedTo(ChronoUnit.MINUTES);
      near.add(pause(from, from.plus(length(pause))));
    }
    return near;
  }

  private static Pause pause(LocalDateTime from, LocalDateTime to) {
    return new Pause(from, to, new Pause.Reason("检验中", "inspection"));
  }

  private static Duration length(Pause pause) {
    return Duration.between(pause.from(), Objects.requireNonNull(pause.to()));
  }

  private static LocalDateTime due(TimeRule rule, LocalDateTime opened, List<Pause> pauses) {
    return new Term(rule, opened, pauses, List.of()).deadline(TIME).due();
  }

  @Property
  void a_deadline_in_workdays_falls_on_a_workday_and_leaves_exactly_that_many(
      @ForAll("moments") LocalDateTime opened, @ForAll @IntRange(min = 1, max = 90) int days) {
    var due = due(workdays(days), opened, List.of());
    assertThat(CALENDAR.isWorkday(due.toLocalDate())).isTrue();
    assertThat(CALENDAR.workdaysBetween(opened.toLocalDate(), due.toLocalDate())).isEqualTo(days);
  }

  @Property
  void a_deadline_comes_after_the_opening_and_one_unit_more_never_comes_earlier(
      @ForAll("rules") TimeRule rule,
      @ForAll("moments") LocalDateTime opened,
      @ForAll("pauses") List<Pause> pauses) {
    var stops = near(opened, pauses);
    var more = rule(rule.length().amount() + 1, rule.length().unit(), rule.landing().time());
    assertThat(due(rule, opened, stops)).isAfter(opened);
    assertThat(due(more, opened, stops)).isAfterOrEqualTo(due(rule, opened, stops));
  }

  /// By days where days are counted: a Saturday morning's `same` time comes before that of the Friday evening.
  @Property
  void a_later_opening_is_never_due_earlier(
      @ForAll("rules") TimeRule rule,
      @ForAll("moments") LocalDateTime opened,
      @ForAll @IntRange(max = 5000) int minutes) {
    var early = due(rule, opened, List.of());
    var late = due(rule, opened.plusMinutes(minutes), List.of());
    if (rule.length().unit().countsDays())
      assertThat(late.toLocalDate()).isAfterOrEqualTo(early.toLocalDate());
    else assertThat(late).isAfterOrEqualTo(early);
  }

  @Property
  void a_pause_never_makes_a_deadline_earlier_and_a_deadline_never_lies_in_a_pause(
      @ForAll("rules") TimeRule rule,
      @ForAll("moments") LocalDateTime opened,
      @ForAll("pauses") List<Pause> pauses) {
    var stops = near(opened, pauses);
    var due = due(rule, opened, stops);
    assertThat(due).isAfterOrEqualTo(due(rule, opened, List.of()));
    assertThat(Pause.merged(stops))
        .noneMatch(pause -> pause.from().isBefore(due) && pause.contains(due));
  }

  @Property
  void the_order_in_which_pauses_are_told_and_where_they_are_cut_do_not_matter(
      @ForAll("rules") TimeRule rule,
      @ForAll("moments") LocalDateTime opened,
      @ForAll("pauses") List<Pause> pauses,
      @ForAll Random random) {
    var stops = near(opened, pauses);
    var cut = new ArrayList<Pause>();
    for (var stop : stops) {
      var middle = stop.from().plus(length(stop).dividedBy(3));
      cut.add(pause(stop.from(), middle));
      cut.add(pause(middle, stop.from().plus(length(stop))));
    }
    Collections.shuffle(cut, random);
    assertThat(due(rule, opened, cut)).isEqualTo(due(rule, opened, stops));
  }

  @Property(tries = 60)
  void as_much_running_time_passes_as_was_promised(
      @ForAll @IntRange(min = 1, max = 60) int amount,
      @ForAll("moments") LocalDateTime opened,
      @ForAll("pauses") List<Pause> pauses) {
    var stops = near(opened, pauses);
    var due = due(rule(amount, Unit.WORKHOUR, new DueTime.Same()), opened, stops);
    assertThat(officeMinutes(opened, due, Pause.merged(stops))).isEqualTo(amount * 60L);
  }

  /// Counted minute by minute, as a person with a wall clock would.
  private static long officeMinutes(LocalDateTime from, LocalDateTime to, List<Pause> pauses) {
    var minutes = 0L;
    for (var now = from; now.isBefore(to); now = now.plusMinutes(1))
      if (open(now) && !stopped(now, pauses)) minutes++;
    return minutes;
  }

  private static boolean open(LocalDateTime now) {
    var time = now.toLocalTime();
    return CALENDAR.isWorkday(now.toLocalDate())
        && HOURS.spans().stream()
            .anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
  }

  private static boolean stopped(LocalDateTime now, List<Pause> pauses) {
    return pauses.stream().anyMatch(pause -> pause.contains(now));
  }

  @Property
  void a_light_only_ever_goes_from_green_over_yellow_to_red_while_the_clock_runs(
      @ForAll("rules") TimeRule rule, @ForAll("moments") LocalDateTime opened) {
    var deadline = Term.of(rule, opened).deadline(TIME);
    var step = Duration.between(opened, deadline.due()).dividedBy(37).plusMinutes(1);
    var before = Light.Colour.GREEN;
    for (var now = opened; now.isBefore(deadline.due().plusDays(9)); now = now.plus(step)) {
      var colour = deadline.light(now).colour();
      assertThat(colour).isGreaterThanOrEqualTo(before).isNotEqualTo(Light.Colour.GREY);
      assertThat(colour == Light.Colour.RED).isEqualTo(now.isAfter(deadline.due()));
      before = colour;
    }
  }

  @Property
  void reminders_come_in_order_after_the_opening_never_in_a_pause_and_the_last_with_the_deadline(
      @ForAll("rules") TimeRule rule,
      @ForAll("moments") LocalDateTime opened,
      @ForAll("pauses") List<Pause> pauses) {
    var stops = near(opened, pauses);
    var deadline = new Term(rule, opened, stops, List.of()).deadline(TIME);
    var moments = deadline.reminders().stream().map(Deadline.Reminder::at).toList();
    assertThat(moments).isSorted().hasSize(3).last().isEqualTo(deadline.due());
    assertThat(moments.getFirst()).isAfter(opened);
    // The half may be used up at the very instant at which the clock stops; never while it stands.
    assertThat(moments)
        .noneMatch(moment ->
            deadline.pauseAt(moment).filter(pause -> pause.from().isBefore(moment)).isPresent());
  }
}
