package org.anlan.demo.land;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.demo.shape.Dice;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// The borders of the six areas, as the design draws them: ridges and streams, so each wanders between its corners.
final class Outline {
  private static final Map<Character, Spot> CORNERS = corners();

  private final Map<String, List<Vertex>> edges = new HashMap<>();
  private final Dice dice = Dice.named("outline");

  private static Map<Character, Spot> corners() {
    var names = "ABCDEFGHIJKLPQRST";
    int[] places = {
      150, 130, 400, 40, 600, 80, 800, 60, 975, 190, 1010, 440, 905, 650, 660, 752, 450, 715, 230,
      760, 80, 610, 50, 360, 400, 262, 668, 236, 724, 478, 520, 572, 300, 452
    };
    var corners = new HashMap<Character, Spot>();
    for (var i = 0; i < names.length(); i++) {
      corners.put(names.charAt(i), Ground.drawn(places[2 * i], places[2 * i + 1]));
    }
    return corners;
  }

  /// The ring around the area whose corners these letters name.
  List<Vertex> ring(String letters) {
    var ring = new ArrayList<Vertex>();
    for (var i = 0; i < letters.length(); i++) {
      var edge = edge(letters.charAt(i), letters.charAt((i + 1) % letters.length()));
      ring.addAll(edge.subList(0, edge.size() - 1));
    }
    return ring;
  }

  private List<Vertex> edge(char a, char b) {
    var low = (char) Math.min(a, b);
    var high = (char) Math.max(a, b);
    var edge = edges.computeIfAbsent("" + low + high, key -> wander(corner(low), corner(high)));
    return a == low ? edge : edge.reversed();
  }

  private static Spot corner(char name) {
    var corner = CORNERS.get(name);
    if (corner == null) {
      throw new IllegalArgumentException("The outline has no corner " + name + ".");
    }
    return corner;
  }

  private List<Vertex> wander(Spot from, Spot to) {
    var spots = List.of(from, to);
    var sway = 0.12;
    for (var round = 0; round < 5; round++) {
      var finer = new ArrayList<Spot>(List.of(spots.getFirst()));
      for (var i = 1; i < spots.size(); i++) {
        var a = spots.get(i - 1);
        var b = spots.get(i);
        var d = dice.between(-sway, sway);
        finer.add(a.towards(b, 0.5).plus(-(b.y() - a.y()) * d, (b.x() - a.x()) * d));
        finer.add(b);
      }
      spots = finer;
      sway *= 0.9;
    }
    return spots.stream().map(Ground::vertexOfGround).toList();
  }
}
