package org.anlan.rules.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MissedTest {

  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final Missed FOUR_HOURS = new Missed(Duration.ofHours(4));

  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  private static Missed.Passing passed(String grid, String post, int minutes) {
    return new Missed.Passing(grid, post, at(minutes));
  }

  private static Missed.Seen seen(String matter, String grid, String kind, int minutes) {
    return new Missed.Seen(matter, grid, kind, at(minutes));
  }

  @Test
  void what_others_report_shortly_after_a_check_off_was_missed() {
    var misses =
        FOUR_HOURS.find(
            List.of(passed("g1", "P1", 0), passed("g2", "P2", 0)),
            List.of(
                seen("a", "g1", "pothole", 60),
                seen("before", "g1", "pothole", -1),
                seen("late", "g1", "pothole", 241),
                seen("elsewhere", "g3", "pothole", 60)),
            List.of());
    assertThat(misses).extracting(miss -> miss.seen().matter()).containsExactly("a");
    assertThat(misses.getFirst().by().post()).isEqualTo("P1");
  }

  @Test
  void who_found_something_of_the_kind_there_has_not_missed_it() {
    var passings = List.of(passed("g1", "P1", 0));
    var reported = List.of(seen("a", "g1", "pothole", 60));
    assertThat(FOUR_HOURS.find(passings, reported, List.of(seen("f", "g1", "pothole", 1))))
        .isEmpty();
    assertThat(FOUR_HOURS.find(passings, reported, List.of(seen("f", "g1", "light", 1))))
        .hasSize(1);
    assertThat(FOUR_HOURS.find(passings, reported, List.of(seen("f", "g2", "pothole", 1))))
        .hasSize(1);
    assertThat(FOUR_HOURS.find(passings, reported, List.of(seen("f", "g1", "pothole", 61))))
        .as("found after it was reported")
        .hasSize(1);
  }

  @Test
  void the_last_who_passed_answers_for_it() {
    var misses =
        FOUR_HOURS.find(
            List.of(passed("g1", "P1", 0), passed("g1", "P2", 30)),
            List.of(seen("a", "g1", "pothole", 60)),
            List.of());
    assertThat(misses).extracting(miss -> miss.by().post()).containsExactly("P2");
  }

  @Property
  void nothing_is_missed_without_a_check_off_before_it_and_within_the_window(
      @ForAll @IntRange(min = -600, max = 600) int passed,
      @ForAll @IntRange(min = -600, max = 600) int reported) {
    var misses =
        FOUR_HOURS.find(
            List.of(passed("g1", "P1", passed)),
            List.of(seen("a", "g1", "pothole", reported)),
            List.of());
    int after = reported - passed;
    assertThat(misses).hasSize(after >= 0 && after <= 240 ? 1 : 0);
  }
}
