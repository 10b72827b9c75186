package org.anlan.demo.shape;

import java.util.ArrayList;
import java.util.List;

/// A drawn line: absolute path commands M, L, C and S in units of the design's drawing board, turned into points of the
/// ground about `step` metres apart.
public final class Curve {
  private final double step;
  private final List<Spot> points = new ArrayList<>();
  private Spot lastControl = new Spot(0, 0);

  private Curve(double step) {
    this.step = step;
  }

  public static List<Spot> ground(String path, double step) {
    var curve = new Curve(step);
    for (var part : path.split("(?=[MLCS])", -1)) {
      if (!part.isBlank()) {
        curve.draw(part.charAt(0), numbers(part.substring(1)));
      }
    }
    return curve.points;
  }

  private static double[] numbers(String text) {
    var words = text.strip().split("[ ,]+", -1);
    var numbers = new double[words.length];
    for (var i = 0; i < words.length; i++) {
      numbers[i] = Double.parseDouble(words[i]);
    }
    return numbers;
  }

  private void draw(char command, double[] n) {
    switch (command) {
      case 'M' -> points.add(at(n, 0));
      case 'L' -> lineTo(at(n, 0));
      case 'C' -> bend(at(n, 0), at(n, 2), at(n, 4));
      case 'S' -> bend(mirrored(), at(n, 0), at(n, 2));
      default -> throw new IllegalArgumentException("Unknown path command " + command);
    }
  }

  private static Spot at(double[] n, int from) {
    return Ground.drawn(n[from], n[from + 1]);
  }

  private Spot mirrored() {
    var end = points.getLast();
    return new Spot(2 * end.x() - lastControl.x(), 2 * end.y() - lastControl.y());
  }

  private void lineTo(Spot end) {
    var start = points.getLast();
    var count = Math.max(1, (int) Math.ceil(start.distance(end) / step));
    for (var i = 1; i <= count; i++) {
      points.add(start.towards(end, i / (double) count));
    }
    lastControl = end;
  }

  private void bend(Spot c1, Spot c2, Spot end) {
    var start = points.getLast();
    var length = start.distance(c1) + c1.distance(c2) + c2.distance(end);
    var count = Math.max(4, (int) Math.ceil(length / step));
    for (var i = 1; i <= count; i++) {
      var t = i / (double) count;
      var a = start.towards(c1, t);
      var b = c1.towards(c2, t);
      var c = c2.towards(end, t);
      points.add(a.towards(b, t).towards(b.towards(c, t), t));
    }
    lastControl = c2;
  }

  /// A soft closed shape around a centre, in drawing units: for lakes, woods and hills.
  public static List<Spot> blob(Spot centre, double width, double height, Dice dice) {
    var count = 64;
    var waves = new double[8];
    for (var i = 0; i < waves.length; i++) {
      waves[i] = dice.between(-1, 1);
    }
    var points = new ArrayList<Spot>();
    for (var i = 0; i < count; i++) {
      var a = 2 * StrictMath.PI * i / count;
      var r = 1.0;
      for (var k = 0; k < 4; k++) {
        r +=
            0.13
                / (k + 1)
                * (waves[k] * StrictMath.sin((k + 2) * a)
                    + waves[k + 4] * StrictMath.cos((k + 2) * a));
      }
      points.add(centre.plus(StrictMath.cos(a) * width * r, StrictMath.sin(a) * height * r));
    }
    return points;
  }
}
