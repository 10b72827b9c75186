package org.anlan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
  private static final Pattern DAY =
      Pattern.compile("\"date\": \"(\\d{4}-\\d\\d-\\d\\d)\",\\s*\"isOffDay\": (true|false)");

  @ParameterizedTest
  @CsvSource({"2023,249", "2024,251", "2025,248", "2026,248"})
  void each_year_has_its_notice_and_as_many_working_days_as_the_state_council_left(
      int year, int expected) {
    var text = CityFiles.read("calendar/" + year + ".json");
    assertThat(text).contains("\"year\": " + year).contains("www.gov.cn/");
    var off = new HashMap<LocalDate, Boolean>();
    var days = DAY.matcher(text);
    while (days.find()) {
      off.put(LocalDate.parse(days.group(1)), Boolean.valueOf(days.group(2)));
    }
    var first = LocalDate.of(year, 1, 1);
    var working =
        first
            .datesUntil(first.plusYears(1))
            .filter(d -> !off.getOrDefault(d, d.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0))
            .count();
    assertThat(working).isEqualTo(expected);
  }

  @Test
  void the_calendars_say_where_they_come_from_and_under_which_licence() {
    assertThat(CityFiles.read("calendar/NOTICE"))
        .contains("NateScarlet/holiday-cn")
        .contains("MIT");
    assertThat(CityFiles.read("calendar/LICENSE")).contains("Copyright (c) 2019 NateScarlet");
  }
}
