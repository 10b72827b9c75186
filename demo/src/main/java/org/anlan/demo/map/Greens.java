package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.List;
import org.anlan.demo.Table;
import org.anlan.demo.shape.Curve;
import org.anlan.demo.shape.Dice;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Vertex;

/// Woods, hills and parks.
final class Greens {
  record Green(String name, String kind, List<Vertex> ring) {}

  private final List<Green> all = new ArrayList<>();

  Greens() {
    for (var row : Table.rows("greens.csv", row -> row)) {
      var name = row.text("name");
      var centre = Ground.drawn(row.number("x"), row.number("y"));
      var shape =
          Curve.blob(
              centre, row.number("w") * 50, row.number("h") * 50, Dice.named("green " + name));
      all.add(
          new Green(name, row.text("kind"), shape.stream().map(Ground::vertexOfGround).toList()));
    }
  }

  List<Green> all() {
    return List.copyOf(all);
  }
}
