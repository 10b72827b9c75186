package org.anlan.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Area;
import org.anlan.rules.geo.Line;
import org.anlan.rules.geo.Spot;
import tools.jackson.databind.JsonNode;

/// Reads GeoJSON (RFC 7946) features of the city's map.
final class Features {

  /// @param properties whatever the file says of it
  record Feature(JsonNode properties, JsonNode geometry) {

    String text(String name) {
      return properties.path(name).asString("");
    }

    Texts title() {
      return new Texts(text("name"), text("nameEn"));
    }

    /// The areas of a Polygon or MultiPolygon.
    List<Area> areas() {
      var coordinates = geometry.path("coordinates");
      return switch (geometry.path("type").asString()) {
        case "Polygon" -> List.of(area(coordinates));
        case "MultiPolygon" -> stream(coordinates).map(Features::area).toList();
        default -> List.of();
      };
    }

    /// The lines of a LineString or MultiLineString.
    List<Line> lines() {
      var coordinates = geometry.path("coordinates");
      return switch (geometry.path("type").asString()) {
        case "LineString" -> List.of(new Line(spots(coordinates)));
        case "MultiLineString" -> stream(coordinates).map(part -> new Line(spots(part))).toList();
        default -> List.of();
      };
    }

    /// Where an area's name is written: where the file says, else its middle, or its edge when the middle lies outside it.
    Spot label() {
      if (properties.has("labelLon"))
        return new Spot(
            properties.path("labelLon").asDouble(), properties.path("labelLat").asDouble());
      var area = areas().getFirst();
      var box = area.box();
      var middle = new Spot((box.west() + box.east()) / 2, (box.south() + box.north()) / 2);
      if (area.holds(middle)) return middle;
      return area.rings().getFirst().stream()
          .min(Comparator.comparingDouble(middle::metresTo))
          .orElse(middle);
    }

    /// Where a Point is.
    Spot spot() {
      return Features.spot(geometry.path("coordinates"));
    }
  }

  private Features() {}

  static List<Feature> of(JsonNode collection) {
    var features = new ArrayList<Feature>();
    collection
        .path("features")
        .forEach(f -> features.add(new Feature(f.path("properties"), f.path("geometry"))));
    return features;
  }

  private static Area area(JsonNode rings) {
    return new Area(stream(rings).map(Features::spots).toList());
  }

  private static List<Spot> spots(JsonNode positions) {
    return stream(positions).map(Features::spot).toList();
  }

  private static Spot spot(JsonNode position) {
    return new Spot(position.get(0).asDouble(), position.get(1).asDouble());
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
