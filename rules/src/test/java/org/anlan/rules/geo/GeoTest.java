package org.anlan.rules.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GeoTest {

  @Test
  void a_hundredth_of_a_degree_of_latitude_is_about_1113_metres() {
    assertThat(new Spot(123.3, 31.05).metresTo(new Spot(123.3, 31.06)))
        .isCloseTo(1113.2, within(0.5));
  }

  @Test
  void a_hundredth_of_a_degree_of_longitude_is_shorter_away_from_the_equator() {
    assertThat(new Spot(123.3, 31.05).metresTo(new Spot(123.31, 31.05)))
        .isCloseTo(953.7, within(0.5));
  }

  @Test
  void a_hole_does_not_belong_to_the_area() {
    var area = new Area(List.of(square(0, 0, 10), square(4, 4, 2)));

    assertThat(area.holds(new Spot(1, 1))).isTrue();
    assertThat(area.holds(new Spot(5, 5))).isFalse();
  }

  @Property
  void a_spot_on_a_shared_border_lies_in_exactly_one_area(
      @ForAll @DoubleRange(min = 0.01, max = 9.99) double lat) {
    var left =
        new Area(
            List.of(List.of(new Spot(0, 0), new Spot(3, 0), new Spot(4, 10), new Spot(0, 10))));
    var right =
        new Area(
            List.of(List.of(new Spot(3, 0), new Spot(8, 0), new Spot(8, 10), new Spot(4, 10))));
    var onBorder = new Spot(3 + lat / 10, lat);

    assertThat(left.holds(onBorder) ^ right.holds(onBorder)).isTrue();
  }

  @Test
  void the_distance_to_a_line_is_to_its_nearest_place_not_its_corners() {
    var road = new Line(List.of(new Spot(123.30, 31.05), new Spot(123.32, 31.05)));

    assertThat(road.metresFrom(new Spot(123.31, 31.051))).isCloseTo(111.3, within(0.2));
    assertThat(road.metresFrom(new Spot(123.29, 31.05))).isCloseTo(953.7, within(0.5));
  }

  @Property
  void halfway_along_a_straight_line_is_as_far_from_both_ends(
      @ForAll @DoubleRange(min = 123, max = 124) double lon,
      @ForAll @DoubleRange(min = 30, max = 32) double lat) {
    var line = new Line(List.of(new Spot(123.3, 31.05), new Spot(lon, lat)));
    var middle = line.along(0.5);

    assertThat(middle.metresTo(line.spots().getFirst()))
        .isCloseTo(middle.metresTo(line.spots().getLast()), within(line.metres() * 0.01 + 0.01));
  }

  @Test
  void tiles_give_all_whose_box_may_hold_the_spot() {
    var tiles = new Tiles<String>(1000);
    tiles.add(new Box(123.30, 31.05, 123.35, 31.06), "here");
    tiles.add(new Box(123.50, 31.05, 123.55, 31.06), "there");

    assertThat(tiles.at(new Spot(123.345, 31.055))).containsExactly("here");
  }

  @Test
  void a_point_that_is_nowhere_is_refused_with_its_value() {
    assertThatThrownBy(() -> new Spot(423.3, 31)).hasMessageContaining("423.3");
  }

  private static List<Spot> square(double lon, double lat, double side) {
    return List.of(
        new Spot(lon, lat),
        new Spot(lon + side, lat),
        new Spot(lon + side, lat + side),
        new Spot(lon, lat + side));
  }
}
