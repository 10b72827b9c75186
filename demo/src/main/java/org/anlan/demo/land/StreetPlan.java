package org.anlan.demo.land;

import java.util.ArrayList;
import java.util.List;
import org.anlan.demo.shape.Dice;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Rings;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// Which pieces of the lattice are streets: dense in the old town, thinner outwards, none in water; a lane may be
/// missing in one block and present in the next, as in a grown city. No piece ends in the void.
public final class StreetPlan {
  private static final double[] NEEDED = {0.05, 0.12, 0.30, 0.53};
  private static final double[] KEPT = {1, 0.97, 0.88, 0.66};

  private final List<Lattice.Line> upright;
  private final List<Lattice.Line> level;

  /// `north[i][j]`: the piece of upright line i from level line j to j + 1; `east[i][j]`: of level line j from i to i + 1.
  private final boolean[][] north;

  private final boolean[][] east;
  private final Settlement settlement;
  private final List<List<Vertex>> land;
  private final Blocks blocks;

  /// A street: a straight row of pieces, with the points of the street plane where it meets lattice lines.
  public record Street(boolean upright, int line, int rank, List<Spot> nodes) {}

  StreetPlan(Lattice lattice, Settlement settlement, List<List<Vertex>> land) {
    this.upright = lattice.upright();
    this.level = lattice.level();
    this.settlement = settlement;
    this.land = land;
    this.blocks = new Blocks(lattice);
    north = new boolean[upright.size()][level.size()];
    east = new boolean[upright.size()][level.size()];
    for (var i = 0; i < upright.size(); i++) {
      for (var j = 0; j < level.size(); j++) {
        north[i][j] = j + 1 < level.size() && wanted(true, i, node(i, j), node(i, j + 1));
        east[i][j] = i + 1 < upright.size() && wanted(false, j, node(i, j), node(i + 1, j));
      }
    }
    prune();
  }

  private Spot node(int i, int j) {
    return new Spot(upright.get(i).offset(), level.get(j).offset());
  }

  private boolean wanted(boolean isUpright, int line, Spot a, Spot b) {
    var rank = (isUpright ? upright : level).get(line).rank();
    var middle = a.towards(b, 0.5);
    var density = settlement.density(middle);
    if (density < NEEDED[rank] || blocks.bars(a, b, rank) || !onLand(middle)) {
      return false;
    }
    var bridge = Math.abs(middle.y()) < Lattice.EMBANKMENT;
    if (bridge ? rank > 0 : drowned(a, b)) {
      return false;
    }
    var crosses = Water.crossesStream(Ground.ground(a), Ground.ground(b));
    return !(crosses && rank > 1) && keeps(isUpright, line, rank, middle);
  }

  private boolean drowned(Spot a, Spot b) {
    for (var t = 0.0; t <= 1; t += 0.25) {
      if (Water.wet(a.towards(b, t))) {
        return true;
      }
    }
    return false;
  }

  private boolean onLand(Spot p) {
    return land.stream().anyMatch(ring -> Rings.contains(ring, p));
  }

  /// The choice is one for the whole stretch between two lines of a higher rank, so that a lane crosses its block or
  /// is not there at all.
  private boolean keeps(boolean isUpright, int line, int rank, Spot middle) {
    var others = isUpright ? level : upright;
    var place = isUpright ? middle.y() : middle.x();
    var block = 0;
    for (var i = 0; i < others.size() && others.get(i).offset() < place; i++) {
      if (others.get(i).rank() < Math.max(1, rank)) {
        block = i;
      }
    }
    var dice = Dice.named("keep " + isUpright + " " + line + " " + block);
    return dice.chance(KEPT[rank]);
  }

  private void prune() {
    for (var changed = true; changed; ) {
      changed = false;
      for (var i = 0; i < upright.size(); i++) {
        for (var j = 0; j < level.size(); j++) {
          if (north[i][j] && (degree(i, j) == 1 || degree(i, j + 1) == 1)) {
            north[i][j] = false;
            changed = true;
          }
          if (east[i][j] && (degree(i, j) == 1 || degree(i + 1, j) == 1)) {
            east[i][j] = false;
            changed = true;
          }
        }
      }
    }
  }

  private int degree(int i, int j) {
    var degree = 0;
    degree += north[i][j] ? 1 : 0;
    degree += east[i][j] ? 1 : 0;
    degree += j > 0 && north[i][j - 1] ? 1 : 0;
    degree += i > 0 && east[i - 1][j] ? 1 : 0;
    return degree;
  }

  /// What share of the way between two points of one lattice line is a street.
  double share(boolean isUpright, int line, double from, double to) {
    var others = isUpright ? level : upright;
    var low = Math.min(from, to);
    var high = Math.max(from, to);
    var covered = 0.0;
    for (var k = 0; k + 1 < others.size(); k++) {
      if (isUpright ? north[line][k] : east[k][line]) {
        covered +=
            Math.max(
                0,
                Math.min(high, others.get(k + 1).offset()) - Math.max(low, others.get(k).offset()));
      }
    }
    return covered / Math.max(1, high - low);
  }

  /// All streets, each as long as it runs without a break.
  public List<Street> streets() {
    var streets = new ArrayList<Street>();
    for (var i = 0; i < upright.size(); i++) {
      collect(true, i, streets);
    }
    for (var j = 0; j < level.size(); j++) {
      collect(false, j, streets);
    }
    return streets;
  }

  /// What is kept free of streets.
  public Blocks blocks() {
    return blocks;
  }

  private void collect(boolean isUpright, int line, List<Street> into) {
    var rank = (isUpright ? upright : level).get(line).rank();
    var count = (isUpright ? level : upright).size();
    var run = new ArrayList<Spot>();
    for (var k = 0; k < count; k++) {
      var here = isUpright ? node(line, k) : node(k, line);
      if (isUpright ? north[line][k] : east[k][line]) {
        run.add(here);
      } else if (!run.isEmpty()) {
        run.add(here);
        into.add(new Street(isUpright, line, rank, List.copyOf(run)));
        run.clear();
      }
    }
  }
}
