package org.anlan.demo.land;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anlan.demo.Table;
import org.anlan.demo.shape.Box;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Spot;

/// The blocks of the street plane that are kept free of streets: parks, and the old town's moat with its green belt.
public final class Blocks {
  private static final double BELT = 70;

  /// A park fills its block.
  public record Park(String name, Box block) {}

  private final List<Park> parks = new ArrayList<>();
  private final Box moat;

  Blocks(Lattice lattice) {
    for (var row : Table.rows("parks.csv", row -> row)) {
      var at = Ground.street(Ground.drawn(row.number("x"), row.number("y")));
      parks.add(new Park(row.text("name"), block(lattice, at, row.count("rank"))));
    }
    var gate = Ground.street(Ground.drawn(545, 452));
    moat =
        new Box(
            lane(lattice.upright(), gate.x() - 1_150),
            lane(lattice.level(), gate.y() - 1_050),
            lane(lattice.upright(), gate.x() + 1_150),
            lane(lattice.level(), gate.y() + 1_000));
  }

  private static Box block(Lattice lattice, Spot at, int rank) {
    return new Box(
        below(lattice.upright(), at.x(), rank),
        below(lattice.level(), at.y(), rank),
        above(lattice.upright(), at.x(), rank),
        above(lattice.level(), at.y(), rank));
  }

  private static double below(List<Lattice.Line> lines, double place, int rank) {
    return lines.stream()
        .filter(l -> l.rank() <= rank && l.offset() <= place)
        .mapToDouble(Lattice.Line::offset)
        .max()
        .orElseThrow();
  }

  private static double above(List<Lattice.Line> lines, double place, int rank) {
    return lines.stream()
        .filter(l -> l.rank() <= rank && l.offset() > place)
        .mapToDouble(Lattice.Line::offset)
        .min()
        .orElseThrow();
  }

  private static double lane(List<Lattice.Line> lines, double place) {
    return lines.stream()
        .filter(l -> l.rank() == 3)
        .min(Comparator.comparingDouble(l -> Math.abs(l.offset() - place)))
        .orElseThrow()
        .offset();
  }

  /// Parks, by name and block.
  public List<Park> parks() {
    return List.copyOf(parks);
  }

  /// The middle line of the moat.
  public Box moat() {
    return moat;
  }

  /// May no street of this rank run from `a` to `b`?
  boolean bars(Spot a, Spot b, int rank) {
    var middle = a.towards(b, 0.5);
    if (parks.stream().anyMatch(p -> p.block.holds(middle))) {
      return true;
    }
    return moat.grown(BELT).holds(middle) && !moat.grown(-BELT).holds(middle)
        || rank > 1 && moat.holds(a) != moat.holds(b);
  }
}
