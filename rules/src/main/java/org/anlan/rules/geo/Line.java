package org.anlan.rules.geo;

import java.util.List;

/// A way over the ground: a road, a river's course.
public record Line(List<Spot> spots) {

  public Line {
    spots = List.copyOf(spots);
    if (spots.size() < 2) throw new IllegalArgumentException("A line needs at least two spots.");
  }

  /// Metres from the spot to the nearest place on the line.
  public double metresFrom(Spot spot) {
    var best = Double.MAX_VALUE;
    for (var i = 1; i < spots.size(); i++)
      best = Math.min(best, metresToSegment(spot, spots.get(i - 1), spots.get(i)));
    return best;
  }

  public double metres() {
    var sum = 0.0;
    for (var i = 1; i < spots.size(); i++) sum += spots.get(i - 1).metresTo(spots.get(i));
    return sum;
  }

  /// The spot this share of the way along, 0 at the beginning, 1 at the end.
  public Spot along(double share) {
    var left = metres() * Math.clamp(share, 0.0, 1.0);
    for (var i = 1; i < spots.size(); i++) {
      var from = spots.get(i - 1);
      var to = spots.get(i);
      var length = from.metresTo(to);
      if (left <= length && length > 0) return between(from, to, left / length);
      left -= length;
    }
    return spots.getLast();
  }

  private static Spot between(Spot from, Spot to, double share) {
    return new Spot(
        from.lon() + (to.lon() - from.lon()) * share, from.lat() + (to.lat() - from.lat()) * share);
  }

  private static double metresToSegment(Spot spot, Spot a, Spot b) {
    var bx = b.eastOf(a);
    var by = b.northOf(a);
    var px = spot.eastOf(a);
    var py = spot.northOf(a);
    var length = bx * bx + by * by;
    var share = length == 0 ? 0 : Math.clamp((px * bx + py * by) / length, 0.0, 1.0);
    return Math.hypot(px - share * bx, py - share * by);
  }
}
