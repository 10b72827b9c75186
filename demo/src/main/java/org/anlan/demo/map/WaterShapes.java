package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.List;
import org.anlan.demo.land.Land;
import org.anlan.demo.land.Water;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// The water as areas: the river between its banks, streams with their width, lakes within their shore.
final class WaterShapes {
  private static final double REACH = 29_000;

  /// A water; more than one ring means islands.
  record Body(String name, String kind, List<List<Vertex>> rings) {}

  private WaterShapes() {}

  static List<Body> all(Land land) {
    var all = new ArrayList<Body>();
    all.add(new Body("澜江", "river", List.of(river(), island())));
    var moat = land.plan().blocks().moat();
    all.add(new Body("护城河", "moat", List.of(moat.grown(17).ring(90), moat.grown(-17).ring(75))));
    for (var stream : Water.streams()) {
      all.add(new Body(stream.name(), "stream", List.of(band(stream.line(), stream.width() / 2))));
    }
    for (var lake : Water.lakes()) {
      all.add(
          new Body(
              lake.name(),
              lake.name().endsWith("水库") ? "reservoir" : "lake",
              List.of(lake.shore().stream().map(Ground::vertexOfGround).toList())));
    }
    return all;
  }

  private static List<Vertex> river() {
    var north = new ArrayList<Vertex>();
    var south = new ArrayList<Vertex>();
    for (var x = -REACH; x <= REACH; x += 250) {
      north.add(Ground.vertex(new Spot(x, Water.halfWidth(x))));
      south.add(Ground.vertex(new Spot(x, -Water.halfWidth(x))));
    }
    var ring = new ArrayList<>(north);
    ring.addAll(south.reversed());
    return ring;
  }

  /// The islet in the river, upstream of the old town.
  static List<Vertex> island() {
    var ring = new ArrayList<Vertex>();
    for (var k = 0; k < 40; k++) {
      var a = 2 * StrictMath.PI * k / 40;
      var x = Water.ISLET + StrictMath.cos(a) * 780;
      ring.add(Ground.vertex(new Spot(x, StrictMath.sin(a) * 95 + 18 * StrictMath.sin(2 * a))));
    }
    return ring;
  }

  private static List<Vertex> band(List<Spot> line, double half) {
    var left = new ArrayList<Vertex>();
    var right = new ArrayList<Vertex>();
    for (var i = 0; i < line.size(); i++) {
      var a = line.get(Math.max(0, i - 1));
      var b = line.get(Math.min(line.size() - 1, i + 1));
      var length = a.distance(b);
      var dx = -(b.y() - a.y()) / length * half;
      var dy = (b.x() - a.x()) / length * half;
      left.add(Ground.vertexOfGround(line.get(i).plus(dx, dy)));
      right.add(Ground.vertexOfGround(line.get(i).plus(-dx, -dy)));
    }
    var ring = new ArrayList<>(left);
    ring.addAll(right.reversed());
    return ring;
  }
}
