package org.anlan.rules.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anlan.rules.geo.Spot;
import org.junit.jupiter.api.Test;

class BeatsTest {

  @Property
  void every_grid_has_one_walker_and_nobody_walks_more_than_one_grid_more_than_others(
      @ForAll @IntRange(max = 200) int grids, @ForAll @IntRange(min = 1, max = 8) int posts) {
    var all = names("g", grids);
    var beats = Beats.divide(all, names("p", posts));
    assertThat(beats.values().stream().flatMap(List::stream).toList())
        .containsExactlyElementsOf(all);
    var lengths = beats.values().stream().mapToInt(List::size).summaryStatistics();
    assertThat(lengths.getMax() - lengths.getMin()).isLessThanOrEqualTo(1);
  }

  @Property
  void the_order_in_which_they_are_named_changes_nothing(
      @ForAll @IntRange(min = 1, max = 60) int grids,
      @ForAll @IntRange(min = 1, max = 5) int posts) {
    var backwards = new ArrayList<>(names("g", grids));
    Collections.reverse(backwards);
    var others = new ArrayList<>(names("p", posts));
    Collections.reverse(others);
    assertThat(Beats.divide(backwards, others))
        .isEqualTo(Beats.divide(names("g", grids), names("p", posts)));
  }

  @Test
  void seven_grids_of_three_collectors_are_two_two_and_three() {
    assertThat(Beats.divide(names("g", 7), List.of("b", "a", "c")))
        .containsExactly(
            Map.entry("a", List.of("g000", "g001")),
            Map.entry("b", List.of("g002", "g003")),
            Map.entry("c", List.of("g004", "g005", "g006")));
  }

  @Test
  void where_nobody_is_on_duty_nobody_has_a_beat() {
    assertThat(Beats.divide(names("g", 7), List.of())).isEmpty();
  }

  @Test
  void one_walks_on_to_the_nearest_that_is_left() {
    var spots =
        Map.of(
            "a", new Spot(123.00, 31),
            "b", new Spot(123.03, 31),
            "c", new Spot(123.01, 31),
            "d", new Spot(123.02, 31));
    assertThat(Beats.walk(List.of("a", "b", "c", "d"), spots)).containsExactly("a", "c", "d", "b");
    assertThat(Beats.walk(List.of(), spots)).isEmpty();
  }

  private static List<String> names(String letter, int many) {
    return IntStream.range(0, many).mapToObj(i -> "%s%03d".formatted(letter, i)).toList();
  }
}
