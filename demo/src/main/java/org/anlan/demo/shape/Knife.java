package org.anlan.demo.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cuts a ring in two along one chord of a straight line of the street plane.
public final class Knife {
  /// Ends nearer than this to a corner use the corner.
  private static final double SNAP = 30;

  private static final double STEP = 450;

  /// A straight line: the points p with p · (nx, ny) = offset. Upright and level lines are exact.
  public record Line(double nx, double ny, double offset) {
    public static Line upright(double x) {
      return new Line(1, 0, x);
    }

    public static Line level(double y) {
      return new Line(0, 1, y);
    }

    double side(Spot p) {
      return p.x() * nx + p.y() * ny - offset;
    }

    double along(Spot p) {
      return -p.x() * ny + p.y() * nx;
    }
  }

  /// A way to cut: it enters on the ring's edge after corner `from` and leaves on the edge after corner `to`.
  public record Chord(int from, Spot start, int to, Spot end) {
    public double length() {
      return start.distance(end);
    }

    public Spot middle() {
      return start.towards(end, 0.5);
    }
  }

  private record Crossing(int edge, Spot at, double along) {}

  private final Seams seams;
  private final Dice dice = Dice.named("knife");

  public Knife(Seams seams) {
    this.seams = seams;
  }

  /// All chords of the line that run inside the ring.
  public static List<Chord> chords(List<Vertex> ring, Line line) {
    var crossings = crossings(ring, line);
    var chords = new ArrayList<Chord>();
    for (var k = 0; k + 1 < crossings.size(); k++) {
      var a = crossings.get(k);
      var b = crossings.get(k + 1);
      if (Rings.contains(ring, a.at.towards(b.at, 0.5))) {
        chords.add(
            a.edge < b.edge
                ? new Chord(a.edge, a.at, b.edge, b.at)
                : new Chord(b.edge, b.at, a.edge, a.at));
      }
    }
    return chords;
  }

  private static List<Crossing> crossings(List<Vertex> ring, Line line) {
    var found = new ArrayList<Crossing>();
    for (var i = 0; i < ring.size(); i++) {
      var a = ring.get(i).street();
      var b = ring.get((i + 1) % ring.size()).street();
      var sa = line.side(a);
      var sb = line.side(b);
      if (sa < 0 != sb < 0) {
        var at = exact(a.towards(b, sa / (sa - sb)), line);
        found.add(new Crossing(i, at, line.along(at)));
      }
    }
    found.sort(Comparator.comparingDouble(Crossing::along));
    return found;
  }

  private static Spot exact(Spot p, Line line) {
    if (line.ny == 0) {
      return new Spot(line.offset, p.y());
    }
    return line.nx == 0 ? new Spot(p.x(), line.offset) : p;
  }

  /// The corners of the part that a chord would cut off, without cutting: for weighing.
  public static List<Vertex> part(List<Vertex> ring, Chord chord) {
    var part = new ArrayList<Vertex>();
    part.add(new Vertex(0, 0, chord.start));
    part.addAll(ring.subList(chord.from + 1, chord.to + 1));
    part.add(new Vertex(0, 0, chord.end));
    return part;
  }

  /// Cuts. `sway` is how far the cut may leave the straight line, as a share of its length. Empty when a part would be
  /// too thin to stand on the map.
  public List<List<Vertex>> cut(List<Vertex> ring, Chord chord, double sway) {
    var start = corner(ring, chord.from, chord.start);
    var end = corner(ring, chord.to, chord.end);
    if (start.equals(end)) {
      return List.of();
    }
    var way = way(ring, start, end, sway);
    var one = new ArrayList<Vertex>(List.of(start));
    one.addAll(ring.subList(chord.from + 1, chord.to + 1));
    one.add(end);
    one.addAll(way.reversed());
    var two = new ArrayList<Vertex>(List.of(end));
    two.addAll(ring.subList(chord.to + 1, ring.size()));
    two.addAll(ring.subList(0, chord.from + 1));
    two.add(start);
    two.addAll(way);
    var parts = List.of(Rings.tidy(one), Rings.tidy(two));
    if (parts.stream()
        .anyMatch(p -> p.size() < 3 || Rings.squareMetres(p) < 800 || Rings.tangled(p))) {
      return List.of();
    }
    mark(ring, chord.from, start);
    mark(ring, chord.to, end);
    return parts;
  }

  private static Vertex corner(List<Vertex> ring, int edge, Spot at) {
    var a = ring.get(edge);
    var b = ring.get((edge + 1) % ring.size());
    if (a.street().distance(at) < SNAP) {
      return a;
    }
    return b.street().distance(at) < SNAP ? b : Ground.vertex(at);
  }

  private void mark(List<Vertex> ring, int edge, Vertex corner) {
    var a = ring.get(edge);
    var b = ring.get((edge + 1) % ring.size());
    if (!corner.equals(a) && !corner.equals(b)) {
      seams.cut(a, b, corner);
    }
  }

  private List<Vertex> way(List<Vertex> ring, Vertex start, Vertex end, double sway) {
    for (var amount = sway; amount > 0.02; amount /= 2) {
      var spots = swayed(start.street(), end.street(), amount);
      if (clear(ring, spots)) {
        return inner(spots);
      }
    }
    return inner(swayed(start.street(), end.street(), 0));
  }

  private List<Spot> swayed(Spot start, Spot end, double sway) {
    var spots = List.of(start, end);
    var amount = sway;
    for (var step = start.distance(end); step > STEP; step /= 2) {
      var finer = new ArrayList<Spot>(List.of(spots.getFirst()));
      for (var i = 1; i < spots.size(); i++) {
        var a = spots.get(i - 1);
        var b = spots.get(i);
        var d = dice.between(-amount, amount);
        finer.add(a.towards(b, 0.5).plus(-(b.y() - a.y()) * d, (b.x() - a.x()) * d));
        finer.add(b);
      }
      spots = finer;
      amount *= 0.8;
    }
    return spots;
  }

  private static List<Vertex> inner(List<Spot> spots) {
    return spots.subList(1, spots.size() - 1).stream().map(Ground::vertex).toList();
  }

  private static boolean clear(List<Vertex> ring, List<Spot> spots) {
    for (var p : spots.subList(1, spots.size() - 1)) {
      if (!Rings.contains(ring, p) || Rings.edgeDistance(ring, p) < SNAP) {
        return false;
      }
    }
    for (var k = 1; k < spots.size(); k++) {
      for (var i = 0; i < ring.size(); i++) {
        var a = ring.get(i).street();
        var b = ring.get((i + 1) % ring.size()).street();
        if (Segments.cross(spots.get(k - 1), spots.get(k), a, b)) {
          return false;
        }
      }
    }
    return true;
  }
}
