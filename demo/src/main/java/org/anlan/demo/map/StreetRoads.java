package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.anlan.demo.Table;
import org.anlan.demo.land.Land;
import org.anlan.demo.land.Lattice;
import org.anlan.demo.land.StreetPlan;
import org.anlan.demo.names.RoadNames;
import org.anlan.demo.shape.Dice;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Rings;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// The planned streets as named roads: great avenues first, so that they get the great names.
final class StreetRoads {
  private static final double SHORTEST = 260;
  private static final double STEP = 200;
  private static final double LONG = 6_500;

  /// The old town lies between these, in the street plane.
  private static final double WEST = -2_600;

  private static final double EAST = 3_000;

  private final Land land;
  private final RoadNames names;
  private final Dice dice = Dice.named("street roads");
  private final Map<StreetPlan.Street, String> fixed = new HashMap<>();

  StreetRoads(Land land, RoadNames names) {
    this.land = land;
    this.names = names;
  }

  List<Road> all() {
    var streets =
        land.plan().streets().stream()
            .filter(s -> length(s) > SHORTEST)
            .sorted(
                Comparator.comparingInt(StreetPlan.Street::rank)
                    .thenComparingDouble(s -> -length(s)))
            .toList();
    fix(streets);
    var roads = new ArrayList<Road>();
    for (var street : streets) {
      var kind = street.rank() == 0 || fixed.containsKey(street) ? Road.ARTERIAL : Road.MINOR;
      sections(street, name(street), fixed.containsKey(street))
          .forEach((name, nodes) -> roads.add(new Road(name, kind, line(nodes))));
    }
    return roads;
  }

  private void fix(List<StreetPlan.Street> streets) {
    for (var row : Table.rows("fixed-roads.csv", row -> row)) {
      var name = row.text("name");
      var at = Ground.street(Ground.drawn(row.number("x"), row.number("y")));
      streets.stream()
          .filter(s -> s.upright() == row.text("run").equals("upright"))
          .filter(s -> s.rank() <= row.number("rank") && !fixed.containsKey(s))
          .filter(s -> length(s) > 1_200)
          .min(
              Comparator.comparingDouble(
                  s -> at.distance(s.nodes().getFirst(), s.nodes().getLast())))
          .ifPresent(s -> fixed.put(s, names.fixed(name)));
    }
  }

  private static double length(StreetPlan.Street street) {
    return street.nodes().getFirst().distance(street.nodes().getLast());
  }

  private String name(StreetPlan.Street street) {
    return Optional.ofNullable(fixed.get(street)).orElseGet(() -> freshName(street));
  }

  private String freshName(StreetPlan.Street street) {
    var middle = street.nodes().get(street.nodes().size() / 2);
    var flavour = flavour(middle);
    var ending = ending(street);
    var density = land.settlement().density(middle);
    if (flavour.equals("centre") && street.rank() == 0) {
      return names.whole("avenues", flavour, ending);
    }
    if (flavour.equals("centre") && street.rank() >= 2 && density > 0.85) {
      return names.whole(length(street) < 900 ? "oldlanes" : "oldstreets", flavour, ending);
    }
    return names.put(flavour, ending);
  }

  private String ending(StreetPlan.Street street) {
    return switch (street.rank()) {
      case 0 -> length(street) > 9_000 ? "大道" : "路";
      case 1 -> "路";
      case 2 -> dice.chance(0.6) ? "路" : "街";
      default -> length(street) < 700 ? "巷" : "街";
    };
  }

  private String flavour(Spot middle) {
    var county = land.counties().stream().filter(c -> Rings.contains(c.ring(), middle)).findFirst();
    return switch (county.map(Land.County::name).orElse("")) {
      case "苇湾区" -> "water";
      case "栖山区" -> "hill";
      case "澜江新区" -> "zone";
      case "清渡县", "云塘县" -> "country";
      default -> "centre";
    };
  }

  /// A great street has sections with names and house numbers of their own: the parts north and south of the river,
  /// the parts west and east of the old town.
  private static Map<String, List<Spot>> sections(
      StreetPlan.Street street, String name, boolean known) {
    var sections = new LinkedHashMap<String, List<Spot>>();
    if (length(street) < LONG) {
      sections.put(name, street.nodes());
    } else if (street.upright()) {
      put(sections, known ? name : sided(name, '南'), street, p -> p.y() <= -Lattice.EMBANKMENT);
      put(sections, sided(name, '北'), street, p -> p.y() >= -Lattice.EMBANKMENT);
    } else {
      put(sections, sided(name, '西'), street, p -> p.x() <= WEST);
      put(sections, name, street, p -> p.x() >= lastBefore(street, WEST) && p.x() <= EAST);
      put(sections, sided(name, '东'), street, p -> p.x() >= lastBefore(street, EAST));
    }
    return sections;
  }

  private static double lastBefore(StreetPlan.Street street, double place) {
    return street.nodes().stream().mapToDouble(Spot::x).filter(x -> x <= place).max().orElse(place);
  }

  private static void put(
      Map<String, List<Spot>> sections,
      String name,
      StreetPlan.Street street,
      Predicate<Spot> there) {
    var nodes = street.nodes().stream().filter(there).toList();
    if (nodes.size() > 1) {
      sections.put(name, nodes);
    }
  }

  private static String sided(String name, char side) {
    var ending = name.endsWith("大道") || name.endsWith("大街") ? 2 : 1;
    return name.substring(0, name.length() - ending)
        + side
        + name.substring(name.length() - ending);
  }

  /// The street's nodes, with points in between where it bends on the ground.
  private static List<Vertex> line(List<Spot> nodes) {
    var line = new ArrayList<Vertex>();
    for (var i = 0; i + 1 < nodes.size(); i++) {
      var a = nodes.get(i);
      var b = nodes.get(i + 1);
      var parts = Math.max(1, (int) Math.round(a.distance(b) / STEP / 2));
      for (var k = 0; k < parts; k++) {
        line.add(Ground.vertex(a.towards(b, k / (double) parts)));
      }
    }
    line.add(Ground.vertex(nodes.getLast()));
    return line;
  }
}
