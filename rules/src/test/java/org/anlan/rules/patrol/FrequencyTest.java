package org.anlan.rules.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FrequencyTest {

  @Property
  void a_grid_is_walked_on_exactly_so_many_days_of_the_week(
      @ForAll @IntRange(max = 400) int grid,
      @ForAll @IntRange(min = 1, max = 7) int week,
      @ForAll @IntRange(min = 1, max = 7) int days) {
    var often = new Frequency(Math.min(days, week), week);
    assertThat(IntStream.range(0, week).filter(day -> often.dueOn(grid, day)).count())
        .isEqualTo(Math.min(days, week));
  }

  @Property
  void each_day_has_about_the_same_number_of_grids(
      @ForAll @IntRange(min = 1, max = 7) int days,
      @ForAll @IntRange(min = 7, max = 300) int grids) {
    var often = new Frequency(days, 7);
    var perDay =
        IntStream.range(0, 7)
            .mapToLong(
                day -> IntStream.range(0, grids).filter(grid -> often.dueOn(grid, day)).count())
            .summaryStatistics();
    assertThat(perDay.getMax() - perDay.getMin()).isLessThanOrEqualTo(days);
  }

  @Test
  void three_days_of_seven_are_spread_and_neighbours_differ() {
    var often = new Frequency(3, 7);
    assertThat(IntStream.range(0, 7).filter(day -> often.dueOn(0, day)).boxed())
        .containsExactly(0, 3, 5);
    assertThat(IntStream.range(0, 7).filter(day -> often.dueOn(1, day)).boxed())
        .containsExactly(2, 4, 6);
  }

  @Test
  void more_days_than_the_week_has_are_refused() {
    assertThatThrownBy(() -> new Frequency(6, 5)).hasMessageContaining("1 to 5 of 5 days");
    assertThatThrownBy(() -> new Frequency(0, 5)).isInstanceOf(IllegalArgumentException.class);
  }
}
