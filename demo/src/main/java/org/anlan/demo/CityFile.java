package org.anlan.demo;

import org.anlan.demo.land.Land;
import org.anlan.demo.out.GeoJson;

/// What the city is called, where it lies, and that it is not real.
final class CityFile {
  private CityFile() {}

  static String text(Land land) {
    var corners = land.counties().stream().flatMap(c -> c.ring().stream()).toList();
    var west = corners.stream().mapToInt(v -> v.lon()).min().orElseThrow();
    var east = corners.stream().mapToInt(v -> v.lon()).max().orElseThrow();
    var south = corners.stream().mapToInt(v -> v.lat()).min().orElseThrow();
    var north = corners.stream().mapToInt(v -> v.lat()).max().orElseThrow();
    return """
    {
      "code": "990100000000",
      "name": "临澜市",
      "nameEn": "Linlan",
      "centre": [123.30000, 31.05000],
      "bbox": [%s, %s, %s, %s],
      "zoneId": "Asia/Shanghai",
      "hotline": "12345",
      "note": "演示数据 · 非真实地理",
      "noteEn": "Demo data, not real geography"
    }
    """
        .formatted(
            GeoJson.degrees(west),
            GeoJson.degrees(south),
            GeoJson.degrees(east),
            GeoJson.degrees(north));
  }
}
