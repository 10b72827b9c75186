package org.anlan.rules.calendar;

import static org.anlan.rules.calendar.Fixtures.TIME;
import static org.anlan.rules.calendar.Fixtures.at;
import static org.anlan.rules.calendar.Fixtures.pause;
import static org.anlan.rules.calendar.Fixtures.rule;
import static org.anlan.rules.calendar.Fixtures.running;
import static org.anlan.rules.calendar.Fixtures.term;
import static org.anlan.rules.calendar.Fixtures.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people read beside the light. 2026-07-01 is a Wednesday.
class LeftTest {

  @ParameterizedTest
  @CsvSource({
    "2026-07-01 09:00, GREEN,  剩 5 个工作日, 5 working days left",
    "2026-07-03 09:00, GREEN,  剩 3 个工作日, 3 working days left",
    "2026-07-05 02:00, GREEN,  剩 3 个工作日, 3 working days left", // the weekend uses nothing up
    "2026-07-07 09:00, YELLOW, 剩 1 个工作日, 1 working day left",
    "2026-07-08 09:00, YELLOW, 今天 17:30, today 17:30",
    "2026-07-08 17:30, YELLOW, 今天 17:30, today 17:30", // the very moment is still in time
    "2026-07-08 17:31, RED,    超 1 分, 1 minute over",
    "2026-07-08 20:40, RED,    超 3 小时, 3 hours over",
    "2026-07-09 08:00, RED,    超 1 个工作日, 1 working day over",
    "2026-07-12 08:00, RED,    超 2 个工作日, 2 working days over",
  })
  void five_working_days_until_half_past_five(
      String now, Light.Colour colour, String zh, String en) {
    assertLight(
        term(rule(5, Unit.WORKDAY, new DueTime.At(LocalTime.of(17, 30))), "2026-07-01 08:00"),
        now,
        colour,
        zh,
        en);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-03 16:00, GREEN,  剩 4 个工作小时, 4 working hours left",
    "2026-07-03 17:45, GREEN,  剩 2 个工作小时, 2 working hours left",
    "2026-07-04 12:00, GREEN,  剩 2 个工作小时, 2 working hours left",
    "2026-07-06 09:30, YELLOW, 剩 1 个工作小时, 1 working hour left",
    "2026-07-06 10:05, YELLOW, 剩 25 分, 25 minutes left",
    "2026-07-06 10:31, RED,    超 1 分, 1 minute over",
    "2026-07-07 07:00, RED,    超 6 个工作小时, 6 working hours over",
  })
  void four_working_hours_over_a_weekend(String now, Light.Colour colour, String zh, String en) {
    assertLight(term(running(4, Unit.WORKHOUR), "2026-07-03 16:00"), now, colour, zh, en);
  }

  @ParameterizedTest
  @CsvSource({
    "24 HOUR, 2026-07-02 03:00, GREEN,  剩 6 小时, 6 hours left",
    "24 HOUR, 2026-07-02 05:00, YELLOW, 剩 4 小时, 4 hours left",
    "24 HOUR, 2026-07-02 08:40, YELLOW, 剩 20 分, 20 minutes left",
    "10 MINUTE, 2026-07-01 09:07, GREEN,  剩 3 分, 3 minutes left",
    "10 MINUTE, 2026-07-01 09:08, YELLOW, 剩 2 分, 2 minutes left",
    "10 MINUTE, 2026-07-01 12:15, RED,    超 3 小时, 3 hours over",
    "10 MINUTE, 2026-07-09 12:15, RED,    超 8 天, 8 days over",
    "20 DAY, 2026-07-11 12:15, GREEN,  剩 10 天, 10 days left",
    "20 DAY, 2026-07-17 12:15, YELLOW, 剩 4 天, 4 days left",
    "20 DAY, 2026-07-22 08:00, RED,    超 1 天, 1 day over",
  })
  void clocks_that_run_round_the_clock(
      String length, String now, Light.Colour colour, String zh, String en) {
    var parts = length.split(" ");
    var rule = running(Integer.parseInt(parts[0]), Unit.valueOf(parts[1]));
    assertLight(term(rule, "2026-07-01 09:00"), now, colour, zh, en);
  }

  private static void assertLight(
      Term term, String now, Light.Colour colour, String zh, String en) {
    var light = term.deadline(TIME).light(at(now));
    assertThat(List.of(light.colour(), light.left().zh(), light.left().en()))
        .containsExactly(colour, zh, en);
  }

  @Test
  void a_stopped_clock_says_what_is_waited_for_and_how_much_was_left_comes_back_afterwards() {
    var deadline =
        term(workdays(5), "2026-07-01 09:00", pause("2026-07-03 10:00", "2026-07-13 10:00"))
            .deadline(TIME);
    assertLight(
        deadline.term(), "2026-07-05 09:00", Light.Colour.GREY, "挂起 · 检验中", "stopped · inspection");
    assertThat(deadline.remaining(at("2026-07-02 12:00")))
        .isEqualTo(new Left.Units(4, Unit.WORKDAY, false));
    assertThat(deadline.remaining(at("2026-07-13 12:00")))
        .isEqualTo(new Left.Units(3, Unit.WORKDAY, false));
    assertThat(deadline.due()).isEqualTo(at("2026-07-16 23:59:59"));
  }
}
