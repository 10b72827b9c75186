package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.List;
import org.anlan.demo.land.Water;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// The water as areas: the river between its banks, streams with their width, lakes within their shore.
final class WaterShapes {
  private static final double REACH = 29_000;

  record Body(String name, String kind, List<Vertex> ring) {}

  private WaterShapes() {}

  static List<Body> all() {
    var all = new ArrayList<Body>();
    all.add(new Body("澜江", "river", river()));
    for (var stream : Water.streams()) {
      all.add(new Body(stream.name(), "stream", band(stream.line(), stream.width() / 2)));
    }
    for (var lake : Water.lakes()) {
      all.add(
          new Body(
              lake.name(),
              lake.name().endsWith("水库") ? "reservoir" : "lake",
              lake.shore().stream().map(Ground::vertexOfGround).toList()));
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
