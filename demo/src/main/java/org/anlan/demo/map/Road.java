package org.anlan.demo.map;

import java.util.List;
import org.anlan.demo.names.English;
import org.anlan.demo.shape.Vertex;

/// A named road. `kind` is `motorway`, `arterial` or `minor`, as the map's style knows them.
public record Road(String name, String kind, List<Vertex> line) {
  static final String MOTORWAY = "motorway";
  static final String ARTERIAL = "arterial";
  static final String MINOR = "minor";

  String english() {
    return English.of(name);
  }

  boolean motorway() {
    return kind.equals(MOTORWAY);
  }

  double length() {
    var sum = 0.0;
    for (var i = 1; i < line.size(); i++) {
      sum += line.get(i - 1).street().distance(line.get(i).street());
    }
    return sum;
  }
}
