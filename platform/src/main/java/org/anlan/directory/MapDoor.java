package org.anlan.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The layers of the city's map, as GeoJSON.
@RestController
class MapDoor {

  private static final MediaType GEOJSON = MediaType.valueOf("application/geo+json");
  private static final Set<String> LAYERS =
      Set.of(
          "districts",
          "streets",
          "communities",
          "grids",
          "water",
          "roads",
          "green",
          "venues",
          "drains");

  private final CityFolder city;
  private final Map<String, String> tags = new ConcurrentHashMap<>();

  MapDoor(CityFolder city) {
    this.city = city;
  }

  @GetMapping("/api/map/{layer}.geojson")
  ResponseEntity<Resource> layer(@PathVariable String layer) {
    if (!LAYERS.contains(layer)) throw new Absent(new Texts("图层", "map layer"), layer);
    var file = "map/" + layer + ".geojson";
    var tag = tags.computeIfAbsent(file, name -> city.checksum(List.of(name)).substring(0, 16));
    return ResponseEntity.ok()
        .contentType(GEOJSON)
        .eTag("W/\"" + tag + "\"")
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(new FileSystemResource(city.file(file)));
  }
}
