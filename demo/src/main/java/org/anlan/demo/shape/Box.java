package org.anlan.demo.shape;

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
}
