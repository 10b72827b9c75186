package org.anlan.directory;

import java.util.List;
import org.anlan.http.Page;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What lies where, and what somebody's words may mean.
@RestController
class PlaceDoor {

  record PlaceView(
      String id,
      String kind,
      String name,
      String nameEn,
      String context,
      String contextEn,
      double lon,
      double lat) {
    static PlaceView of(FoundPlace place) {
      return new PlaceView(
          place.id(),
          place.kind(),
          place.name().zh(),
          place.name().en(),
          place.context().zh(),
          place.context().en(),
          place.spot().lon(),
          place.spot().lat());
    }
  }

  record DivisionView(String code, String name, String nameEn) {
    static DivisionView of(Division division) {
      return new DivisionView(division.code(), division.name().zh(), division.name().en());
    }
  }

  record RoadView(String name, String nameEn, String rank, long distanceM) {}

  record LocatedView(
      double lon,
      double lat,
      String grid,
      DivisionView community,
      DivisionView street,
      DivisionView county,
      @Nullable RoadView road,
      String address,
      String addressEn) {}

  private final PlaceSearch search;
  private final Geography geography;

  PlaceDoor(PlaceSearch search, Geography geography) {
    this.search = search;
    this.geography = geography;
  }

  @GetMapping("/api/directory/places")
  List<PlaceView> places(
      @RequestParam String q,
      @RequestParam(required = false) @Nullable Double lon,
      @RequestParam(required = false) @Nullable Double lat,
      @RequestParam(required = false) @Nullable Integer limit) {
    var words = q.length() > 80 ? q.substring(0, 80) : q;
    var around = lon == null || lat == null ? null : spot(lon, lat);
    return search.find(words, around, Page.limit(limit, 8, 30)).stream()
        .map(PlaceView::of)
        .toList();
  }

  @GetMapping("/api/directory/locate")
  LocatedView locate(@RequestParam double lon, @RequestParam double lat) {
    var spot = spot(lon, lat);
    return geography.locate(spot).map(found -> view(spot, found)).orElseThrow(() -> outside(spot));
  }

  private static Spot spot(double lon, double lat) {
    try {
      return new Spot(lon, lat);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              HttpStatus.BAD_REQUEST, "place-impossible", new Texts("没有这个位置", "No such place"))
          .saying(
              new Texts(
                  "经度应在 -180 到 180 之间，纬度应在 -90 到 90 之间，收到的是 %s、%s。".formatted(lon, lat),
                  "Longitude must be -180 to 180 and latitude -90 to 90, not %s and %s."
                      .formatted(lon, lat)))
          .at("lon");
    }
  }

  static Problem outside(Spot spot) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "place-outside-city",
            new Texts("这里不在本市范围内", "Outside the city"))
        .saying(
            new Texts(
                "您选的位置（东经 %.4f，北纬 %.4f）不在本市范围内。请在地图上移到市内，或用地址查找。".formatted(spot.lon(), spot.lat()),
                "The place you chose (%.4f E, %.4f N) is outside the city. Move it inside, or search by address."
                    .formatted(spot.lon(), spot.lat())))
        .at("place");
  }

  private static LocatedView view(Spot spot, Located found) {
    var road = found.road();
    var roadView =
        road == null
            ? null
            : new RoadView(
                road.road().name().zh(),
                road.road().name().en(),
                road.road().rank(),
                Math.round(road.metres()));
    return new LocatedView(
        spot.lon(),
        spot.lat(),
        found.grid(),
        DivisionView.of(found.community()),
        DivisionView.of(found.street()),
        DivisionView.of(found.county()),
        roadView,
        found.address().zh(),
        found.address().en());
  }
}
