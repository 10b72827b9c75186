package org.anlan.rules.scans;

import java.util.List;
import java.util.function.UnaryOperator;

/// Where some text lies in a picture: the corners of its box, clockwise from where its first character begins. Text may be tilted.
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {

  public List<Point> corners() {
    return List.of(topLeft, topRight, bottomRight, bottomLeft);
  }

  public double width() {
    return (topRight.minus(topLeft).length() + bottomRight.minus(bottomLeft).length()) / 2;
  }

  public double height() {
    return (bottomLeft.minus(topLeft).length() + bottomRight.minus(topRight).length()) / 2;
  }

  /// In radians; 0 for text that runs level to the right, growing as it sinks.
  public double angle() {
    var along = topRight.plus(bottomRight).minus(topLeft.plus(bottomLeft));
    return Math.atan2(along.y(), along.x());
  }

  /// The same box elsewhere, such as in the picture of which this one is a smaller or turned copy.
  public Quad moved(UnaryOperator<Point> move) {
    return new Quad(
        move.apply(topLeft), move.apply(topRight), move.apply(bottomRight), move.apply(bottomLeft));
  }

  static Quad level(double left, double top, double right, double bottom) {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }
}
