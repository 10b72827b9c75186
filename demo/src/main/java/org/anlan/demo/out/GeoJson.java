package org.anlan.demo.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.demo.shape.Rings;
import org.anlan.demo.shape.Vertex;

/// A FeatureCollection (RFC 7946), one feature a line, longitude and latitude with five decimals.
public final class GeoJson {
  private final List<String> features = new ArrayList<>();

  /// A closed area; the corners may run either way.
  public void area(List<Vertex> ring, Map<String, ?> properties) {
    areaWithHoles(List.of(ring), properties);
  }

  /// A closed area: the outer ring first, then its holes.
  public void areaWithHoles(List<List<Vertex>> rings, Map<String, ?> properties) {
    var texts = new ArrayList<String>();
    for (var ring : rings) {
      var against = Rings.twiceArea(ring) > 0;
      var ordered = against == texts.isEmpty() ? ring : ring.reversed();
      var closed = new ArrayList<>(ordered);
      closed.add(ordered.getFirst());
      texts.add("[" + points(closed) + "]");
    }
    add("Polygon", "[" + String.join(",", texts) + "]", properties);
  }

  public void line(List<Vertex> line, Map<String, ?> properties) {
    add("LineString", "[" + points(line) + "]", properties);
  }

  public void point(Vertex at, Map<String, ?> properties) {
    add("Point", point(at), properties);
  }

  private void add(String type, String coordinates, Map<String, ?> properties) {
    features.add(
        "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
            .formatted(Json.object(properties), type, coordinates));
  }

  private static String points(List<Vertex> points) {
    return points.stream().map(GeoJson::point).collect(Collectors.joining(","));
  }

  private static String point(Vertex v) {
    return "[" + degrees(v.lon()) + "," + degrees(v.lat()) + "]";
  }

  /// Hundred-thousandths of a degree as degrees, without a detour over floating point.
  public static String degrees(int units) {
    var fraction = Integer.toString(100_000 + units % 100_000).substring(1);
    return units / 100_000 + "." + fraction;
  }

  @Override
  public String toString() {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + String.join(",\n", features)
        + "\n]}\n";
  }
}
