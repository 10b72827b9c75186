package org.anlan.halls;

import java.time.Instant;
import java.util.List;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where an item can be done, the nearest place that does it now first. Where somebody stands is used for the answer and never kept.
@RestController
@RequestMapping("/api/halls")
class NearDoor {

  /// @param hours as they stand at the door
  /// @param metres from where somebody stands, as the crow flies; absent where that was not said
  /// @param openNow absent where the hours are said in a way that nobody but people can read
  /// @param opens when it opens next; absent while it is open or where nobody can tell
  /// @param hall where numbers are drawn, with how many wait there for this and how many seconds that takes
  record NearRowView(
      String venue,
      Texts name,
      String address,
      Words window,
      Words hours,
      Texts county,
      String countyCode,
      @Nullable Integer metres,
      @Nullable Boolean openNow,
      @Nullable Instant opens,
      @Nullable QueueView hall) {}

  record QueueView(String code, int waiting, @Nullable Long seconds) {}

  record NearView(List<NearRowView> places) {}

  private final NearPlaces places;

  NearDoor(NearPlaces places) {
    this.places = places;
  }

  /// @param county of twelve digits; its places go before others where nobody said where they stand
  @GetMapping("/near/{item}")
  NearView near(
      @PathVariable String item,
      @RequestParam(required = false) @Nullable Double lon,
      @RequestParam(required = false) @Nullable Double lat,
      @RequestParam(required = false) @Nullable String county) {
    return new NearView(places.list(item, new NearPlaces.From(spot(lon, lat), county)));
  }

  /// What is no point on earth is as if nobody had said it.
  private static @Nullable Spot spot(@Nullable Double lon, @Nullable Double lat) {
    if (lon == null || lat == null) return null;
    boolean onEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    return onEarth ? new Spot(lon, lat) : null;
  }
}
