package org.anlan.rules.halls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final QueueRules RULES = new QueueRules(20, 3, 30, 3, 2, 15, 30);

  /// When somebody asks: all have drawn their tickets.
  private static final Instant LATER = NINE.plusSeconds(60);

  private static Queue people(int many, String group) {
    return Queue.of(
        RULES,
        IntStream.range(0, many)
            .mapToObj(i -> Waiting.of("t" + i, group, Priority.NORMAL, NINE.plusSeconds(i)))
            .toList());
  }

  private static Forecast.Open window(String number, int busy, String... groups) {
    return new Forecast.Open(number, Set.of(groups), busy, 0);
  }

  @Test
  void with_one_window_of_ten_minutes_the_third_waits_for_twenty() {
    var forecast = new Forecast(people(3, "A"), List.of(window("A01", 0, "A")), Map.of("A", 600));
    assertThat(forecast.of("t0", LATER)).contains(Duration.ZERO);
    assertThat(forecast.of("t2", LATER)).contains(Duration.ofMinutes(20));
    assertThat(forecast.ofNew("A", Priority.NORMAL, LATER)).contains(Duration.ofMinutes(30));
    assertThat(forecast.ahead("t2", LATER)).isEqualTo(2);
  }

  @Test
  void whoever_is_at_the_counter_is_waited_for() {
    var forecast = new Forecast(people(1, "A"), List.of(window("A01", 240, "A")), Map.of("A", 600));
    assertThat(forecast.of("t0", LATER)).contains(Duration.ofMinutes(4));
  }

  @Test
  void a_window_that_takes_everything_halves_the_wait() {
    var two = List.of(window("A01", 0, "A"), window("C01", 0, "A", "B"));
    var forecast = new Forecast(people(4, "A"), two, Map.of("A", 600));
    assertThat(forecast.of("t3", LATER)).contains(Duration.ofMinutes(10));
  }

  @Test
  void where_no_window_is_open_nothing_can_be_said() {
    var forecast = new Forecast(people(1, "A"), List.of(window("B01", 0, "B")), Map.of());
    assertThat(forecast.of("t0", LATER)).isEmpty();
    assertThat(forecast.takes("A", LATER, Duration.ofHours(1))).as("one may open yet").isTrue();
  }

  @Test
  void no_more_tickets_are_given_when_the_last_would_be_called_after_closing() {
    var forecast = new Forecast(people(6, "A"), List.of(window("A01", 0, "A")), Map.of("A", 600));
    assertThat(forecast.takes("A", LATER, Duration.ofMinutes(60))).isTrue();
    assertThat(forecast.takes("A", LATER, Duration.ofMinutes(59))).isFalse();
    assertThat(forecast.takes("A", LATER, Duration.ZERO)).isFalse();
  }

  @Test
  void a_window_is_proposed_where_the_mean_wait_is_half_an_hour() {
    var one = List.of(window("A01", 0, "A"));
    var seven = new Forecast(people(7, "A"), one, Map.of("A", 600));
    assertThat(Tide.propose(seven, LATER, Duration.ofHours(1)))
        .contains(new Tide.Proposal("A", Duration.ofMinutes(30), 7));
    var six = new Forecast(people(6, "A"), one, Map.of("A", 600));
    assertThat(Tide.propose(six, LATER, Duration.ofHours(1))).isEmpty();
    var none = new Forecast(people(1, "B"), one, Map.of());
    assertThat(Tide.propose(none, LATER, Duration.ofHours(1)))
        .map(Tide.Proposal::group)
        .contains("B");
  }

  @Property
  void one_window_more_never_lets_the_last_wait_longer(
      @ForAll @IntRange(min = 1, max = 20) int people,
      @ForAll @IntRange(min = 1, max = 5) int windows) {
    var last = "t" + (people - 1);
    var few = wait(people, windows, last);
    assertThat(wait(people, windows + 1, last)).isLessThanOrEqualTo(few);
  }

  private static Duration wait(int people, int windows, String ticket) {
    var open = IntStream.range(0, windows).mapToObj(i -> window("A" + i, 0, "A")).toList();
    return new Forecast(people(people, "A"), open, Map.of("A", 300))
        .of(ticket, LATER)
        .orElseThrow();
  }

  @Test
  void saturation_is_the_part_of_the_open_time_in_which_somebody_was_served() {
    var busy = new Saturation(Duration.ofMinutes(60), Duration.ofMinutes(45));
    assertThat(busy.percent()).isEqualTo(75);
    assertThat(busy.and(new Saturation(Duration.ofMinutes(60), Duration.ZERO)).percent())
        .isEqualTo(38);
    assertThat(new Saturation(Duration.ZERO, Duration.ZERO).percent()).isZero();
  }

  @Test
  void the_most_asked_for_come_first_and_the_citys_own_fill_up() {
    var counts = Map.of("b", 3, "c", 3, "z", 1, "never", 0);
    assertThat(MostAsked.of(counts, List.of("c", "x", "y"), 5))
        .containsExactly("c", "b", "z", "x", "y");
    assertThat(MostAsked.of(counts, List.of("c", "x", "y"), 2)).containsExactly("c", "b");
  }
}
