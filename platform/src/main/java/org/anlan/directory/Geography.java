package org.anlan.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anlan.http.Texts;
import org.anlan.rules.csv.Csv;
import org.anlan.rules.geo.Area;
import org.anlan.rules.geo.Box;
import org.anlan.rules.geo.Line;
import org.anlan.rules.geo.Spot;
import org.anlan.rules.geo.Tiles;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The lie of the land: which grid and divisions hold a point, which road is nearest, what stands there.
@Component
public class Geography {

  /// Farther away a road says nothing about a place.
  private static final double ROAD_REACH_METRES = 300;

  private record Named<T>(T shape, String key) {}

  private record Stretch(Line line, Road road) {}

  private final Directory directory;
  private final Tiles<Named<Area>> grids = new Tiles<>(800);
  private final Tiles<Named<Area>> greens = new Tiles<>(800);
  private final Tiles<Stretch> stretches = new Tiles<>(500);
  private final Map<String, UnitGrid> gridsByCode = new TreeMap<>();
  private final List<Road> roads = new ArrayList<>();
  private final List<Venue> venues = new ArrayList<>();

  Geography(Directory directory, CityFolder city, JsonMapper json) {
    this.directory = directory;
    areas(city, json, "map/grids.geojson", grids);
    city.table("directory/grids.csv").forEach(this::addGrid);
    areas(city, json, "map/green.geojson", greens);
    Features.of(json.readTree(city.text("map/roads.geojson"))).forEach(this::addRoad);
    Features.of(json.readTree(city.text("map/venues.geojson")))
        .forEach(f -> venues.add(Venue.of(f)));
  }

  /// Empty outside the city.
  public Optional<Located> locate(Spot spot) {
    return grids.at(spot).stream()
        .filter(grid -> grid.shape().holds(spot))
        .findFirst()
        .map(grid -> located(grid.key(), spot));
  }

  /// A spot inside a unit grid, by its 15 digits.
  public Optional<Spot> findGrid(String code) {
    return findUnitGrid(code).map(UnitGrid::spot);
  }

  public Optional<UnitGrid> findUnitGrid(String code) {
    return Optional.ofNullable(gridsByCode.get(code));
  }

  /// The unit grids of a division, in the order of their codes.
  ///
  /// @param division 12 digits
  public List<UnitGrid> listGrids(Division division) {
    var begins = division.code().substring(0, division.level().digits());
    return gridsByCode.values().stream().filter(grid -> grid.code().startsWith(begins)).toList();
  }

  public List<Road> roads() {
    return List.copyOf(roads);
  }

  public List<Venue> venues() {
    return List.copyOf(venues);
  }

  /// Where two roads cross: they share a vertex there. Motorways pass over everything.
  List<Spot> crossings(Road one, Road other) {
    if (one.id().equals(other.id())) return List.of();
    var others = other.lines().stream().flatMap(line -> line.spots().stream()).toList();
    return one.lines().stream()
        .flatMap(line -> line.spots().stream())
        .distinct()
        .filter(Set.copyOf(others)::contains)
        .toList();
  }

  /// Where a spot lies, to tell equal names apart; empty words outside the city.
  Texts context(Spot spot) {
    return locate(spot)
        .map(found ->
            new Texts(
                found.county().name().zh() + found.street().name().zh(),
                found.street().name().en() + ", " + found.county().name().en()))
        .orElse(new Texts("", ""));
  }

  private Located located(String grid, Spot spot) {
    var community = directory.getDivision(grid.substring(0, 12));
    var street = directory.getDivision(Division.codeAt(Division.Level.STREET, grid));
    var county = directory.getDivision(Division.codeAt(Division.Level.COUNTY, grid));
    var road = nearestRoad(spot).orElse(null);
    var inGreen = greens.at(spot).stream().anyMatch(green -> green.shape().holds(spot));
    return new Located(
        grid, community, street, county, road, inGreen, address(community, street, county, road));
  }

  private static Texts address(
      Division community,
      Division street,
      Division county,
      Located.@org.jspecify.annotations.Nullable Nearby road) {
    var zh = county.name().zh() + street.name().zh() + community.name().zh();
    var en = "%s, %s, %s".formatted(community.name().en(), street.name().en(), county.name().en());
    if (road == null) return new Texts(zh, en);
    var name = road.road().name();
    return new Texts(zh + "，" + name.zh() + "附近", "near " + name.en() + ", " + en);
  }

  private Optional<Located.Nearby> nearestRoad(Spot spot) {
    return stretches.at(spot).stream()
        .map(stretch -> new Located.Nearby(stretch.road(), stretch.line().metresFrom(spot)))
        .filter(near -> near.metres() <= ROAD_REACH_METRES)
        .min(Comparator.comparingDouble(Located.Nearby::metres));
  }

  private void addGrid(Csv.Row row) {
    var spot = new Spot(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")));
    var code = row.get("code");
    var area =
        grids.at(spot).stream()
            .filter(grid -> grid.key().equals(code))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The spot of grid %s lies outside its outline.".formatted(code)))
            .shape();
    gridsByCode.put(code, new UnitGrid(code, spot, Long.parseLong(row.get("area_m2")), area));
  }

  private void addRoad(Features.Feature feature) {
    var road =
        new Road(feature.text("id"), feature.title(), feature.text("class"), feature.lines());
    roads.add(road);
    for (var line : road.lines()) {
      // Cut into stretches, so that a long road is not looked at from everywhere.
      for (var i = 1; i < line.spots().size(); i++) {
        var stretch = new Line(line.spots().subList(i - 1, i + 1));
        stretches.add(
            Box.around(stretch.spots()).grown(ROAD_REACH_METRES), new Stretch(stretch, road));
      }
    }
  }

  private static void areas(
      CityFolder city, JsonMapper json, String file, Tiles<Named<Area>> tiles) {
    for (var feature : Features.of(json.readTree(city.text(file)))) {
      var key = feature.text("code").isEmpty() ? feature.text("id") : feature.text("code");
      for (var area : feature.areas()) tiles.add(area.box(), new Named<>(area, key));
    }
  }
}
