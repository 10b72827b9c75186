package org.anlan.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Finds the place that somebody means without a map: a crossing, a door number, a road, a venue, a park, a part of the city.
///
/// Words such as “附近”, “旁边” or “near” are left out; blanks and full-width digits are forgiven. Better matches come first,
/// then nearer ones. Words that mean nothing here find nothing.
@Component
public class PlaceSearch {

  private record Candidate(FoundPlace place, List<String> keys) {}

  private record Hit(FoundPlace place, int rank, double metres) {}

  private final List<Candidate> candidates = new ArrayList<>();
  private final Geography geography;
  private final Addresses addresses;

  PlaceSearch(Geography geography, Directory directory, CityFolder city, JsonMapper json) {
    this.geography = geography;
    this.addresses = new Addresses(geography);
    geography.venues().forEach(venue -> add(venue.id(), "venue", venue.name(), venue.spot()));
    geography.roads().forEach(road -> add(road.id(), "road", road.name(), middle(road)));
    for (var park : features(city, json, "green"))
      if (park.text("kind").equals("park"))
        add(park.text("id"), "park", park.title(), park.label());
    areas(directory, features(city, json, "communities"), "community");
    areas(directory, features(city, json, "streets"), "street");
    areas(directory, features(city, json, "districts"), "district");
  }

  /// @param around nearer ones come first; null where that does not matter
  public List<FoundPlace> find(String typed, @Nullable Spot around, int limit) {
    var words = PlaceWords.named(typed);
    if (words.isEmpty()) return List.of();
    var hits = new ArrayList<Hit>();
    addresses.crossings(words).forEach(place -> hits.add(new Hit(place, 0, metres(place, around))));
    addresses.doors(words).forEach(place -> hits.add(new Hit(place, 1, metres(place, around))));
    for (var candidate : candidates) {
      var rank = rank(candidate, words);
      if (rank >= 0) hits.add(new Hit(candidate.place(), rank, metres(candidate.place(), around)));
    }
    return hits.stream()
        .sorted(
            Comparator.comparingInt(Hit::rank)
                .thenComparingDouble(Hit::metres)
                .thenComparing(hit -> hit.place().id()))
        .map(Hit::place)
        .distinct()
        .limit(limit)
        .toList();
  }

  /// 2 the very name, 3 begins with the words, 4 holds them, 5 the words hold the name; -1 no match.
  private static int rank(Candidate candidate, String words) {
    return candidate.keys().stream()
        .mapToInt(key -> rank(key, words))
        .filter(rank -> rank >= 0)
        .min()
        .orElse(-1);
  }

  private static int rank(String key, String words) {
    if (key.equals(words)) return 2;
    if (key.startsWith(words)) return 3;
    if (key.contains(words)) return 4;
    return key.length() > 2 && words.contains(key) ? 5 : -1;
  }

  private void areas(Directory directory, List<Features.Feature> features, String kind) {
    for (var feature : features)
      directory
          .findDivision(feature.text("code"))
          .ifPresent(division -> add(division.code(), kind, division.name(), feature.label()));
  }

  private void add(String id, String kind, Texts name, Spot spot) {
    var keys = List.of(PlaceWords.plain(name.zh()), PlaceWords.plain(name.en()));
    candidates.add(
        new Candidate(new FoundPlace(id, kind, name, geography.context(spot), spot), keys));
  }

  private static List<Features.Feature> features(CityFolder city, JsonMapper json, String layer) {
    return Features.of(json.readTree(city.text("map/" + layer + ".geojson")));
  }

  private static Spot middle(Road road) {
    return road.lines().getFirst().along(0.5);
  }

  private static double metres(FoundPlace place, @Nullable Spot around) {
    return around == null ? 0 : place.spot().metresTo(around);
  }
}
