package org.anlan.demo;

import java.util.List;
import org.anlan.demo.CityFiles.Corner;

/// Exact questions to closed rings (first corner repeated at the end) in whole numbers.
final class Plane {
  private Plane() {}

  static long twiceArea(List<Corner> ring) {
    var sum = 0L;
    for (var i = 1; i < ring.size(); i++) {
      var a = ring.get(i - 1);
      var b = ring.get(i);
      sum += a.lon() * b.lat() - b.lon() * a.lat();
    }
    return sum;
  }

  static boolean contains(List<Corner> ring, double lon, double lat) {
    var inside = false;
    for (var i = 1; i < ring.size(); i++) {
      var a = ring.get(i - 1);
      var b = ring.get(i);
      if (a.lat() > lat != b.lat() > lat
          && lon < (double) (b.lon() - a.lon()) * (lat - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
        inside = !inside;
      }
    }
    return inside;
  }

  /// Inside the outer ring and in none of the holes.
  static boolean covers(List<List<Corner>> rings, double lon, double lat) {
    return contains(rings.getFirst(), lon, lat)
        && rings.stream().skip(1).noneMatch(hole -> contains(hole, lon, lat));
  }

  /// Does the ring cross or touch itself?
  static boolean tangled(List<Corner> ring) {
    var count = ring.size() - 1;
    for (var i = 0; i < count; i++) {
      for (var j = i + 2; j < count; j++) {
        if ((i > 0 || j < count - 1)
            && meet(ring.get(i), ring.get(i + 1), ring.get(j), ring.get(j + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean meet(Corner a, Corner b, Corner c, Corner d) {
    return Long.signum(turn(a, b, c)) * Long.signum(turn(a, b, d)) <= 0
        && Long.signum(turn(c, d, a)) * Long.signum(turn(c, d, b)) <= 0
        && Math.max(a.lon(), b.lon()) >= Math.min(c.lon(), d.lon())
        && Math.max(c.lon(), d.lon()) >= Math.min(a.lon(), b.lon())
        && Math.max(a.lat(), b.lat()) >= Math.min(c.lat(), d.lat())
        && Math.max(c.lat(), d.lat()) >= Math.min(a.lat(), b.lat());
  }

  private static long turn(Corner a, Corner b, Corner p) {
    return (b.lon() - a.lon()) * (p.lat() - a.lat()) - (b.lat() - a.lat()) * (p.lon() - a.lon());
  }
}
