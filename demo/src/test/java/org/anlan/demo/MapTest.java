package org.anlan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.demo.CityFiles.Corner;
import org.anlan.demo.CityFiles.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapTest {
  private static final List<Feature> ROADS = CityFiles.map("roads");
  private static final List<Feature> VENUES = CityFiles.map("venues");
  private static final List<Feature> WATER = CityFiles.map("water");
  private static final List<Feature> DISTRICTS = CityFiles.map("districts");

  @ParameterizedTest
  @ValueSource(strings = {"roads", "venues", "water", "green", "drains"})
  void everything_on_the_map_has_an_id_a_kind_and_a_name_in_both_languages(String map) {
    var features = CityFiles.map(map);
    assertThat(features.stream().map(f -> f.text("id"))).isNotEmpty().doesNotHaveDuplicates();
    assertThat(features).allMatch(f -> !f.text("name").isBlank() && !f.text("kind").isBlank());
    assertThat(features)
        .allMatch(f -> f.text("nameEn").matches("[A-Z0-9][A-Za-z0-9' .–-]*"), "an English name");
  }

  @Test
  void no_road_has_the_name_of_another() {
    assertThat(ROADS.stream().map(r -> r.text("name"))).doesNotHaveDuplicates();
    assertThat(ROADS)
        .allMatch(r -> Set.of("motorway", "arterial", "minor").contains(r.text("class")));
    assertThat(ROADS.stream().map(r -> r.text("name")))
        .contains("文昌路", "柳堤路", "苇湾大道", "澜江路", "芦花路");
  }

  @Test
  void from_every_street_one_can_drive_to_every_other() {
    var roadsAt = new HashMap<Corner, List<Integer>>();
    var streets = ROADS.stream().filter(r -> !r.text("class").equals("motorway")).toList();
    for (var i = 0; i < streets.size(); i++) {
      for (var corner : Set.copyOf(streets.get(i).first())) {
        roadsAt.computeIfAbsent(corner, c -> new ArrayList<>()).add(i);
      }
    }
    var reached = reach(streets, roadsAt);
    assertThat(reached).as("streets one can drive to from the first").hasSameSizeAs(streets);
    assertThat(roadsAt.values().stream().filter(r -> r.size() > 1).count()).isGreaterThan(2_000);
  }

  private static Set<Integer> reach(List<Feature> streets, Map<Corner, List<Integer>> roadsAt) {
    var reached = new HashSet<>(Set.of(0));
    var open = new ArrayList<>(List.of(0));
    while (!open.isEmpty()) {
      for (var corner : streets.get(open.removeLast()).first()) {
        for (var next : roadsAt.getOrDefault(corner, List.of())) {
          if (reached.add(next)) {
            open.add(next);
          }
        }
      }
    }
    return reached;
  }

  @Test
  void every_road_stays_in_the_city() {
    for (var road : ROADS) {
      var outside =
          road.first().stream()
              .filter(c ->
                  DISTRICTS.stream().noneMatch(d -> Plane.contains(d.first(), c.lon(), c.lat())))
              .count();
      assertThat(outside).as(road.text("name")).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void about_400_venues_have_names_and_addresses_of_their_own_on_dry_land() {
    assertThat(VENUES).hasSizeBetween(380, 480);
    assertThat(VENUES.stream().map(v -> v.text("name"))).doesNotHaveDuplicates();
    var numbered = VENUES.stream().filter(v -> !v.text("kind").equals("bridge")).toList();
    assertThat(numbered.stream().map(v -> v.text("address")))
        .doesNotHaveDuplicates()
        .allMatch(a -> a.endsWith(" 号"));
    var roads = ROADS.stream().map(r -> r.text("name")).toList();
    for (var venue : numbered) {
      var door = venue.first().getFirst();
      assertThat(roads)
          .contains(venue.text("address").substring(0, venue.text("address").indexOf(' ')));
      assertThat(DISTRICTS)
          .as(venue.text("name"))
          .anyMatch(d -> Plane.contains(d.first(), door.lon(), door.lat()));
      assertThat(WATER)
          .as("%s in water", venue.text("name"))
          .noneMatch(w -> Plane.covers(w.parts(), door.lon(), door.lat()));
    }
  }

  @Test
  void the_river_is_crossed_by_at_least_ten_bridges_each_on_the_water() {
    var bridges =
        VENUES.stream()
            .filter(v -> v.text("kind").equals("bridge") && v.text("name").endsWith("大桥"))
            .toList();
    var river =
        WATER.stream().filter(w -> w.text("kind").equals("river")).findFirst().orElseThrow();
    assertThat(bridges).hasSizeGreaterThanOrEqualTo(10);
    for (var bridge : bridges) {
      var middle = bridge.first().getFirst();
      assertThat(Plane.contains(river.first(), middle.lon(), middle.lat()))
          .as(bridge.text("name"))
          .isTrue();
    }
  }

  @Test
  void the_city_has_84_pump_stations() {
    assertThat(CityFiles.map("drains").stream().filter(d -> d.text("kind").equals("pump")))
        .hasSize(84);
  }
}
