package org.anlan.rules.scans;

/// A place in a picture, in pixels from its upper left corner.
public record Point(double x, double y) {

  Point plus(Point other) {
    return new Point(x + other.x, y + other.y);
  }

  Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  Point times(double factor) {
    return new Point(x * factor, y * factor);
  }

  double length() {
    return Math.hypot(x, y);
  }

  /// Turned about the upper left corner of the picture.
  ///
  /// @param angle in radians; clockwise as a picture is looked at
  Point turned(double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Point(x * cos - y * sin, x * sin + y * cos);
  }
}
