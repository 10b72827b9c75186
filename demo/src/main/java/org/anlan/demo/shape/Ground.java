package org.anlan.demo.shape;

import java.util.List;

/// The way from the street plane to the globe and back. In the street plane the river Lanjiang is the line y = 0 and
/// streets are straight; on the ground they bend with the river and turn around the outer towns. Both ways are exact
/// inverses, and computed with `StrictMath` so that every machine draws the same city.
public final class Ground {
  /// The anchor of the city: 123.30 E, 31.05 N, in the open sea of the real world.
  private static final int LON = 12_330_000;

  private static final int LAT = 3_105_000;
  private static final double LON_METRES = 0.9543;
  private static final double LAT_METRES = 1.1087;

  private static final double SCALE = 50;
  private static final double ANCHOR_X = 540;
  private static final double ANCHOR_Y = 460;
  private static final double LEAN = 0.09;
  private static final double REACH = 9_000;
  private static final double LEVEL = (ANCHOR_Y - 388) * SCALE;

  private static final Spline RIVER = river();

  /// A turn of the street plane around a point, fading with the distance.
  private record Turn(Spot centre, double angle, double radius) {
    Spot turned(Spot p, double sign) {
      var dx = p.x() - centre.x();
      var dy = p.y() - centre.y();
      var share = (dx * dx + dy * dy) / (radius * radius);
      if (share > 16) {
        return p;
      }
      var by = sign * angle * StrictMath.exp(-share);
      var cos = StrictMath.cos(by);
      var sin = StrictMath.sin(by);
      return centre.plus(dx * cos - dy * sin, dx * sin + dy * cos);
    }
  }

  private static final List<Turn> TURNS =
      List.of(
          new Turn(drawn(575, 150), 0.24, 4_200),
          new Turn(drawn(868, 250), -0.42, 3_800),
          new Turn(drawn(790, 600), 0.50, 3_600),
          new Turn(drawn(262, 600), -0.42, 3_600),
          new Turn(drawn(250, 235), 0.45, 3_200));

  private Ground() {}

  private static Spline river() {
    double[] xs = {-60, 60, 150, 240, 310, 400, 470, 552, 625, 700, 800, 870, 940, 1020, 1100};
    double[] ys = {296, 303, 334, 366, 371, 357, 372, 409, 424, 408, 366, 355, 371, 397, 402};
    for (var i = 0; i < xs.length; i++) {
      var p = drawn(xs[i], ys[i]);
      xs[i] = p.x();
      ys[i] = p.y();
    }
    return new Spline(xs, ys);
  }

  /// A point of the ground from its place on the design's drawing board (1072 × 800, y downwards, 50 m a unit).
  public static Spot drawn(double x, double y) {
    return new Spot((x - ANCHOR_X) * SCALE, (ANCHOR_Y - y) * SCALE);
  }

  /// From the street plane to the ground.
  public static Spot ground(Spot street) {
    var x = street.x() - LEAN * street.y();
    var p = new Spot(x, street.y() + bend(x, street.y()));
    for (var turn : TURNS) {
      p = turn.turned(p, 1);
    }
    return p;
  }

  private static double bend(double x, double v) {
    var share = v / REACH;
    return LEVEL + (RIVER.at(x) - LEVEL) * StrictMath.exp(-share * share);
  }

  /// From the ground to the street plane.
  public static Spot street(Spot ground) {
    var p = ground;
    for (var turn : TURNS.reversed()) {
      p = turn.turned(p, -1);
    }
    var low = p.y() - 60_000;
    var high = p.y() + 60_000;
    for (var i = 0; i < 60; i++) {
      var v = (low + high) / 2;
      if (v + bend(p.x(), v) < p.y()) {
        low = v;
      } else {
        high = v;
      }
    }
    var v = (low + high) / 2;
    return new Spot(p.x() + LEAN * v, v);
  }

  /// The corner of the map at a point of the street plane.
  public static Vertex vertex(Spot street) {
    var p = ground(street);
    return new Vertex(
        (int) Math.round(LON + p.x() / LON_METRES),
        (int) Math.round(LAT + p.y() / LAT_METRES),
        street);
  }

  /// The corner of the map at a point of the ground.
  public static Vertex vertexOfGround(Spot ground) {
    return vertex(street(ground));
  }

  /// The point of the ground at a corner of the map.
  public static Spot ground(Vertex vertex) {
    return new Spot((vertex.lon() - LON) * LON_METRES, (vertex.lat() - LAT) * LAT_METRES);
  }

  /// Square metres of one square unit of the map's hundred-thousandths of a degree.
  public static double squareMetres() {
    return LON_METRES * LAT_METRES;
  }
}
