package org.anlan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.demo.CityFiles.Corner;
import org.anlan.demo.CityFiles.Feature;
import org.anlan.rules.codes.DivisionCode;
import org.anlan.rules.codes.GridCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandTest {
  private static final Map<String, List<Feature>> LEVELS =
      Stream.of("districts", "streets", "communities", "grids")
          .collect(Collectors.toMap(name -> name, CityFiles::map));

  private record Edge(Corner from, Corner to) {
    Edge back() {
      return new Edge(to, from);
    }
  }

  private static List<Feature> all(String level) {
    return LEVELS.getOrDefault(level, List.of());
  }

  @ParameterizedTest
  @CsvSource({"districts,6,6", "streets,48,48", "communities,590,610", "grids,5900,6100"})
  void the_land_has_as_many_areas_as_promised(String level, int least, int most) {
    assertThat(all(level)).hasSizeBetween(least, most);
  }

  @ParameterizedTest
  @CsvSource({"districts,streets,6", "streets,communities,9", "communities,grids,12"})
  void the_parts_of_an_area_cover_it_without_gap_or_overlap(String whole, String part, int digits) {
    var parts = new TreeMap<String, Set<Edge>>();
    var areas = new TreeMap<String, Long>();
    for (var feature : all(part)) {
      var parent = feature.text("code").substring(0, digits);
      var borders = parts.computeIfAbsent(parent, code -> new HashSet<>());
      for (var edge : edges(feature)) {
        if (!borders.remove(edge.back())) {
          assertThat(borders.add(edge)).as("edge of %s used twice", feature.text("code")).isTrue();
        }
      }
      areas.merge(parent, Plane.twiceArea(feature.first()), Long::sum);
    }
    for (var feature : all(whole)) {
      var code = feature.text("code").substring(0, digits);
      assertThat(parts.get(code)).as("border of %s", code).isEqualTo(Set.copyOf(edges(feature)));
      assertThat(areas.get(code))
          .as("area of %s", code)
          .isEqualTo(Plane.twiceArea(feature.first()));
    }
    assertThat(parts).hasSameSizeAs(all(whole));
  }

  @ParameterizedTest
  @CsvSource({"districts", "streets", "communities", "grids"})
  void every_area_is_one_plain_ring_that_runs_against_the_clock(String level) {
    for (var feature : all(level)) {
      assertThat(feature.parts()).hasSize(1);
      assertThat(feature.first().getFirst()).isEqualTo(feature.first().getLast());
      assertThat(Plane.twiceArea(feature.first())).as(feature.text("code")).isPositive();
      assertThat(Plane.tangled(feature.first())).as("%s tangled", feature.text("code")).isFalse();
    }
  }

  private static List<Edge> edges(Feature feature) {
    var ring = feature.first();
    return Stream.iterate(1, i -> i < ring.size(), i -> i + 1)
        .map(i -> new Edge(ring.get(i - 1), ring.get(i)))
        .toList();
  }

  @Test
  void neighbours_share_their_edges_exactly_across_the_whole_city() {
    var open = new HashSet<Edge>();
    for (var grid : all("grids")) {
      for (var edge : edges(grid)) {
        if (!open.remove(edge.back())) {
          assertThat(open.add(edge)).isTrue();
        }
      }
    }
    var outline = new HashSet<Edge>();
    for (var district : all("districts")) {
      for (var edge : edges(district)) {
        if (!outline.remove(edge.back())) {
          outline.add(edge);
        }
      }
    }
    assertThat(open).isEqualTo(outline);
  }

  @Test
  void every_grid_code_counts_on_from_one_in_its_community() {
    var rows = CityFiles.table("directory/grids.csv");
    var next = new TreeMap<DivisionCode, Integer>();
    for (var row : rows) {
      var code = new GridCode(row.text("code"));
      assertThat(code.community().text()).isEqualTo(row.text("community"));
      assertThat(code.sequence()).isEqualTo(next.merge(code.community(), 1, Integer::sum));
    }
    assertThat(rows.stream().map(r -> r.text("code")).toList())
        .isEqualTo(all("grids").stream().map(f -> f.text("code")).toList());
  }

  @Test
  void every_grid_s_point_lies_in_the_grid_and_its_area_is_the_ring_s() {
    var rings =
        all("grids").stream().collect(Collectors.toMap(f -> f.text("code"), Feature::first));
    for (var row : CityFiles.table("directory/grids.csv")) {
      var ring = CityFiles.get(rings, row.text("code"));
      var lon = Double.parseDouble(row.text("lon")) * 100_000;
      var lat = Double.parseDouble(row.text("lat")) * 100_000;
      assertThat(Plane.contains(ring, lon, lat)).as(row.text("code")).isTrue();
      var squareMetres = Plane.twiceArea(ring) / 2.0 * 1.1087 * 0.9543;
      assertThat(Double.parseDouble(row.text("area_m2")))
          .isBetween(squareMetres - 1, squareMetres + 1);
    }
  }

  @Test
  void the_anchor_of_the_city_is_on_dry_land_in_the_middle_of_lancheng() {
    var lancheng =
        all("districts").stream()
            .filter(f -> f.text("name").equals("澜城区"))
            .findFirst()
            .orElseThrow();
    assertThat(Plane.contains(lancheng.first(), 12_330_000, 3_105_000)).isTrue();
    assertThat(CityFiles.map("water"))
        .noneMatch(w -> Plane.covers(w.parts(), 12_330_000, 3_105_000));
  }

  @Test
  void the_anchor_lies_in_the_street_whose_verifiers_can_be_signed_in_as() {
    var street =
        all("streets").stream()
            .filter(s -> Plane.contains(s.first(), 12_330_000, 3_105_000))
            .findFirst()
            .orElseThrow();
    var posts = CityFiles.table("directory/posts.csv");
    var holdings = CityFiles.table("directory/holdings.csv");
    var verifiers =
        CityFiles.table("accounts.csv").stream()
            .filter(a -> a.text("login").endsWith(".verifier"))
            .flatMap(a -> holdings.stream().filter(h -> h.text("person").equals(a.text("person"))))
            .flatMap(h -> posts.stream().filter(p -> p.text("id").equals(h.text("post"))))
            .toList();
    assertThat(verifiers).hasSize(2).allMatch(p -> p.text("division").equals(street.text("code")));
  }
}
