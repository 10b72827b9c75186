package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.demo.land.Water;
import org.anlan.demo.shape.Box;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// Addresses along roads. A road counts from its first point: a house at `d` metres on the left has an odd number near
/// d / 12, on the right an even one. No two houses share an address.
final class HouseNumbers {
  /// Metres of road for each number, odd and even together.
  static final double METRES = 12;

  private static final double SETBACK = 36;

  /// A house: its address, and its door.
  record House(Road road, int number, Vertex door) {
    String address() {
      return road.name() + " " + number + " 号";
    }

    String english() {
      return number + " " + road.english();
    }
  }

  private record Place(Road road, Spot at, double along, boolean left, double distance) {}

  private final List<Road> roads;
  private final Map<String, Integer> taken = new HashMap<>();

  private final Box moat;

  HouseNumbers(Roads roads, Box moat) {
    this.moat = moat;
    this.roads = roads.all().stream().filter(r -> !r.motorway()).toList();
  }

  /// The house nearest to a point of the street plane, on the road of that name if one is asked for.
  House near(Spot street, String road) {
    var place =
        roads.stream()
            .filter(r -> road.isEmpty() || r.name().equals(road))
            .flatMap(r -> places(r, street).stream())
            .min(Comparator.comparingDouble(Place::distance))
            .orElseThrow(() -> new IllegalArgumentException("There is no road " + road));
    var number = free(place);
    return new House(place.road, number, door(place.road, number));
  }

  private static Optional<Place> places(Road road, Spot from) {
    Place best = null;
    var done = 0.0;
    for (var i = 1; i < road.line().size(); i++) {
      var a = road.line().get(i - 1).street();
      var b = road.line().get(i).street();
      var t = from.along(a, b);
      var at = a.towards(b, t);
      var distance = from.distance(at);
      if (best == null || distance < best.distance) {
        best = new Place(road, at, done + a.distance(b) * t, left(a, b, from), distance);
      }
      done += a.distance(b);
    }
    return Optional.ofNullable(best);
  }

  private static boolean left(Spot a, Spot b, Spot p) {
    return (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x()) > 0;
  }

  private int free(Place place) {
    var most = (int) (place.road.length() / METRES) + 2;
    var wish = Math.clamp(Math.round(place.along / METRES), 1, most);
    var number = wish % 2 == 1 == place.left ? wish : wish + 1;
    while (!dry(door(place.road, number))
        || taken.putIfAbsent(place.road.name() + number, number) != null) {
      number += 2;
    }
    return number;
  }

  /// Nobody lives in the water, nor in the belt of the moat.
  private boolean dry(Vertex door) {
    var at = door.street();
    var belt = moat.grown(62).holds(at) && !moat.grown(-62).holds(at);
    return !Water.wet(at) && !Water.inStream(at, 10) && !belt;
  }

  private static Vertex door(Road road, int number) {
    var rest = Math.min(number * METRES, road.length() - 1);
    for (var i = 1; i < road.line().size(); i++) {
      var a = road.line().get(i - 1).street();
      var b = road.line().get(i).street();
      var length = a.distance(b);
      if (rest <= length) {
        var side = number % 2 == 1 ? SETBACK : -SETBACK;
        return Ground.vertex(
            a.towards(b, rest / length)
                .plus(-(b.y() - a.y()) / length * side, (b.x() - a.x()) / length * side));
      }
      rest -= length;
    }
    return road.line().getLast();
  }

  /// The crossing points of roads with the river, for naming bridges: the middle of each.
  List<House> bridges() {
    var bridges = new ArrayList<House>();
    for (var road : roads) {
      for (var i = 1; i < road.line().size(); i++) {
        var a = road.line().get(i - 1).street();
        var b = road.line().get(i).street();
        if (a.y() < 0 != b.y() < 0) {
          bridges.add(new House(road, 0, Ground.vertex(a.towards(b, a.y() / (a.y() - b.y())))));
        }
      }
    }
    return bridges;
  }
}
