package org.anlan.rules.calendar;

import static org.anlan.rules.calendar.Fixtures.CALENDAR;
import static org.anlan.rules.calendar.Fixtures.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

  /// Working days month by month as the independent calendar chinese-days 1.5.7 counts them; it also agreed day by day.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2024; 22,18,21,22,21,19,23,22,21,19,21,22; 251",
        "2025; 19,19,21,22,19,20,23,21,23,18,20,23; 248",
        "2026; 21,16,22,21,19,21,23,21,22,18,21,23; 248",
      })
  void working_days_agree_with_an_independent_calendar(int year, String months, int sum) {
    var counted =
        IntStream.rangeClosed(1, 12).map(month -> workdays(LocalDate.of(year, month, 1))).toArray();
    assertThat(counted)
        .isEqualTo(Arrays.stream(months.split(",")).mapToInt(Integer::parseInt).toArray());
    assertThat(IntStream.of(counted).sum()).isEqualTo(sum);
    assertThat(CALENDAR.workdaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
        .isEqualTo(sum);
  }

  private static int workdays(LocalDate first) {
    return (int) first.datesUntil(first.plusMonths(1)).filter(CALENDAR::isWorkday).count();
  }

  @Test
  void every_day_that_a_notice_names_is_as_the_notice_says_and_every_other_follows_the_week() {
    for (var day = LocalDate.of(2023, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
      var named = CALENDAR.findNamed(day);
      var weekday = day.getDayOfWeek().getValue() <= 5;
      assertThat(CALENDAR.isWorkday(day))
          .as("%s", day)
          .isEqualTo(named.map(entry -> !entry.off()).orElse(weekday));
    }
  }

  @Test
  void a_notice_may_name_the_last_day_of_the_year_before() {
    assertThat(CALENDAR.findNamed(LocalDate.of(2022, 12, 31))).map(NamedDay::name).contains("元旦");
    assertThat(CALENDAR.knows(2022)).isFalse();
  }

  @Test
  void a_year_without_named_days_is_a_plain_year_and_known() {
    var plain = WorkCalendar.of(List.of(new YearOfDays(2027, List.of())));
    assertThat(plain.knows(2027)).isTrue();
    assertThat(plain.isWorkday(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(plain.firstYearMissing(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1)))
        .hasValue(2028);
  }

  @Test
  void contradictions_are_refused_by_name() {
    var year = new YearOfDays(2027, List.of());
    assertThatThrownBy(() -> WorkCalendar.of(List.of(year, year)))
        .hasMessage("The year 2027 is given twice.");
    var day = LocalDate.of(2026, 12, 31);
    var off = new YearOfDays(2026, List.of(new NamedDay(day, "元旦", true)));
    var working = new YearOfDays(2027, List.of(new NamedDay(day, "元旦", false)));
    assertThatThrownBy(() -> WorkCalendar.of(List.of(off, working)))
        .hasMessage("2026-12-31 is called both off and working.");
    assertThatThrownBy(
            () -> new YearOfDays(2026, List.of(new NamedDay(LocalDate.of(2062, 1, 1), "元旦", true))))
        .hasMessageContaining("2062-01-01");
  }

  @Test
  void office_hours_that_overlap_or_run_backwards_are_refused() {
    assertThatThrownBy(() ->
            OfficeHours.of(
                LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(11, 30), LocalTime.of(17, 0)))
        .hasMessageContaining("overlap");
    assertThatThrownBy(() ->
            OfficeHours.of(
                LocalTime.of(12, 0), LocalTime.of(9, 0), LocalTime.of(13, 0), LocalTime.of(17, 0)))
        .hasMessageContaining("forward");
    assertThat(HOURS.perDay()).isEqualTo(Duration.ofHours(8));
  }
}
