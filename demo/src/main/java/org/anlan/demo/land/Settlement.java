package org.anlan.demo.land;

import java.util.ArrayList;
import java.util.List;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Spot;

/// How densely people live at a point, 1 at the heart of the old town and near 0 in the hills.
public final class Settlement {
  private record Town(Spot centre, double width, double height, double peak) {
    double at(Spot ground) {
      var dx = (ground.x() - centre.x()) / width;
      var dy = (ground.y() - centre.y()) / height;
      var share = dx * dx + dy * dy;
      return peak * StrictMath.exp(-share * StrictMath.sqrt(share));
    }
  }

  private static final List<Town> CENTRES =
      List.of(
          town(550, 416, 7.3, 5.7, 1.0),
          town(575, 165, 3.3, 2.1, 0.55),
          town(862, 258, 2.9, 2.3, 0.5),
          town(800, 402, 2.2, 1.5, 0.36),
          town(785, 598, 2.3, 2.0, 0.5),
          town(262, 592, 2.3, 2.0, 0.5),
          town(262, 238, 2.0, 1.8, 0.45));

  private final List<Town> towns;

  Settlement(List<Seat> seats) {
    var all = new ArrayList<>(CENTRES);
    for (var seat : seats) {
      if (seat.kind() != Seat.Kind.STREET) {
        all.add(new Town(Ground.ground(seat.street()), 820, 740, 0.5));
      }
    }
    towns = List.copyOf(all);
  }

  private static Town town(double x, double y, double width, double height, double peak) {
    return new Town(Ground.drawn(x, y), width * 1000, height * 1000, peak);
  }

  /// The density at a point of the street plane.
  public double density(Spot street) {
    var ground = Ground.ground(street);
    var sum = 0.0;
    for (var town : towns) {
      sum += town.at(ground);
    }
    return Math.min(1, sum);
  }

  /// What a square metre there weighs when land is shared out among communities.
  double weight(Spot street) {
    var d = density(street);
    return 0.035 + d * d;
  }
}
