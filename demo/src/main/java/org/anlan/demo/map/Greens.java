package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.List;
import org.anlan.demo.Table;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.land.Blocks;
import org.anlan.demo.land.Land;
import org.anlan.demo.land.Lattice;
import org.anlan.demo.land.Settlement;
import org.anlan.demo.land.Water;
import org.anlan.demo.shape.Curve;
import org.anlan.demo.shape.Dice;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// Woods and hills, the parks of the town's blocks, the greens along river and moat, and copses in the fields.
final class Greens {
  /// A green; more than one ring means holes.
  record Green(String name, String kind, List<List<Vertex>> rings) {
    List<Vertex> outer() {
      return rings.getFirst();
    }
  }

  private static final double KERB = 24;

  private final List<Green> all = new ArrayList<>();
  private final Land land;

  Greens(Land land, Divisions divisions) {
    this.land = land;
    for (var row : Table.rows("greens.csv", row -> row)) {
      var centre = Ground.drawn(row.number("x"), row.number("y"));
      blob(row.text("name"), row.text("kind"), centre, row.number("w") * 50, row.number("h") * 50);
    }
    var blocks = land.plan().blocks();
    for (var park : blocks.parks()) {
      add(park.name(), "park", park.block().grown(-KERB).ring(35));
    }
    moatBelt(blocks);
    banks(land.settlement());
    add("白鹭洲公园", "park", WaterShapes.island());
    copses(divisions);
  }

  private void add(String name, String kind, List<Vertex> ring) {
    all.add(new Green(name, kind, List.of(ring)));
  }

  /// A soft shape that ends where the city ends.
  private void blob(String name, String kind, Spot ground, double width, double height) {
    var shape = Curve.blob(ground, width, height, Dice.named("green " + name));
    add(name, kind, shape.stream().map(p -> Ground.vertexOfGround(inside(ground, p))).toList());
  }

  private Spot inside(Spot centre, Spot p) {
    var share = 1.0;
    while (share > 0.05 && !land.holds(Ground.street(centre.towards(p, share)))) {
      share -= 0.02;
    }
    return centre.towards(p, share < 1 ? share - 0.02 : 1);
  }

  private void moatBelt(Blocks blocks) {
    var moat = blocks.moat();
    all.add(
        new Green("护城河公园", "park", List.of(moat.grown(58).ring(120), moat.grown(-58).ring(70))));
  }

  /// Between the water and the embankment roads, as far as the town reaches.
  private void banks(Settlement settlement) {
    var north = new ArrayList<Vertex>();
    var south = new ArrayList<Vertex>();
    var northRoad = new ArrayList<Vertex>();
    var southRoad = new ArrayList<Vertex>();
    for (var x = -12_000.0; x <= 12_000; x += 200) {
      if (settlement.density(new Spot(x, 0)) > 0.28) {
        north.add(Ground.vertex(new Spot(x, Water.halfWidth(x))));
        northRoad.add(Ground.vertex(new Spot(x, Lattice.EMBANKMENT - 16)));
        south.add(Ground.vertex(new Spot(x, -Water.halfWidth(x))));
        southRoad.add(Ground.vertex(new Spot(x, -Lattice.EMBANKMENT + 16)));
      }
    }
    north.addAll(northRoad.reversed());
    south.addAll(southRoad.reversed());
    add("澜江北岸公园", "park", north);
    add("柳堤滨江公园", "park", south);
  }

  /// Small woods in the open country, where nobody lives and no water stands.
  private void copses(Divisions divisions) {
    var dice = Dice.named("copses");
    for (var community : land.communities()) {
      if (!community.village() || !dice.chance(0.5)) {
        continue;
      }
      var corner = dice.pick(community.ring()).street();
      var width = dice.between(180, 520);
      if (roomy(corner, width)) {
        var name = divisions.get(community.code()).name().replace("村", "林");
        blob(name, "copse", Ground.ground(corner), width, width * dice.between(0.5, 0.9));
      }
    }
  }

  private boolean roomy(Spot street, double width) {
    for (var k = 0; k < 8; k++) {
      var a = k * StrictMath.PI / 4;
      var p = street.plus(1.5 * width * StrictMath.cos(a), 1.5 * width * StrictMath.sin(a));
      var inside = land.holds(p);
      if (!inside || Water.wet(p) || land.settlement().density(p) > 0.06) {
        return false;
      }
    }
    return !Water.crossesStream(
        Ground.ground(street.plus(-width, 0)), Ground.ground(street.plus(width, 0)));
  }

  List<Green> all() {
    return List.copyOf(all);
  }
}
