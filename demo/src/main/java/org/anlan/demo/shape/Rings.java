package org.anlan.demo.shape;

import java.util.ArrayList;
import java.util.List;

/// Questions to a closed ring of corners (the last is joined to the first, not repeated).
public final class Rings {
  private Rings() {}

  /// Twice the area in square map units, exact; positive when the ring runs against the clock.
  public static long twiceArea(List<Vertex> ring) {
    var sum = 0L;
    for (var i = 0; i < ring.size(); i++) {
      var a = ring.get(i);
      var b = ring.get((i + 1) % ring.size());
      sum += (long) a.lon() * b.lat() - (long) b.lon() * a.lat();
    }
    return sum;
  }

  public static double squareMetres(List<Vertex> ring) {
    return Math.abs(twiceArea(ring)) / 2.0 * Ground.squareMetres();
  }

  /// The area in the street plane.
  public static double streetArea(List<Vertex> ring) {
    var sum = 0.0;
    for (var i = 0; i < ring.size(); i++) {
      var a = ring.get(i).street();
      var b = ring.get((i + 1) % ring.size()).street();
      sum += a.x() * b.y() - b.x() * a.y();
    }
    return Math.abs(sum) / 2;
  }

  /// Does the point of the street plane lie inside?
  public static boolean contains(List<Vertex> ring, Spot p) {
    var inside = false;
    for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      var a = ring.get(i).street();
      var b = ring.get(j).street();
      if (a.y() > p.y() != b.y() > p.y()
          && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
        inside = !inside;
      }
    }
    return inside;
  }

  public static Box box(List<Vertex> ring) {
    var box = Box.EMPTY;
    for (var v : ring) {
      box = box.with(v.street());
    }
    return box;
  }

  /// The mean of the corners, in the street plane; it may lie outside.
  public static Spot middle(List<Vertex> ring) {
    var x = 0.0;
    var y = 0.0;
    for (var v : ring) {
      x += v.street().x();
      y += v.street().y();
    }
    return new Spot(x / ring.size(), y / ring.size());
  }

  /// Does the ring cross itself on the map?
  static boolean tangled(List<Vertex> ring) {
    var count = ring.size();
    for (var i = 0; i < count; i++) {
      for (var j = i + 2; j < count; j++) {
        if ((i > 0 || j < count - 1)
            && meet(ring.get(i), ring.get(i + 1), ring.get(j), ring.get((j + 1) % count))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean meet(Vertex a, Vertex b, Vertex c, Vertex d) {
    return Math.max(a.lon(), b.lon()) >= Math.min(c.lon(), d.lon())
        && Math.max(c.lon(), d.lon()) >= Math.min(a.lon(), b.lon())
        && Math.max(a.lat(), b.lat()) >= Math.min(c.lat(), d.lat())
        && Math.max(c.lat(), d.lat()) >= Math.min(a.lat(), b.lat())
        && turn(a, b, c) * turn(a, b, d) <= 0
        && turn(c, d, a) * turn(c, d, b) <= 0;
  }

  private static int turn(Vertex a, Vertex b, Vertex p) {
    return Long.signum(
        (long) (b.lon() - a.lon()) * (p.lat() - a.lat())
            - (long) (b.lat() - a.lat()) * (p.lon() - a.lon()));
  }

  /// A point of the street plane that lies inside and well away from the edges: the best of a lattice of tries.
  public static Spot heart(List<Vertex> ring) {
    var box = Rings.box(ring);
    var best = ring.getFirst().street();
    var room = -1.0;
    for (var i = 1; i < 12; i++) {
      for (var j = 1; j < 12; j++) {
        var p =
            new Spot(
                box.west() + (box.east() - box.west()) * i / 12,
                box.south() + (box.north() - box.south()) * j / 12);
        if (contains(ring, p)) {
          var free = edgeDistance(ring, p);
          if (free > room) {
            room = free;
            best = p;
          }
        }
      }
    }
    return best;
  }

  public static double edgeDistance(List<Vertex> ring, Spot p) {
    var least = Double.MAX_VALUE;
    for (var i = 0; i < ring.size(); i++) {
      least =
          Math.min(
              least, p.distance(ring.get(i).street(), ring.get((i + 1) % ring.size()).street()));
    }
    return least;
  }

  /// The same ring without corners that repeat their neighbour.
  static List<Vertex> tidy(List<Vertex> ring) {
    var tidy = new ArrayList<Vertex>();
    for (var v : ring) {
      if (tidy.isEmpty() || !tidy.getLast().equals(v)) {
        tidy.add(v);
      }
    }
    while (tidy.size() > 1 && tidy.getFirst().equals(tidy.getLast())) {
      tidy.removeLast();
    }
    return tidy;
  }
}
