package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.List;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.land.Land;
import org.anlan.demo.shape.Ground;

/// The halls, schools, hospitals, markets, stations of the city.
final class Venues {
  private final List<Venue> all = new ArrayList<>();

  Venues(Land land, Divisions divisions, Roads roads) {
    for (var street : land.streets()) {
      var division = divisions.get(street.code());
      var at = Ground.vertex(street.seat().street());
      all.add(
          new Venue(
              division.name() + "便民服务中心",
              division.english() + " Service Centre",
              "hall",
              "",
              "",
              "周一至周五 9:00–17:00",
              at));
    }
  }

  List<Venue> all() {
    return List.copyOf(all);
  }
}
