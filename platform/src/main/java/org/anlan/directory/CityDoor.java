package org.anlan.directory;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Which city this is, and what time it is there.
@RestController
class CityDoor {

  /// The head of the city's folder, `city.json`.
  record City(
      String code,
      String name,
      String nameEn,
      List<Double> centre,
      List<Double> bbox,
      ZoneId zoneId,
      String hotline,
      String note,
      String noteEn) {}

  /// @param zoneId in which every time of the city is shown
  /// @param now the city's business time
  /// @param demo a demo with demo accounts, not a real city
  record CityView(
      String code,
      String name,
      String nameEn,
      @ArraySchema(minItems = 2, maxItems = 2) List<Double> centre,
      @ArraySchema(minItems = 4, maxItems = 4) List<Double> bbox,
      ZoneId zoneId,
      String hotline,
      String note,
      String noteEn,
      OffsetDateTime now,
      double speed,
      boolean demo) {}

  private final City city;
  private final InstantSource businessClock;
  private final double speed;
  private final boolean demo;

  CityDoor(
      CityFolder folder,
      JsonMapper json,
      InstantSource businessClock,
      @Value("${anlan.speed}") double speed,
      @Value("${anlan.demo}") boolean demo) {
    this.city = json.readValue(folder.text("city.json"), City.class);
    this.businessClock = businessClock;
    this.speed = speed;
    this.demo = demo;
  }

  @GetMapping("/api/city")
  CityView city() {
    var now = businessClock.instant().atZone(city.zoneId()).toOffsetDateTime();
    return new CityView(
        city.code(),
        city.name(),
        city.nameEn(),
        city.centre(),
        city.bbox(),
        city.zoneId(),
        city.hotline(),
        city.note(),
        city.noteEn(),
        now,
        speed,
        demo);
  }
}
