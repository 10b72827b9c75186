package org.anlan.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anlan.cli.CheckedFolder;
import tools.jackson.databind.JsonNode;

/// Everything that is wrong with the map of a city's folder, as GeoJSON (RFC 7946): areas that do not close, codes that the tables do not
/// have, and what the tables have and the map does not show.
final class MapCheck {

  private static final int RING = 4;
  private static final List<String> LINES = List.of("roads", "water", "green", "drains", "venues");

  private final CheckedFolder city;

  private MapCheck(CheckedFolder city) {
    this.city = city;
  }

  static void check(CheckedFolder city, PlaceCheck.Places places) {
    var map = new MapCheck(city);
    for (var layer : List.of("districts", "streets", "communities"))
      map.named(layer, places.divisions(), "directory/divisions.csv");
    var drawn = map.named("grids", places.grids(), "directory/grids.csv");
    for (var grid : places.grids())
      if (!drawn.contains(grid))
        city.fault("map/grids.geojson", 1, "the grid %s of the table is not drawn".formatted(grid));
    for (var layer : LINES) map.features(layer);
  }

  /// The codes of a layer, each of which a table must have.
  private Set<String> named(String layer, Set<String> known, String where) {
    var codes = new HashSet<String>();
    var n = 0;
    for (var feature : features(layer)) {
      var code = feature.path("properties").path("code").asString("");
      var at = "/features/%d".formatted(n++);
      if (!known.contains(code))
        fault(layer, at, "the code '%s' is not in %s".formatted(code, where));
      if (!codes.add(code)) fault(layer, at, "the code '%s' is drawn twice".formatted(code));
      area(layer, at, feature.path("geometry"));
    }
    return codes;
  }

  private Iterable<JsonNode> features(String layer) {
    var tree = city.tree(file(layer));
    if (tree.isEmpty()) return List.of();
    var features = tree.get().path("features");
    if (features.isArray()) return features;
    fault(layer, "", "is no FeatureCollection: there is no list 'features'");
    return List.of();
  }

  private void area(String layer, String at, JsonNode geometry) {
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> rings(layer, at, geometry.path("coordinates"));
      case "MultiPolygon" ->
          geometry.path("coordinates").forEach(polygon -> rings(layer, at, polygon));
      default -> fault(layer, at, "the geometry is neither Polygon nor MultiPolygon");
    }
  }

  private void rings(String layer, String at, JsonNode rings) {
    if (rings.isEmpty()) fault(layer, at, "the area has no ring");
    for (var ring : rings) {
      if (ring.size() < RING || !ring.get(0).equals(ring.get(ring.size() - 1)))
        fault(layer, at, "a ring has four positions or more, the last the same as the first");
      for (var position : ring)
        if (!onEarth(position))
          fault(layer, at, "%s is no longitude and latitude".formatted(position));
    }
  }

  private static boolean onEarth(JsonNode position) {
    return position.size() >= 2
        && position.get(0).isNumber()
        && position.get(1).isNumber()
        && Math.abs(position.get(0).asDouble()) <= 180
        && Math.abs(position.get(1).asDouble()) <= 90;
  }

  private void fault(String layer, String pointer, String words) {
    city.faultAt(file(layer), pointer, words);
  }

  private static String file(String layer) {
    return "map/" + layer + ".geojson";
  }
}
