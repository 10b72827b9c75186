package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.land.Land;
import org.anlan.demo.land.Seat;
import org.anlan.demo.land.Water;
import org.anlan.demo.names.RoadNames;
import org.anlan.demo.shape.Dice;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Rings;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// The roads of the countryside: every town and village gets a way to the nearest road, the nearest first, so that they
/// branch like a tree; then some neighbours are joined, so that not every way ends in a village.
final class VillageRoads {
  private static final double SERVED = 320;
  private static final double NEIGHBOUR = 2_700;

  private record Place(String name, Spot at, boolean town) {}

  private final Network network;
  private final RoadNames names;
  private final Dice dice = Dice.named("village roads");
  private final List<Place> places = new ArrayList<>();

  VillageRoads(Network network, RoadNames names, Land land, Divisions divisions) {
    this.network = network;
    this.names = names;
    for (var street : land.streets()) {
      if (street.seat().kind() != Seat.Kind.STREET) {
        places.add(new Place(divisions.get(street.code()).name(), street.seat().street(), true));
      }
    }
    for (var community : land.communities()) {
      var heart = Rings.heart(community.ring());
      if (land.settlement().density(heart) < 0.30 && !Water.wet(heart)) {
        places.add(new Place(divisions.get(community.code()).name(), heart, false));
      }
    }
  }

  void lay() {
    grow(places.stream().filter(Place::town).toList());
    grow(places.stream().filter(p -> !p.town).toList());
    joinNeighbours();
  }

  private void grow(List<Place> all) {
    var hits = new HashMap<Place, Network.Hit>();
    network.all().forEach(road -> nearer(hits, all, road));
    while (!hits.isEmpty()) {
      var next =
          hits.entrySet().stream()
              .min(
                  Comparator.comparingDouble(
                          (Map.Entry<Place, Network.Hit> e) -> e.getValue().distance())
                      .thenComparing(e -> e.getKey().name()))
              .orElseThrow();
      hits.remove(next.getKey());
      var rest = List.copyOf(hits.keySet());
      link(next.getKey(), next.getValue()).ifPresent(road -> nearer(hits, rest, road));
    }
  }

  /// A road on the other bank is no road to go to.
  private static void nearer(Map<Place, Network.Hit> hits, List<Place> places, Network.Laid road) {
    if (road.motorway()) {
      return;
    }
    for (var place : places) {
      var hit = Network.hit(road, place.at);
      var old = hits.get(place);
      if (hit.at().y() * place.at.y() > 0 && (old == null || hit.distance() < old.distance())) {
        hits.put(place, hit);
      }
    }
  }

  private Optional<Network.Laid> link(Place place, Network.Hit hit) {
    if (hit.distance() < SERVED) {
      return Optional.empty();
    }
    var corner = Network.join(hit.road(), hit.at());
    return way(corner.street(), place.at, true)
        .map(way -> {
          var line = new ArrayList<Vertex>(List.of(corner));
          way.subList(1, way.size()).forEach(p -> line.add(Ground.vertex(p)));
          var name =
              names.own(
                  place.town
                      ? place.name.substring(0, 2) + "公路"
                      : place.name.replaceAll("(村|社区)$", "") + "路");
          return network.add(name, place.town ? Road.ARTERIAL : Road.MINOR, line);
        });
  }

  /// A bent way that stays dry, and clear of other roads if it has to.
  private Optional<List<Spot>> way(Spot from, Spot to, boolean mayMeet) {
    for (var attempt = 0; attempt < 8; attempt++) {
      var way = bent(from, to, 0.13 + attempt * 0.03);
      if (way.stream().noneMatch(Water::wet) && (mayMeet || !network.crosses(way))) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }

  private List<Spot> bent(Spot from, Spot to, double sway) {
    var spots = List.of(from, to);
    var amount = sway;
    for (var round = 0; round < 2; round++) {
      var finer = new ArrayList<Spot>(List.of(spots.getFirst()));
      for (var i = 1; i < spots.size(); i++) {
        var a = spots.get(i - 1);
        var b = spots.get(i);
        var d = dice.between(-amount, amount);
        finer.add(a.towards(b, 0.5).plus(-(b.y() - a.y()) * d, (b.x() - a.x()) * d));
        finer.add(b);
      }
      spots = finer;
    }
    return rounded(rounded(spots));
  }

  /// Corners cut off, ends kept.
  private static List<Spot> rounded(List<Spot> spots) {
    var round = new ArrayList<Spot>(List.of(spots.getFirst()));
    for (var i = 1; i < spots.size(); i++) {
      var a = spots.get(i - 1);
      var b = spots.get(i);
      if (i > 1) {
        round.add(a.towards(b, 0.25));
      }
      if (i < spots.size() - 1) {
        round.add(a.towards(b, 0.75));
      }
    }
    round.add(spots.getLast());
    return round;
  }

  private void joinNeighbours() {
    for (var place : places) {
      places.stream()
          .filter(p -> p.at.distance(place.at) < NEIGHBOUR && p.at.distance(place.at) > 500)
          .filter(p -> p.name.compareTo(place.name) > 0 && p.at.y() * place.at.y() > 0)
          .sorted(Comparator.comparingDouble(p -> p.at.distance(place.at)))
          .limit(3)
          .filter(p -> dice.chance(0.55))
          .forEach(p -> join(place, p));
    }
  }

  private void join(Place a, Place b) {
    var start = corner(a.at);
    var end = corner(b.at);
    if (start.isEmpty() || end.isEmpty()) {
      return;
    }
    way(start.get().street(), end.get().street(), false)
        .ifPresent(way -> {
          var line = new ArrayList<Vertex>(List.of(start.get()));
          way.subList(1, way.size() - 1).forEach(p -> line.add(Ground.vertex(p)));
          line.add(end.get());
          network.add(names.put("country", "路"), Road.MINOR, line);
        });
  }

  /// The corner of a road right at the place.
  private Optional<Vertex> corner(Spot at) {
    return network.all().stream()
        .filter(r -> !r.motorway())
        .flatMap(r -> r.line().stream())
        .filter(v -> v.street().distance(at) < SERVED)
        .min(Comparator.comparingDouble(v -> v.street().distance(at)));
  }
}
