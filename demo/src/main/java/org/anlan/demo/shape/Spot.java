package org.anlan.demo.shape;

/// A point in metres, of the street plane or of the ground; the sentence around it says which.
public record Spot(double x, double y) {

  public Spot plus(double dx, double dy) {
    return new Spot(x + dx, y + dy);
  }

  public double distance(Spot other) {
    var dx = x - other.x;
    var dy = y - other.y;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /// The point at the share `t` of the way to the other.
  public Spot towards(Spot other, double t) {
    return new Spot(x + (other.x - x) * t, y + (other.y - y) * t);
  }

  /// The distance from the segment `a`–`b`.
  public double distance(Spot a, Spot b) {
    return distance(a.towards(b, along(a, b)));
  }

  /// How far along the segment `a`–`b` the nearest point lies, from 0 to 1.
  public double along(Spot a, Spot b) {
    var dx = b.x - a.x;
    var dy = b.y - a.y;
    var length = dx * dx + dy * dy;
    if (length == 0) {
      return 0;
    }
    return Math.clamp(((x - a.x) * dx + (y - a.y) * dy) / length, 0, 1);
  }
}
