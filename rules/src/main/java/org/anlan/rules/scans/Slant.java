package org.anlan.rules.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A rectangle at an angle: the smallest one around some points. Its width runs along the text, so its angle lies between -45° and 45°.
///
/// @param angle of the width, in radians
public record Slant(Point centre, double width, double height, double angle) {

  /// The one of least area. One side of it lies on a side of the points' hull (Freeman and Shapira 1975), so each of those is tried.
  ///
  /// @param points at least one
  public static Slant around(List<Point> points) {
    var hull = hull(points);
    var best = around(hull, 0);
    for (int n = 0; n < hull.size(); n++) {
      var side = hull.get((n + 1) % hull.size()).minus(hull.get(n));
      if (side.length() == 0) continue;
      var one = around(hull, flat(Math.atan2(side.y(), side.x())));
      if (one.area() < best.area() - 1e-9) best = one;
    }
    return best;
  }

  /// The smallest one at this angle.
  public static Slant around(List<Point> points, double angle) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (var point : points) {
      var level = point.turned(-angle);
      left = Math.min(left, level.x());
      right = Math.max(right, level.x());
      top = Math.min(top, level.y());
      bottom = Math.max(bottom, level.y());
    }
    var centre = new Point((left + right) / 2, (top + bottom) / 2).turned(angle);
    return new Slant(centre, right - left, bottom - top, angle);
  }

  /// The same line of a box, at most 45° from level.
  private static double flat(double angle) {
    double quarter = Math.PI / 2;
    return angle - quarter * Math.rint(angle / quarter);
  }

  public double area() {
    return width * height;
  }

  /// Wider on all sides, as a box that was drawn tight around the middle of letters has to be: by its area times `ratio` over its
  /// circumference (Liao et al. 2020, Differentiable Binarization, section 3.5).
  public Slant unclipped(double ratio) {
    if (width + height == 0) return this;
    double by = area() * ratio / (2 * (width + height));
    return new Slant(centre, width + 2 * by, height + 2 * by, angle);
  }

  public Quad quad() {
    var along = new Point(width / 2, 0).turned(angle);
    var down = new Point(0, height / 2).turned(angle);
    return new Quad(
        centre.minus(along).minus(down),
        centre.plus(along).minus(down),
        centre.plus(along).plus(down),
        centre.minus(along).plus(down));
  }

  /// The corners of the smallest convex shape around points (Andrew's monotone chain).
  static List<Point> hull(List<Point> points) {
    var sorted =
        points.stream()
            .distinct()
            .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
            .toList();
    if (sorted.size() < 3) return sorted;
    var under = chain(sorted);
    var over = chain(sorted.reversed());
    var all = new ArrayList<>(under.subList(0, under.size() - 1));
    all.addAll(over.subList(0, over.size() - 1));
    return all;
  }

  private static List<Point> chain(List<Point> sorted) {
    var chain = new ArrayList<Point>();
    for (var point : sorted) {
      while (chain.size() > 1 && !turns(chain.get(chain.size() - 2), chain.getLast(), point))
        chain.removeLast();
      chain.add(point);
    }
    return chain;
  }

  private static boolean turns(Point from, Point over, Point to) {
    var one = over.minus(from);
    var two = to.minus(from);
    return one.x() * two.y() - one.y() * two.x() > 0;
  }
}
