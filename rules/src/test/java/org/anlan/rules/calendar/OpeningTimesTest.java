package org.anlan.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTimesTest {

  /// 2026-10-01 to 10-07 are off; Saturday 10-10 is worked instead.
  private static final Predicate<LocalDate> WORKDAY =
      day ->
          day.equals(LocalDate.of(2026, 10, 10))
              || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                  && (day.isBefore(LocalDate.of(2026, 10, 1))
                      || day.isAfter(LocalDate.of(2026, 10, 7)));

  @ParameterizedTest
  @CsvSource({
    "周一至周五 9:00–17:00, 2026-09-28T09:00, true, 2026-09-28T09:00",
    "周一至周五 9:00–17:00, 2026-09-28T08:59, false, 2026-09-28T09:00",
    "周一至周五 9:00–17:00, 2026-09-28T17:00, false, 2026-09-29T09:00",
    "周一至周五 9:00–17:00, 2026-09-30T18:00, false, 2026-10-08T09:00",
    "工作日 9:00–12:00、13:30–17:00, 2026-10-10T12:30, false, 2026-10-10T13:30",
    "每天 8:00–17:30, 2026-10-03T10:00, true, 2026-10-03T10:00",
    "周二至周日 8:00–17:30, 2026-10-05T10:00, false, 2026-10-06T08:00",
    "周六至周日 10:00-16:00, 2026-09-28T10:00, false, 2026-10-03T10:00",
    "全天, 2026-10-03T03:00, true, 2026-10-03T03:00",
    "周一至周日 全天, 2026-10-03T23:59, true, 2026-10-03T23:59",
    "每天 8:00–24:00, 2026-10-03T23:59, true, 2026-10-03T23:59"
  })
  void a_counter_is_open_when_its_door_says_so(
      String words, LocalDateTime at, boolean open, LocalDateTime next) {
    var times = OpeningTimes.of(words).orElseThrow();
    assertThat(times.isOpen(at, WORKDAY)).isEqualTo(open);
    assertThat(times.opens(at, WORKDAY)).contains(next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "请来电预约", "9:00–17:00", "周一至周五", "每天 25:00–26:00"})
  void what_is_said_in_another_way_is_not_guessed(String words) {
    assertThat(OpeningTimes.of(words)).isEmpty();
  }

  @Test
  void a_counter_that_never_has_a_working_day_opens_at_no_known_time() {
    var times = OpeningTimes.of("工作日 9:00–17:00").orElseThrow();
    assertThat(times.opens(LocalDateTime.of(2026, 9, 28, 10, 0), day -> false)).isEmpty();
  }

  @Property
  void when_it_opens_it_is_open_and_was_not_before(
      @ForAll @IntRange(max = 60 * 24 * 40) int minutes) {
    var at = LocalDateTime.of(2026, 9, 20, 0, 0).plusMinutes(minutes);
    var times = OpeningTimes.of("周一至周五 9:00–12:00、13:30–17:00").orElseThrow();
    var opens = times.opens(at, WORKDAY).orElseThrow();
    assertThat(times.isOpen(opens, WORKDAY)).isTrue();
    for (var time = at; time.isBefore(opens); time = time.plusMinutes(30))
      assertThat(times.isOpen(time, WORKDAY)).as("%s", time).isFalse();
  }
}
