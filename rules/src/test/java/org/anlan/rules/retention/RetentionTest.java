package org.anlan.rules.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

  private static final Instant ARCHIVED = Instant.parse("2026-12-25T00:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2037, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "2026-11-27, 10y, next-year,   2037-01-01",
    "2026-01-01, 10y, next-year,   2037-01-01",
    "2026-12-31, 30y, next-year,   2057-01-01",
    "2026-11-27, 10y, closing-day, 2036-11-27",
    "2024-02-29, 1y,  closing-day, 2025-02-28",
    "2026-11-27, 6m,  closing-day, 2027-05-27",
    "2026-11-27, 30d, closing-day, 2026-12-27",
    "2026-11-27, 24h, closing-day, 2026-11-28",
    "2026-11-27, 25h, closing-day, 2026-11-29",
    "2026-11-27, permanent, next-year, "
  })
  void the_first_day_on_which_it_may_be_destroyed(
      LocalDate closed, String period, String counting, @Nullable LocalDate due) {
    assertThat(Counting.parse(counting).dueOn(closed, RetentionPeriod.parse(period)).orElse(null))
        .isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "y", "0y", "-1y", "10 y", "10Y", "forever", "99999y", "永久"})
  void what_is_no_period_is_refused_with_value_and_remedy(String text) {
    assertThatThrownBy(() -> RetentionPeriod.parse(text))
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("`30y`");
  }

  @Test
  void the_longest_counts() {
    var ten = RetentionPeriod.parse("10y");
    assertThat(ten.orLonger(RetentionPeriod.parse("30y")).text()).isEqualTo("30y");
    assertThat(ten.orLonger(RetentionPeriod.parse("119m"))).isEqualTo(ten);
    assertThat(ten.orLonger(RetentionPeriod.PERMANENT)).isEqualTo(RetentionPeriod.PERMANENT);
    assertThat(ten.zh()).isEqualTo("10年");
    assertThat(RetentionPeriod.PERMANENT.en()).isEqualTo("for ever");
  }

  @Property
  void a_period_reads_as_it_is_written(
      @ForAll @IntRange(min = 1, max = 9999) int amount,
      @ForAll @IntRange(min = 1, max = 4) int unit) {
    var period = new RetentionPeriod(amount, RetentionPeriod.Unit.values()[unit]);
    assertThat(RetentionPeriod.parse(period.text())).isEqualTo(period);
  }

  @Property
  void a_longer_period_is_never_due_earlier(
      @ForAll @IntRange(min = 0, max = 40_000) int day,
      @ForAll @IntRange(min = 1, max = 99) int years,
      @ForAll @IntRange(min = 0, max = 99) int more) {
    var closed = LocalDate.of(1990, 1, 1).plusDays(day);
    for (var counting : Counting.values()) {
      var due = counting.dueOn(closed, RetentionPeriod.parse(years + "y")).orElseThrow();
      assertThat(due).isAfterOrEqualTo(closed.plusYears(years));
      assertThat(counting.dueOn(closed, RetentionPeriod.parse(years + more + "y")).orElseThrow())
          .isAfterOrEqualTo(due);
    }
  }

  private static Disposal.Standing standing(Disposal.@Nullable Hold hold) {
    return new Disposal.Standing(ARCHIVED, DUE, hold);
  }

  @Test
  void it_is_destroyed_from_its_day_on_and_not_before() {
    assertThat(Disposal.against(standing(null), DUE.minusDays(1)))
        .contains(new Disposal.Obstacle.NotYetDue(DUE));
    assertThat(Disposal.against(standing(null), DUE)).isEmpty();
    assertThat(Disposal.against(new Disposal.Standing(ARCHIVED, null, null), DUE.plusYears(500)))
        .contains(new Disposal.Obstacle.Permanent());
    assertThat(Disposal.against(new Disposal.Standing(null, DUE, null), DUE))
        .contains(new Disposal.Obstacle.Changed());
  }

  @Property
  void a_hold_counts_through_its_last_day(@ForAll @IntRange(min = -400, max = 400) int days) {
    var until = DUE.plusDays(days);
    var hold = new Disposal.Hold("诉讼", until);
    assertThat(Disposal.against(standing(hold), DUE).isPresent()).isEqualTo(!DUE.isAfter(until));
    assertThat(Disposal.against(standing(new Disposal.Hold("诉讼", null)), until.plusYears(900)))
        .containsInstanceOf(Disposal.Obstacle.Held.class);
  }

  @Test
  void what_is_not_as_it_was_listed_stays() {
    var listed = standing(null);
    assertThat(Disposal.against(listed, listed, DUE)).isEmpty();
    for (var other :
        java.util.List.of(
            new Disposal.Standing(ARCHIVED.plusSeconds(1), DUE, null),
            new Disposal.Standing(ARCHIVED, DUE.minusYears(1), null),
            new Disposal.Standing(ARCHIVED, null, null),
            new Disposal.Standing(null, DUE, null)))
      assertThat(Disposal.against(listed, other, DUE.plusYears(9)))
          .contains(new Disposal.Obstacle.Changed());
    assertThat(Disposal.against(listed, standing(new Disposal.Hold("审计", null)), DUE))
        .containsInstanceOf(Disposal.Obstacle.Held.class);
  }
}
