package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.demo.Table;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.land.Land;
import org.anlan.demo.names.RoadNames;
import org.anlan.demo.shape.Curve;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// All roads of the city: motorways and highways as drawn, the streets of the plan, the roads of the countryside.
public final class Roads {
  private static final double GAP = 1_500;

  private final Land land;
  private final List<Road> all;

  public Roads(Land land, Divisions divisions) {
    this.land = land;
    var names = new RoadNames();
    var network = new Network();
    var highways = Table.rows("highways.csv", row -> row);
    highways.forEach(row -> names.fixed(row.text("name")));
    var streets = new StreetRoads(land, names).all();
    for (var row : highways) {
      var name = row.text("name");
      var line = onLand(Curve.ground(row.text("path"), 250));
      network.add(
          name,
          row.text("class"),
          row.text("class").equals(Road.MOTORWAY) ? line : joined(line, streets));
    }
    streets.forEach(road -> network.add(road.name(), road.kind(), road.line()));
    new VillageRoads(network, names, land, divisions).lay();
    all = new Crossings(network.all()).mended();
  }

  /// The part of the line that runs inside the city.
  private List<Vertex> onLand(List<Spot> ground) {
    return ground.stream().map(Ground::vertexOfGround).filter(v -> land.holds(v.street())).toList();
  }

  /// A highway that ends near a street is led on to it.
  private static List<Vertex> joined(List<Vertex> line, List<Road> streets) {
    var joined = new ArrayList<>(line);
    nearest(line.getFirst(), streets).ifPresent(joined::addFirst);
    nearest(line.getLast(), streets).ifPresent(joined::addLast);
    return joined;
  }

  private static Optional<Vertex> nearest(Vertex end, List<Road> streets) {
    return streets.stream()
        .flatMap(r -> r.line().stream())
        .filter(v -> v.street().distance(end.street()) < GAP && !v.equals(end))
        .min(Comparator.comparingDouble(v -> v.street().distance(end.street())));
  }

  public List<Road> all() {
    return List.copyOf(all);
  }
}
