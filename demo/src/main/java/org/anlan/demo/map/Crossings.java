package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Segments;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// Gives roads that cross a corner in common, so that a crossing is found by comparing corners. Motorways cross on
/// another level and share none.
final class Crossings {
  private static final double CELL = 600;
  private static final double NEAR = 14;

  private record Cell(long x, long y) {}

  private record Piece(int road, int edge, Spot a, Spot b) {}

  private record Insert(int edge, double along, Vertex corner) {}

  private final List<Network.Laid> roads;
  private final Map<Integer, List<Insert>> inserts = new HashMap<>();

  Crossings(List<Network.Laid> roads) {
    this.roads = roads;
  }

  List<Road> mended() {
    var cells = new HashMap<Cell, List<Piece>>();
    for (var r = 0; r < roads.size(); r++) {
      if (!roads.get(r).motorway()) {
        meet(r, cells);
      }
    }
    var mended = new ArrayList<Road>();
    for (var r = 0; r < roads.size(); r++) {
      mended.add(new Road(roads.get(r).name(), roads.get(r).kind(), line(r)));
    }
    return mended;
  }

  private void meet(int r, Map<Cell, List<Piece>> cells) {
    var line = roads.get(r).line();
    for (var i = 1; i < line.size(); i++) {
      var piece = new Piece(r, i, line.get(i - 1).street(), line.get(i).street());
      var seen = new ArrayList<Piece>();
      for (var cell : cells(piece)) {
        var there = cells.computeIfAbsent(cell, c -> new ArrayList<>());
        for (var other : there) {
          if (other.road != r && !seen.contains(other)) {
            seen.add(other);
            Segments.crossing(piece.a, piece.b, other.a, other.b)
                .ifPresent(at -> insert(piece, other, at));
          }
        }
        there.add(piece);
      }
    }
  }

  private static List<Cell> cells(Piece p) {
    var cells = new ArrayList<Cell>();
    for (var x = cell(Math.min(p.a.x(), p.b.x())); x <= cell(Math.max(p.a.x(), p.b.x())); x++) {
      for (var y = cell(Math.min(p.a.y(), p.b.y())); y <= cell(Math.max(p.a.y(), p.b.y())); y++) {
        cells.add(new Cell(x, y));
      }
    }
    return cells;
  }

  private static long cell(double place) {
    return (long) Math.floor(place / CELL);
  }

  private void insert(Piece one, Piece two, Spot at) {
    var corner = Ground.vertex(at);
    for (var piece : List.of(one, two)) {
      var line = roads.get(piece.road).line();
      for (var old : List.of(line.get(piece.edge - 1), line.get(piece.edge))) {
        if (old.street().distance(at) < NEAR) {
          corner = old;
        }
      }
    }
    for (var piece : List.of(one, two)) {
      inserts
          .computeIfAbsent(piece.road, k -> new ArrayList<>())
          .add(new Insert(piece.edge, at.along(piece.a, piece.b), corner));
    }
  }

  private List<Vertex> line(int road) {
    var old = roads.get(road).line();
    var extra =
        inserts.getOrDefault(road, List.of()).stream()
            .sorted(Comparator.comparingDouble(Insert::along))
            .toList();
    var line = new ArrayList<Vertex>(List.of(old.getFirst()));
    for (var i = 1; i < old.size(); i++) {
      for (var insert : extra) {
        if (insert.edge == i
            && !old.get(i).equals(insert.corner)
            && !line.getLast().equals(insert.corner)) {
          line.add(insert.corner);
        }
      }
      if (!line.getLast().equals(old.get(i))) {
        line.add(old.get(i));
      }
    }
    return line;
  }
}
