package org.anlan.demo.land;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anlan.demo.shape.Dice;

/// The lines of the street plane that streets may follow: avenues first, halved three times down to lanes. Two of them
/// are the embankments of the river.
public final class Lattice {
  /// One line; `rank` 0 is an avenue, 3 a lane.
  public record Line(double offset, int rank) {}

  /// How far from the middle of the river its embankment roads run, in metres.
  public static final double EMBANKMENT = 430;

  private static final double SPACING = 1_700;
  private static final double REACH = 27_000;

  private final List<Line> upright;
  private final List<Line> level;

  public Lattice() {
    upright = lines(List.of(0.0), Dice.named("upright"));
    level = lines(List.of(-EMBANKMENT, EMBANKMENT), Dice.named("level"));
  }

  private static List<Line> lines(List<Double> seeds, Dice dice) {
    var avenues = new ArrayList<>(seeds);
    var low = seeds.getFirst();
    while (low > -REACH) {
      low -= SPACING * dice.between(0.85, 1.15);
      avenues.addFirst(low);
    }
    var high = seeds.getLast();
    while (high < REACH) {
      high += SPACING * dice.between(0.85, 1.15);
      avenues.addLast(high);
    }
    var all = new ArrayList<Line>();
    for (var i = 0; i < avenues.size(); i++) {
      all.add(new Line(avenues.get(i), 0));
      if (i > 0 && avenues.get(i) - avenues.get(i - 1) > SPACING * 0.6) {
        halve(avenues.get(i - 1), avenues.get(i), 1, dice, all);
      }
    }
    all.sort(Comparator.comparingDouble(Line::offset));
    return List.copyOf(all);
  }

  private static void halve(double low, double high, int rank, Dice dice, List<Line> into) {
    if (rank > 3) {
      return;
    }
    var middle = low + (high - low) * dice.between(0.42, 0.58);
    into.add(new Line(middle, rank));
    halve(low, middle, rank + 1, dice, into);
    halve(middle, high, rank + 1, dice, into);
  }

  /// The lines across the river, from west to east.
  public List<Line> upright() {
    return upright;
  }

  /// The lines along the river, from south to north.
  public List<Line> level() {
    return level;
  }
}
