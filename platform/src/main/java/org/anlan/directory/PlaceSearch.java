package org.anlan.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the place that somebody means without a map: a road, a crossing, a door number, a venue, a community.
///
/// Words such as “附近”, “旁边” or “near” are left out; blanks and full-width digits are forgiven. Better matches come first,
/// then nearer ones.
@Component
class PlaceSearch {

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)(附近|旁边|旁|对面|门口|一带|周边|\\bnear\\b|\\bclose to\\b|\\bin front of\\b|\\bthe\\b)");
  private static final Pattern DOOR =
      Pattern.compile("(?i)^(?<road>.+?)(?<number>\\d{1,4})(?:号|弄|-\\d+号)?$");
  private static final Pattern CROSSING =
      Pattern.compile(
          "(?i)^(?<a>.+?)(?:与|和|、|&| and |/|交叉|跟)(?<b>.+?)(?:路口|交叉口|交汇处|交叉|crossing)?$");
  private static final double FARTHEST_CROSSING_METRES = 40;

  /// As the city numbers its houses: number n stands n × 12 m from the road's beginning.
  private static final double METRES_PER_NUMBER = 12;

  private record Candidate(FoundPlace place, List<String> keys) {}

  private record Hit(FoundPlace place, int rank, double metres) {}

  private final List<Candidate> candidates = new ArrayList<>();
  private final Geography geography;

  PlaceSearch(
      Geography geography,
      Directory directory,
      CityFolder city,
      tools.jackson.databind.json.JsonMapper json) {
    this.geography = geography;
    geography.venues().forEach(venue -> add(venueAt(venue)));
    geography.roads().forEach(road -> add(place(road)));
    areas(directory, city, json, "communities", "community");
    areas(directory, city, json, "streets", "street");
  }

  List<FoundPlace> find(String typed, @Nullable Spot around, int limit) {
    var words = plain(VAGUE.matcher(typed).replaceAll(" "));
    if (words.isEmpty()) return List.of();
    var hits = new ArrayList<Hit>();
    crossing(words).forEach(place -> hits.add(new Hit(place, 0, metres(place, around))));
    door(words).forEach(place -> hits.add(new Hit(place, 1, metres(place, around))));
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
        .limit(limit)
        .toList();
  }

  /// 2 the very name, 3 begins with the words, 4 holds them, 5 the words hold the name; -1 no match.
  private static int rank(Candidate candidate, String words) {
    var best = -1;
    for (var key : candidate.keys()) {
      var rank =
          key.equals(words)
              ? 2
              : key.startsWith(words)
                  ? 3
                  : key.contains(words) ? 4 : key.length() > 2 && words.contains(key) ? 5 : -1;
      if (rank >= 0 && (best < 0 || rank < best)) best = rank;
    }
    return best;
  }

  private List<FoundPlace> door(String words) {
    var matcher = DOOR.matcher(words);
    if (!matcher.matches()) return List.of();
    var number = Integer.parseInt(matcher.group("number"));
    return roadsNamed(matcher.group("road")).stream().map(road -> doorOn(road, number)).toList();
  }

  private FoundPlace doorOn(Road road, int number) {
    var line = road.lines().getFirst();
    var spot = line.along(number * METRES_PER_NUMBER / Math.max(line.metres(), 1));
    var name = new Texts(road.name().zh() + " " + number + " 号", number + " " + road.name().en());
    return new FoundPlace(road.id() + "-" + number, "door", name, context(spot), spot);
  }

  private List<FoundPlace> crossing(String words) {
    var matcher = CROSSING.matcher(words);
    if (!matcher.matches()) return List.of();
    var found = new ArrayList<FoundPlace>();
    for (var a : roadsNamed(matcher, "a")) for (var b : roadsNamed(matcher, "b")) meet(a, b, found);
    return found;
  }

  private void meet(Road a, Road b, List<FoundPlace> found) {
    if (a.id().equals(b.id())) return;
    var best =
        a.lines().stream()
            .flatMap(line -> line.spots().stream())
            .min(Comparator.comparingDouble(spot -> metres(b, spot)))
            .orElseThrow();
    if (metres(b, best) > FARTHEST_CROSSING_METRES) return;
    var name =
        new Texts(
            a.name().zh() + "与" + b.name().zh() + "路口", a.name().en() + " and " + b.name().en());
    found.add(new FoundPlace(a.id() + "+" + b.id(), "crossing", name, context(best), best));
  }

  private static double metres(Road road, Spot spot) {
    return road.lines().stream()
        .mapToDouble(line -> line.metresFrom(spot))
        .min()
        .orElse(Double.MAX_VALUE);
  }

  private List<Road> roadsNamed(Matcher matcher, String group) {
    return roadsNamed(matcher.group(group));
  }

  private List<Road> roadsNamed(String words) {
    var plain = plain(words);
    return geography.roads().stream()
        .filter(
            road -> plain(road.name().zh()).equals(plain) || plain(road.name().en()).equals(plain))
        .toList();
  }

  private void areas(
      Directory directory,
      CityFolder city,
      tools.jackson.databind.json.JsonMapper json,
      String file,
      String kind) {
    for (var feature : Features.of(json.readTree(city.text("map/" + file + ".geojson")))) {
      var division = directory.findDivision(feature.text("code"));
      if (division.isEmpty()) continue;
      var box = feature.areas().getFirst().box();
      var middle = new Spot((box.west() + box.east()) / 2, (box.south() + box.north()) / 2);
      add(
          new FoundPlace(
              division.get().code(), kind, division.get().name(), context(middle), middle));
    }
  }

  private FoundPlace venueAt(Venue venue) {
    return new FoundPlace(venue.id(), "venue", venue.name(), context(venue.spot()), venue.spot());
  }

  private FoundPlace place(Road road) {
    var spot = road.lines().getFirst().along(0.5);
    return new FoundPlace(road.id(), "road", road.name(), context(spot), spot);
  }

  private Texts context(Spot spot) {
    return geography
        .locate(spot)
        .map(l ->
            new Texts(
                l.county().name().zh() + l.street().name().zh(),
                l.street().name().en() + ", " + l.county().name().en()))
        .orElse(new Texts("", ""));
  }

  private void add(FoundPlace place) {
    candidates.add(
        new Candidate(place, List.of(plain(place.name().zh()), plain(place.name().en()))));
  }

  private static double metres(FoundPlace place, @Nullable Spot around) {
    return around == null ? 0 : place.spot().metresTo(around);
  }

  /// Half-width, lower case, without blanks and punctuation.
  private static String plain(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s,，.。“”\"'()（）-]", "");
  }
}
