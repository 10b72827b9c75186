package org.anlan.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Spot;

/// Reads addresses by road out of somebody's words: where two roads cross, and the door with a number.
///
/// Roads are looked for anywhere in the words, the longest name first, so that a district before them or a direction behind
/// them does no harm and 文昌东路 is not taken for 东路.
final class Addresses {

  private static final Pattern JOINT = Pattern.compile("与|和|跟|及|同|、|&|/|\\+|x|×|@|and|at|");
  private static final Pattern NUMBER_AFTER =
      Pattern.compile("^(\\d{1,5})(?:[之/-]\\d{1,4})?(?:号|弄|院|$|(?=[^\\p{L}\\d]))");
  private static final Pattern NUMBER_BEFORE = Pattern.compile("(?<!\\d)(\\d{1,5})$");

  /// As the city numbers its houses: number n stands n × 12 m from the road's beginning.
  private static final double METRES_PER_NUMBER = 12;

  /// @param from and `to` are the place of the name within the words
  private record Mention(int from, int to, List<Road> roads) {}

  private final Geography geography;
  private final Map<String, List<Road>> byName = new HashMap<>();
  private final int longest;

  Addresses(Geography geography) {
    this.geography = geography;
    for (var road : geography.roads())
      Stream.of(road.name().zh(), road.name().en())
          .map(PlaceWords::plain)
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(road));
    this.longest = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  List<FoundPlace> crossings(String words) {
    var mentions = mentions(words);
    var found = new ArrayList<FoundPlace>();
    for (var i = 1; i < mentions.size(); i++) {
      var one = mentions.get(i - 1);
      var other = mentions.get(i);
      if (!JOINT.matcher(words.substring(one.to, other.from)).matches()) continue;
      for (var a : one.roads) for (var b : other.roads) found.addAll(crossings(a, b));
    }
    return found;
  }

  List<FoundPlace> doors(String words) {
    var found = new ArrayList<FoundPlace>();
    for (var mention : mentions(words)) {
      var number = number(words, mention);
      if (number.isEmpty()) continue;
      for (var road : mention.roads) door(road, number.getAsInt()).ifPresent(found::add);
    }
    return found;
  }

  private List<Mention> mentions(String words) {
    var found = new ArrayList<Mention>();
    for (var from = 0; from < words.length(); ) {
      var mention = mentionAt(words, from);
      mention.ifPresent(found::add);
      from = mention.map(Mention::to).orElse(from + 1);
    }
    return found;
  }

  private Optional<Mention> mentionAt(String words, int from) {
    for (var to = Math.min(words.length(), from + longest); to > from; to--) {
      var roads = byName.get(words.substring(from, to));
      if (roads != null) return Optional.of(new Mention(from, to, roads));
    }
    return Optional.empty();
  }

  /// Chinese numbers a house behind the road, English before it.
  private static OptionalInt number(String words, Mention mention) {
    var after = NUMBER_AFTER.matcher(words.substring(mention.to));
    if (after.find()) return OptionalInt.of(Integer.parseInt(after.group(1)));
    var english = words.charAt(mention.from) < 128;
    var before = NUMBER_BEFORE.matcher(words.substring(0, mention.from));
    return english && before.find()
        ? OptionalInt.of(Integer.parseInt(before.group(1)))
        : OptionalInt.empty();
  }

  /// Nothing beyond the road's end, nor on a motorway: no house stands there.
  private Optional<FoundPlace> door(Road road, int number) {
    var line = road.lines().getFirst();
    var metres = number * METRES_PER_NUMBER;
    if (number == 0 || metres > line.metres() || road.motorway()) return Optional.empty();
    var name = new Texts(road.name().zh() + " " + number + " 号", number + " " + road.name().en());
    return Optional.of(
        place(road.id() + "-" + number, "door", name, line.along(metres / line.metres())));
  }

  private List<FoundPlace> crossings(Road a, Road b) {
    var name =
        new Texts(
            a.name().zh() + "与" + b.name().zh() + "路口", a.name().en() + " and " + b.name().en());
    var spots = geography.crossings(a, b);
    var found = new ArrayList<FoundPlace>();
    for (var spot : spots) {
      var id = a.id() + "+" + b.id() + (found.isEmpty() ? "" : "-" + (found.size() + 1));
      found.add(place(id, "crossing", name, spot));
    }
    return found;
  }

  private FoundPlace place(String id, String kind, Texts name, Spot spot) {
    return new FoundPlace(id, kind, name, geography.context(spot), spot);
  }
}
