package org.anlan.demo.shape;

/// A smooth curve y(x) through knots in rising x (Catmull-Rom); level beyond its ends.
final class Spline {
  private final double[] xs;
  private final double[] ys;

  Spline(double[] xs, double[] ys) {
    this.xs = xs.clone();
    this.ys = ys.clone();
  }

  double at(double x) {
    var last = xs.length - 1;
    if (x <= xs[0]) {
      return ys[0];
    }
    if (x >= xs[last]) {
      return ys[last];
    }
    var i = 0;
    while (x > xs[i + 1]) {
      i++;
    }
    var width = xs[i + 1] - xs[i];
    var t = (x - xs[i]) / width;
    return hermite(t, ys[i], ys[i + 1], slope(i) * width, slope(i + 1) * width);
  }

  private double slope(int i) {
    if (i == 0 || i == xs.length - 1) {
      return 0;
    }
    return (ys[i + 1] - ys[i - 1]) / (xs[i + 1] - xs[i - 1]);
  }

  private static double hermite(double t, double from, double to, double m0, double m1) {
    var t2 = t * t;
    var t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * from
        + (t3 - 2 * t2 + t) * m0
        + (3 * t2 - 2 * t3) * to
        + (t3 - t2) * m1;
  }
}
