package org.anlan.rules.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days, weeks, months and years that rates are counted for.
class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-26, 2026-11-26, 2026-11-27",
    "2026-W48, 2026-11-23, 2026-11-30",
    "2026-W53, 2026-12-28, 2027-01-04",
    "2026-02, 2026-02-01, 2026-03-01",
    "2026, 2026-01-01, 2027-01-01"
  })
  void a_period_is_read_and_written_alike(String text, LocalDate from, LocalDate to) {
    var period = Period.find(text).orElseThrow();
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
    assertThat(period.text()).isEqualTo(text);
    assertThat(Period.of(period.kind(), to.minusDays(1))).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-13", "2026-02-30", "2025-W53", "2026-W00", "november", "2026-1", "26"})
  void anything_else_is_no_period(String text) {
    assertThat(Period.find(text)).isEmpty();
  }

  @Test
  void a_day_begins_at_midnight_of_the_city() {
    var day = Period.find("2026-11-26").orElseThrow();
    var linlan = ZoneId.of("Asia/Shanghai");
    assertThat(day.holds(Instant.parse("2026-11-25T16:00:00Z"), linlan)).isTrue();
    assertThat(day.holds(Instant.parse("2026-11-26T16:00:00Z"), linlan)).isFalse();
  }
}
