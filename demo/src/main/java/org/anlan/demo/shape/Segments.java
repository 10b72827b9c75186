package org.anlan.demo.shape;

import java.util.Optional;

/// Questions to two straight segments.
public final class Segments {
  private Segments() {}

  /// Do the segments cross at a point inside both? Touching at an end does not count.
  public static boolean cross(Spot a, Spot b, Spot c, Spot d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
  }

  private static double turn(Spot a, Spot b, Spot p) {
    var turn = (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
    return Math.abs(turn) < 1e-3 ? 0 : Math.signum(turn);
  }

  /// Where the segments cross.
  public static Optional<Spot> crossing(Spot a, Spot b, Spot c, Spot d) {
    if (!cross(a, b, c, d)) {
      return Optional.empty();
    }
    var rx = b.x() - a.x();
    var ry = b.y() - a.y();
    var sx = d.x() - c.x();
    var sy = d.y() - c.y();
    var t = ((c.x() - a.x()) * sy - (c.y() - a.y()) * sx) / (rx * sy - ry * sx);
    return Optional.of(a.towards(b, t));
  }
}
