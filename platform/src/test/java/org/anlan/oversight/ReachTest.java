package org.anlan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReachTest {

  private static final Instant NINE = Instant.parse("2026-11-27T01:00:00Z");
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  private final Reach reach = new Reach();

  @Test
  void the_first_look_is_at_everything_and_the_next_goes_on_from_there() {
    assertThat(look(NINE)).isEqualTo(span(Instant.EPOCH, NINE.plus(Duration.ofDays(10))));
    var next = NINE.plus(HALF_A_MINUTE);
    assertThat(look(next)).isEqualTo(span(NINE, next.plus(Duration.ofHours(3))));
  }

  @Test
  void long_promises_are_looked_at_every_ten_minutes() {
    look(NINE);
    var later = NINE.plus(Duration.ofMinutes(10));
    assertThat(look(later)).isEqualTo(span(NINE, later.plus(Duration.ofDays(10))));
    var next = later.plus(HALF_A_MINUTE);
    assertThat(look(next).to()).isEqualTo(next.plus(Duration.ofHours(3)));
  }

  @Test
  void everything_is_looked_at_again_after_six_hours() {
    look(NINE);
    assertThat(look(NINE.plus(Duration.ofHours(6))).from()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void a_clock_that_was_moved_on_leaves_nothing_out() {
    look(NINE);
    var tomorrow = NINE.plus(Duration.ofHours(5));
    assertThat(look(tomorrow).from()).isEqualTo(NINE);
  }

  @Test
  void a_look_that_failed_is_done_again() {
    look(NINE);
    var failed = reach.next(NINE.plus(HALF_A_MINUTE));
    assertThat(reach.next(NINE.plus(HALF_A_MINUTE.multipliedBy(2))).from())
        .isEqualTo(failed.from());
  }

  private Reach.Span look(Instant now) {
    var span = reach.next(now);
    reach.done(span, now);
    return span;
  }

  private static Reach.Span span(Instant from, Instant to) {
    return new Reach.Span(from, to);
  }
}
