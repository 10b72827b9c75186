package org.anlan.demo.shape;

import java.util.ArrayList;
import java.util.List;

/// An upright box of the street plane, in metres.
public record Box(double west, double south, double east, double north) {
  static final Box EMPTY =
      new Box(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE);

  Box with(Spot p) {
    return new Box(
        Math.min(west, p.x()),
        Math.min(south, p.y()),
        Math.max(east, p.x()),
        Math.max(north, p.y()));
  }

  /// The box with its sides moved outwards.
  public Box grown(double by) {
    return new Box(west - by, south - by, east + by, north + by);
  }

  /// Does the point lie inside, not on a side?
  public boolean holds(Spot p) {
    return p.x() > west && p.x() < east && p.y() > south && p.y() < north;
  }

  /// The box as a ring on the map, its corners cut off by `corner` metres, a point about every 150 m.
  public List<Vertex> ring(double corner) {
    var corners =
        List.of(
            new Spot(west + corner, south), new Spot(east - corner, south),
            new Spot(east, south + corner), new Spot(east, north - corner),
            new Spot(east - corner, north), new Spot(west + corner, north),
            new Spot(west, north - corner), new Spot(west, south + corner));
    var ring = new ArrayList<Vertex>();
    for (var i = 0; i < corners.size(); i++) {
      var a = corners.get(i);
      var b = corners.get((i + 1) % corners.size());
      var parts = Math.max(1, (int) Math.round(a.distance(b) / 150));
      for (var k = 0; k < parts; k++) {
        ring.add(Ground.vertex(a.towards(b, k / (double) parts)));
      }
    }
    return ring;
  }
}
