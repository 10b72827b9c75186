package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.List;
import org.anlan.demo.Table;
import org.anlan.demo.land.Land;
import org.anlan.demo.names.RoadNames;
import org.anlan.demo.shape.Curve;
import org.anlan.demo.shape.Ground;

/// All roads of the city.
public final class Roads {
  private final List<Road> all = new ArrayList<>();

  public Roads(Land land) {
    var names = new RoadNames();
    for (var row : Table.rows("highways.csv", row -> row)) {
      var name = names.fixed(row.text("name"));
      var line = Curve.ground(row.text("path"), 250).stream().map(Ground::vertexOfGround).toList();
      all.add(new Road(name, row.text("class"), line));
    }
    all.addAll(new StreetRoads(land, names).all());
  }

  public List<Road> all() {
    return List.copyOf(all);
  }
}
