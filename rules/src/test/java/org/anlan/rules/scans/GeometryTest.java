package org.anlan.rules.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/// Patches of a map, boxes around them, and what a recogniser says of what lies there.
class GeometryTest {

  @Property
  void the_smallest_box_around_a_tilted_one_is_that_one(
      @ForAll @DoubleRange(min = -40, max = 40) double degrees,
      @ForAll @DoubleRange(min = 50, max = 400) double width,
      @ForAll @DoubleRange(min = 5, max = 45) double height) {
    var there = new Slant(new Point(300, 200), width, height, Math.toRadians(degrees));
    var points = new ArrayList<>(there.quad().corners());
    points.add(there.centre());
    var found = Slant.around(points);
    assertThat(found.width()).isCloseTo(width, within(1e-6));
    assertThat(found.height()).isCloseTo(height, within(1e-6));
    assertThat(found.angle()).isCloseTo(there.angle(), within(1e-6));
    assertThat(found.centre().minus(there.centre()).length()).isLessThan(1e-6);
  }

  @Property
  void an_unclipped_box_keeps_centre_and_angle_and_grows_alike_on_all_sides(
      @ForAll @DoubleRange(min = 1, max = 400) double width,
      @ForAll @DoubleRange(min = 1, max = 90) double height) {
    var box = new Slant(new Point(0, 0), width, height, 0.3);
    var wide = box.unclipped(1.6);
    assertThat(wide.centre()).isEqualTo(box.centre());
    assertThat(wide.angle()).isEqualTo(box.angle());
    assertThat(wide.width() - width).isCloseTo(wide.height() - height, within(1e-9)).isPositive();
  }

  @Test
  void a_point_and_a_stroke_have_boxes_too() {
    assertThat(Slant.around(List.of(new Point(3, 4))).area()).isZero();
    assertThat(Slant.around(List.of(new Point(0, 0), new Point(3, 4))).area()).isLessThan(1e-9);
  }

  @Test
  void patches_hang_together_at_corners_and_are_apart_over_a_gap() {
    var map = map("##..#", ".#..#", "..#..", ".....", "#....");
    var blobs = Blob.in(map, 5, 0.3f);
    assertThat(blobs).extracting(Blob::size).containsExactly(4, 2, 1);
    assertThat(blobs.getFirst().outline())
        .contains(new Point(0, 0), new Point(3, 3))
        .doesNotContain(new Point(5, 0));
    assertThat(blobs.getFirst().likelihood()).isCloseTo(0.9, within(1e-6));
    assertThat(Blob.in(new float[25], 5, 0.3f)).isEmpty();
  }

  private static float[] map(String... rows) {
    var map = new float[rows.length * rows[0].length()];
    for (int n = 0; n < map.length; n++)
      map[n] = rows[n / rows[0].length()].charAt(n % rows[0].length()) == '#' ? 0.9f : 0.1f;
    return map;
  }

  @Test
  void repeated_letters_are_one_unless_nothing_stood_between() {
    var letters = List.of("王", "1", " ");
    float[][] steps = {
      {0.1f, 0.9f, 0, 0}, {0.3f, 0.7f, 0, 0}, {0.8f, 0.1f, 0.1f, 0}, {0.1f, 0.6f, 0.3f, 0},
      {0, 0, 0.9f, 0.1f}, {0, 0, 0.2f, 0.8f}, {0.1f, 0, 0.9f, 0}, {1, 0, 0, 0}
    };
    var read = Ctc.decode(steps, letters);
    assertThat(read.text()).isEqualTo("王王11");
    assertThat(read.sureness().getFirst()).isCloseTo(0.9, within(1e-6));
    assertThat(read.places()).containsExactly(0.125, 0.4375, 0.5625, 0.8125);
    assertThat(Ctc.decode(new float[0][], letters).text()).isEmpty();
  }

  @Test
  void a_line_with_a_place_too_few_is_no_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ctc("王", List.of(0.9), List.of()))
        .withMessageContaining("1 letters");
  }
}
