package org.anlan.rules.calendar;

import static org.anlan.rules.calendar.Fixtures.TIME;
import static org.anlan.rules.calendar.Fixtures.at;
import static org.anlan.rules.calendar.Fixtures.due;
import static org.anlan.rules.calendar.Fixtures.pause;
import static org.anlan.rules.calendar.Fixtures.rule;
import static org.anlan.rules.calendar.Fixtures.running;
import static org.anlan.rules.calendar.Fixtures.term;
import static org.anlan.rules.calendar.Fixtures.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.anlan.rules.calendar.Deadline.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  /// Handbook §9 and the daily cases of a hotline.
  @ParameterizedTest
  @CsvSource({
    "5,  2026-09-18 10:00, 2026-09-24 23:59:59", // a make-up Sunday counts
    "20, 2026-03-02 09:00, 2026-03-30 23:59:59", // a licence
    "5,  2026-07-03 16:00, 2026-07-10 23:59:59", // complaint on a Friday afternoon
    "1,  2026-07-03 23:59, 2026-07-06 23:59:59", // at night before a weekend
    "1,  2026-07-04 03:00, 2026-07-06 23:59:59", // on a Saturday night
    "1,  2026-09-30 17:59, 2026-10-08 23:59:59", // before the National Day week
    "3,  2026-02-13 08:00, 2026-02-25 23:59:59", // over the Spring Festival; the 14th is a make-up
    // Saturday
    "1,  2025-12-31 12:00, 2026-01-04 23:59:59", // over New Year; the 4th is a make-up Sunday
  })
  void workdays_count_from_the_day_after_opening(int days, String opened, String due) {
    assertThat(due(workdays(days), opened)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "4,  2026-07-03 16:00, 2026-07-06 10:30", // two hours on Friday, two on Monday
    "4,  2026-07-03 08:30, 2026-07-03 14:00", // over lunch
    "8,  2026-07-03 08:30, 2026-07-03 18:00", // a full day ends in the evening, not next morning
    "2,  2026-07-03 22:15, 2026-07-06 10:30", // at night the clock waits for the office
    "2,  2026-07-03 06:00, 2026-07-03 10:30", // before opening
    "2,  2026-07-03 12:20, 2026-07-03 15:30", // during lunch
    "4,  2026-09-30 17:00, 2026-10-08 11:30", // over the holiday week
    "1,  2026-07-05 12:00, 2026-07-06 09:30", // on a Sunday
  })
  void working_hours_run_only_while_offices_are_open(int hours, String opened, String due) {
    assertThat(due(running(hours, Unit.WORKHOUR), opened)).isEqualTo(due);
  }

  @Test
  void hours_and_minutes_run_round_the_clock() {
    assertThat(due(running(24, Unit.HOUR), "2026-07-03 16:00")).isEqualTo("2026-07-04 16:00");
    assertThat(due(running(10, Unit.MINUTE), "2026-07-03 23:55")).isEqualTo("2026-07-04 00:05");
  }

  @Test
  void a_due_time_may_be_the_opening_time_the_end_of_the_day_or_a_time_of_day() {
    assertThat(due(rule(1, Unit.WORKDAY, new DueTime.Same()), "2026-07-03 16:20"))
        .isEqualTo("2026-07-06 16:20");
    assertThat(due(rule(1, Unit.WORKDAY, new DueTime.At(LocalTime.of(17, 30))), "2026-07-03 16:20"))
        .isEqualTo("2026-07-06 17:30");
    assertThat(due(rule(20, Unit.DAY, new DueTime.End()), "2026-06-01 09:00"))
        .isEqualTo("2026-06-21 23:59:59");
  }

  @Test
  void a_calendar_day_that_rolls_forward_never_ends_on_a_day_off() {
    var rolling =
        new TimeRule(
            "t",
            "tender",
            Validity.ALWAYS,
            new TimeRule.Length(3, Unit.DAY),
            new TimeRule.Landing(new DueTime.End(), true),
            "");
    assertThat(due(rolling, "2026-09-30 09:00")).isEqualTo("2026-10-08 23:59:59");
    assertThat(due(rolling, "2026-09-17 09:00"))
        .as("a make-up Sunday is a working day")
        .isEqualTo("2026-09-20 23:59:59");
  }

  @Test
  void ten_workdays_of_suspension_move_a_licence_by_ten_workdays() {
    assertThat(due(workdays(20), "2026-03-02 09:00", pause("2026-03-10 11:00", "2026-03-24 15:00")))
        .isEqualTo("2026-04-14 23:59:59");
  }

  @Test
  void a_pause_over_a_weekend_gives_no_weekend_days_to_a_count_of_workdays() {
    assertThat(due(workdays(5), "2026-07-01 09:00", pause("2026-07-03 18:00", "2026-07-06 08:00")))
        .isEqualTo("2026-07-09 23:59:59");
    assertThat(due(workdays(5), "2026-07-01 09:00", pause("2026-07-04 10:00", "2026-07-05 20:00")))
        .isEqualTo("2026-07-08 23:59:59");
  }

  @Test
  void a_night_pause_stops_no_office_hour() {
    assertThat(
            due(
                running(8, Unit.WORKHOUR),
                "2026-07-01 09:00",
                pause("2026-07-01 19:00", "2026-07-02 07:00")))
        .isEqualTo("2026-07-02 09:00");
    assertThat(
            due(
                running(8, Unit.WORKHOUR),
                "2026-07-01 09:00",
                pause("2026-07-01 17:00", "2026-07-02 09:30")))
        .isEqualTo("2026-07-02 11:00");
    assertThat(
            due(
                running(8, Unit.HOUR),
                "2026-07-01 09:00",
                pause("2026-07-01 10:00", "2026-07-01 10:45")))
        .isEqualTo("2026-07-01 17:45");
  }

  @Test
  void pauses_that_overlap_stop_the_clock_once_and_pauses_that_touch_add_up() {
    var twice =
        due(
            running(5, Unit.HOUR),
            "2026-07-01 09:00",
            pause("2026-07-01 10:00", "2026-07-01 12:00"),
            pause("2026-07-01 11:00", "2026-07-01 13:00"));
    var touching =
        due(
            running(5, Unit.HOUR),
            "2026-07-01 09:00",
            pause("2026-07-01 11:00", "2026-07-01 13:00"),
            pause("2026-07-01 10:00", "2026-07-01 11:00"));
    assertThat(twice).isEqualTo(touching).isEqualTo("2026-07-01 17:00");
  }

  @Test
  void a_pause_that_comes_after_the_deadline_cannot_mend_it() {
    var late =
        term(
                rule(1, Unit.WORKDAY, new DueTime.Same()),
                "2026-07-01 14:00",
                pause("2026-07-02 15:00", "2026-07-08 10:00"))
            .deadline(TIME);
    assertThat(late.due()).isEqualTo(at("2026-07-02 14:00"));
    assertThat(late.light(at("2026-07-03 10:00")).colour()).isEqualTo(Light.Colour.RED);
  }

  @Test
  void a_deadline_that_would_fall_into_a_pause_waits_for_the_next_counted_day() {
    var same = rule(1, Unit.WORKDAY, new DueTime.Same());
    assertThat(due(same, "2026-07-01 14:00", pause("2026-07-02 10:00", "2026-07-02 16:00")))
        .isEqualTo("2026-07-03 14:00");
  }

  @Test
  void an_extension_adds_units_while_the_promise_runs_and_nothing_afterwards() {
    var term = term(workdays(5), "2026-07-01 09:00");
    assertThat(term.extended(new Extension(at("2026-07-07 10:00"), 10)).deadline(TIME).due())
        .isEqualTo(at("2026-07-22 23:59:59"));
    assertThat(term.extended(new Extension(at("2026-07-09 00:00"), 10)).deadline(TIME).due())
        .isEqualTo(at("2026-07-08 23:59:59"));
  }

  @Test
  void a_year_without_a_calendar_gives_a_provisional_deadline_and_refuses_the_strict_one() {
    var term = term(workdays(5), "2026-12-29 09:00");
    assertThat(term.deadline(TIME).due()).isEqualTo(at("2027-01-05 23:59:59"));
    assertThat(term.deadline(TIME).provisional()).isTrue();
    assertThat(term.strictDeadline(TIME)).isEqualTo(new Term.Strict.NoYear(2027));
    assertThat(new Term.Strict.NoYear(2027).reason()).isEqualTo("calendar has no year 2027");
    assertThat(term(workdays(2), "2026-12-29 09:00").deadline(TIME).provisional()).isFalse();
    assertThat(term(running(900, Unit.HOUR), "2026-12-29 09:00").deadline(TIME).provisional())
        .as("round the clock looks at no calendar")
        .isFalse();
  }

  @Test
  void a_matter_closed_at_the_very_deadline_is_on_time() {
    var deadline = term(workdays(1), "2026-07-01 09:00").deadline(TIME);
    assertThat(deadline.status(at("2026-07-02 23:59:59"), at("2026-08-01 00:00")))
        .isEqualTo(Status.ONTIME);
    assertThat(deadline.status(at("2026-07-03 00:00"), at("2026-08-01 00:00")))
        .isEqualTo(Status.OVERDUE);
    assertThat(deadline.status(null, at("2026-07-02 23:59:59"))).isEqualTo(Status.OPEN);
    assertThat(deadline.status(null, at("2026-07-03 00:00"))).isEqualTo(Status.OVERDUE);
  }

  @Test
  void reminders_of_a_count_of_days_come_when_offices_open_never_at_midnight() {
    var reminders = term(workdays(5), "2026-07-01 23:10").deadline(TIME).reminders();
    assertThat(reminders)
        .containsExactly(
            new Deadline.Reminder(50, at("2026-07-06 08:30")),
            new Deadline.Reminder(80, at("2026-07-07 08:30")),
            new Deadline.Reminder(100, at("2026-07-08 23:59:59")));
  }

  @Test
  void reminders_of_working_hours_fall_into_office_hours_and_move_with_a_pause() {
    var rule = running(10, Unit.WORKHOUR);
    assertThat(moments(term(rule, "2026-07-03 17:00")))
        .containsExactly("2026-07-06T14:00", "2026-07-06T17:00", "2026-07-07T09:30");
    assertThat(
            moments(term(rule, "2026-07-03 17:00", pause("2026-07-06 08:30", "2026-07-07 08:30"))))
        .containsExactly("2026-07-07T14:00", "2026-07-07T17:00", "2026-07-08T09:30");
  }

  private static List<String> moments(Term term) {
    return term.deadline(TIME).reminders().stream()
        .map(reminder -> reminder.at().toString())
        .toList();
  }

  @Test
  void the_rule_of_the_opening_day_applies_and_two_at_once_are_refused() {
    var before = dated("a", null, LocalDate.of(2026, 6, 30));
    var after = dated("b", LocalDate.of(2026, 7, 1), null);
    var rules = TimeRules.of(List.of(before, after));
    assertThat(rules.ruleFor("pothole", LocalDate.of(2026, 6, 30))).contains(before);
    assertThat(rules.ruleFor("pothole", LocalDate.of(2026, 7, 1))).contains(after);
    assertThat(rules.ruleFor("dust", LocalDate.of(2026, 7, 1))).isEmpty();
    assertThat(
            TimeRules.clashes(List.of(before, dated("c", LocalDate.of(2026, 6, 30), null)))
                .getFirst()
                .text())
        .isEqualTo("rules 'a' and 'c' both apply to type 'pothole' on the same days");
  }

  private static TimeRule dated(
      String id,
      @org.jspecify.annotations.Nullable LocalDate from,
      @org.jspecify.annotations.Nullable LocalDate to) {
    return new TimeRule(
        id,
        "pothole",
        new Validity(from, to),
        new TimeRule.Length(1, Unit.WORKDAY),
        TimeRule.Landing.END_OF_DAY,
        "");
  }
}
