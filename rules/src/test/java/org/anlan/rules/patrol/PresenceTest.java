package org.anlan.rules.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.anlan.rules.geo.Area;
import org.anlan.rules.geo.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenceTest {

  private static final Presence.Limits LIMITS = new Presence.Limits(50, 150);
  private static final Area SQUARE =
      new Area(
          List.of(
              List.of(
                  new Spot(123.30, 31.05),
                  new Spot(123.31, 31.05),
                  new Spot(123.31, 31.06),
                  new Spot(123.30, 31.06))));

  @ParameterizedTest
  @CsvSource({
    "0, 5, There",
    "50, 0, There",
    "55, 5, There",
    "56, 5, Far",
    "200, 150, There",
    "201, 150, Far",
    "0, 151, Unsure",
    "0, NaN, Unsure",
    "9000, 151, Unsure"
  })
  void who_is_near_enough_is_there(double metres, double accuracy, String judged) {
    assertThat(Presence.judge(metres, accuracy, LIMITS).getClass().getSimpleName())
        .isEqualTo(judged);
  }

  @Property
  void whoever_is_there_is_still_there_when_nearer(
      @ForAll @DoubleRange(max = 400) double metres,
      @ForAll @DoubleRange(max = 150) double accuracy) {
    if (Presence.judge(metres, accuracy, LIMITS) instanceof Presence.There)
      assertThat(Presence.judge(metres / 2, accuracy, LIMITS)).isInstanceOf(Presence.There.class);
  }

  @Test
  void the_way_to_an_area_is_that_to_its_border_and_none_within() {
    assertThat(SQUARE.metresFrom(new Spot(123.305, 31.055))).isZero();
    assertThat(SQUARE.metresFrom(new Spot(123.305, 31.049))).isEqualTo(111.32, within(0.01));
    assertThat(SQUARE.metresFrom(new Spot(123.31, 31.07))).isEqualTo(1113.2, within(0.1));
    // The last side closes the ring.
    assertThat(SQUARE.metresFrom(new Spot(123.299, 31.055))).isEqualTo(95.4, within(0.1));
  }
}
