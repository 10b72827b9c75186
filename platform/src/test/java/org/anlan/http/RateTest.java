package org.anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {

  private final HandClock clock = new HandClock("2026-11-25T04:00:00Z");
  private final Rate rate = new Rates(clock).limit(3, Duration.ofSeconds(10));

  @Test
  void three_go_through_at_once_and_the_fourth_is_told_how_long_to_wait() {
    rate.take("a");
    rate.take("a");
    rate.take("a");
    assertThatThrownBy(() -> rate.take("a"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.slug()).isEqualTo("too-many-requests");
              assertThat(problem.answer(Language.EN).getHeaders().getFirst("Retry-After"))
                  .isEqualTo("10");
            });
  }

  @Test
  void one_callers_haste_does_not_slow_another() {
    for (var i = 0; i < 3; i++) rate.take("a");
    assertThat(rate.tryTake("b")).isZero();
  }

  @Test
  void after_the_time_told_one_more_goes_through_and_only_one() {
    for (var i = 0; i < 3; i++) rate.take("a");
    clock.pass(rate.tryTake("a"));
    assertThat(rate.tryTake("a")).isZero();
    assertThat(rate.tryTake("a")).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void rest_is_saved_up_only_to_the_burst() {
    clock.pass(Duration.ofDays(1));
    for (var i = 0; i < 3; i++) assertThat(rate.tryTake("a")).isZero();
    assertThat(rate.tryTake("a")).isPositive();
  }

  @Test
  void a_clock_set_back_gives_nothing_and_takes_nothing() {
    for (var i = 0; i < 3; i++) rate.take("a");
    clock.pass(Duration.ofHours(-1));
    assertThat(rate.tryTake("a")).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void ever_new_keys_do_not_fill_the_memory() {
    for (var i = 0; i < 3; i++) rate.take("first");
    for (var i = 0; i < 60_000; i++) rate.take("key" + i);
    assertThat(rate.keys()).isEqualTo(50_000);
    assertThat(rate.tryTake("first")).as("forgotten, so free again").isZero();
  }
}
