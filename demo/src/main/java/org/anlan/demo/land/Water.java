package org.anlan.demo.land;

import java.util.List;
import org.anlan.demo.shape.Curve;
import org.anlan.demo.shape.Dice;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Segments;
import org.anlan.demo.shape.Spot;

/// The river, its two side streams and the lakes.
public final class Water {
  /// A stream: its middle line on the ground, and its width in metres.
  public record Stream(String name, List<Spot> line, double width) {}

  /// A lake: its shore on the ground.
  public record Lake(String name, List<Spot> shore, double area) {}

  /// Where along the river its islet lies, in the street plane.
  public static final double ISLET = -4_300;

  private static final List<Stream> STREAMS =
      List.of(
          stream("北溪河", "M735 -20C728 60 690 110 712 190S704 340 714 400", 150),
          stream("云塘河", "M318 820C330 720 410 690 402 610S448 470 468 372", 130),
          stream("竹溪", "M262 110C270 150 296 180 300 220S268 300 262 366", 60),
          stream("双塘河", "M905 640C870 620 860 580 868 545S860 510 868 490", 70));

  private static final List<Lake> LAKES =
      List.of(
          lake("苇湖", 872, 482, 58, 33),
          lake("白马湖", 395, 690, 24, 13),
          lake("栖霞湖", 222, 218, 20, 11),
          lake("北湖", 652, 178, 13, 8),
          lake("石门水库", 172, 150, 14, 9));

  private Water() {}

  private static Stream stream(String name, String path, double width) {
    return new Stream(name, Curve.ground(path, 120), width);
  }

  private static Lake lake(String name, double x, double y, double width, double height) {
    var shore = Curve.blob(Ground.drawn(x, y), width * 50, height * 50, Dice.named("lake " + name));
    return new Lake(name, shore, width * height * 2500 * StrictMath.PI);
  }

  public static List<Stream> streams() {
    return STREAMS;
  }

  public static List<Lake> lakes() {
    return LAKES;
  }

  /// Half the river's width at `x` of the street plane.
  public static double halfWidth(double x) {
    var islet = (x - ISLET) / 1_200;
    return 285
        + 40 * StrictMath.sin(x / 2_900)
        + 25 * StrictMath.sin(x / 1_130 + 1)
        + 75 * StrictMath.exp(-islet * islet);
  }

  /// Is the point of the street plane in the river or a lake?
  public static boolean wet(Spot street) {
    if (Math.abs(street.y()) < halfWidth(street.x())) {
      return true;
    }
    var ground = Ground.ground(street);
    return LAKES.stream().anyMatch(lake -> inside(lake.shore, ground));
  }

  /// Is the point of the street plane in a side stream, or within `room` metres of one?
  public static boolean inStream(Spot street, double room) {
    var ground = Ground.ground(street);
    for (var stream : STREAMS) {
      for (var i = 1; i < stream.line.size(); i++) {
        if (ground.distance(stream.line.get(i - 1), stream.line.get(i)) < stream.width / 2 + room) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean inside(List<Spot> shape, Spot p) {
    var inside = false;
    for (int i = 0, j = shape.size() - 1; i < shape.size(); j = i++) {
      var a = shape.get(i);
      var b = shape.get(j);
      if (a.y() > p.y() != b.y() > p.y()
          && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
        inside = !inside;
      }
    }
    return inside;
  }

  /// Does the straight way between two points of the ground cross a side stream?
  public static boolean crossesStream(Spot a, Spot b) {
    for (var stream : STREAMS) {
      for (var i = 1; i < stream.line.size(); i++) {
        if (Segments.cross(a, b, stream.line.get(i - 1), stream.line.get(i))) {
          return true;
        }
      }
    }
    return false;
  }
}
