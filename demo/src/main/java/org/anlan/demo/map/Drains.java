package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anlan.demo.land.Land;
import org.anlan.demo.land.Lattice;
import org.anlan.demo.land.Seat;
import org.anlan.demo.land.Water;
import org.anlan.demo.shape.Dice;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// How the rain leaves the city: culverts under the avenues that run to the river, a pump station where each reaches
/// the embankment and the outlet below it, gauges on the bank, and open channels from the fields to the streams.
final class Drains {
  /// A drain; a single point is a pump station, outlet or gauge.
  record Drain(String name, String kind, List<Vertex> line) {}

  /// The city has 84 pump stations.
  private static final int PUMPS = 84;

  private final List<Drain> all = new ArrayList<>();
  private final Dice dice = Dice.named("drains");

  Drains(Land land, Roads roads) {
    for (var road : roads.all()) {
      if (road.line().size() > 3 && upright(road) && town(land, road)) {
        culvert(road, 1);
        culvert(road, -1);
      }
    }
    channels(land);
    pumps(land, roads);
  }

  private static boolean upright(Road road) {
    var x = road.line().getFirst().street().x();
    return road.line().stream().allMatch(v -> Math.abs(v.street().x() - x) < 1)
        && road.length() > 1_500;
  }

  private static boolean town(Land land, Road road) {
    return land.settlement().density(road.line().get(road.line().size() / 2).street()) > 0.3;
  }

  /// The part of the road on one bank, if it reaches the embankment.
  private void culvert(Road road, int bank) {
    var line =
        road.line().stream().filter(v -> v.street().y() * bank > Lattice.EMBANKMENT - 1).toList();
    if (line.size() < 3) {
      return;
    }
    var foot =
        line.stream()
            .min(Comparator.comparingDouble(v -> Math.abs(v.street().y())))
            .orElseThrow()
            .street();
    if (Math.abs(foot.y()) > Lattice.EMBANKMENT + 60) {
      return;
    }
    var stem = road.name().replaceAll("(大道|大街|路|街|巷)$", "") + (bank > 0 ? "北" : "南");
    var shore = new Spot(foot.x() + 20, bank * (Water.halfWidth(foot.x()) - 6));
    var ordered = line.getFirst().street().equals(foot) ? line.reversed() : line;
    var full = new ArrayList<>(ordered);
    full.add(Ground.vertex(shore));
    all.add(new Drain(stem + "暗渠", "culvert", full));
    all.add(new Drain(stem + "泵站", "pump", List.of(Ground.vertex(foot.plus(28, -bank * 30)))));
    all.add(new Drain(stem + "排口", "outlet", List.of(Ground.vertex(shore))));
  }

  private void channels(Land land) {
    for (var street : land.streets()) {
      var seat = street.seat().street();
      var end = stream(seat);
      if (street.seat().kind() != Seat.Kind.STREET
          && end.distance(seat) > 900
          && end.distance(seat) < 6_500) {
        var channel = bent(seat.towards(end, 0.08), end);
        if (channel.stream().allMatch(v -> land.holds(v.street()))) {
          all.add(new Drain(street.seat().name().substring(0, 2) + "排水渠", "channel", channel));
        }
      }
    }
  }

  /// The nearest water: the river's bank or a point of a side stream.
  private static Spot stream(Spot from) {
    var best = new Spot(from.x(), StrictMath.copySign(Water.halfWidth(from.x()), from.y()));
    for (var stream : Water.streams()) {
      for (var p : stream.line()) {
        var street = Ground.street(p);
        if (street.distance(from) < best.distance(from)) {
          best = street;
        }
      }
    }
    return best;
  }

  private List<Vertex> bent(Spot from, Spot to) {
    var line = new ArrayList<Vertex>();
    var sway = dice.between(-0.12, 0.12);
    for (var k = 0; k <= 12; k++) {
      var t = k / 12.0;
      var off =
          sway * StrictMath.sin(StrictMath.PI * t)
              + sway / 3 * StrictMath.sin(3 * StrictMath.PI * t);
      line.add(
          Ground.vertex(
              from.towards(to, t).plus(-(to.y() - from.y()) * off, (to.x() - from.x()) * off)));
    }
    return line;
  }

  /// As many more pump stations in low places along the roads as make the number full.
  private void pumps(Land land, Roads roads) {
    var have = all.stream().filter(d -> d.kind().equals("pump")).count();
    var places =
        dice.shuffled(
            roads.all().stream()
                .filter(r -> r.kind().equals(Road.MINOR) && r.length() > 900)
                .toList());
    for (var i = 0; have < PUMPS; i++) {
      var road = places.get(i);
      var at = road.line().get(road.line().size() / 2).street();
      if (land.settlement().density(at) > 0.25) {
        all.add(
            new Drain(
                road.name().replaceAll("(路|街|巷)$", "") + "泵站",
                "pump",
                List.of(Ground.vertex(at.plus(24, 24)))));
        have++;
      }
    }
    for (var x = -9_000; x <= 9_000; x += 4_500) {
      var name = "澜江" + (x / 4_500 + 3) + "号水位站";
      all.add(
          new Drain(name, "gauge", List.of(Ground.vertex(new Spot(x, Water.halfWidth(x) - 8)))));
    }
  }

  List<Drain> all() {
    return List.copyOf(all);
  }
}
