package org.anlan.demo.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.demo.shape.Ground;
import org.anlan.demo.shape.Segments;
import org.anlan.demo.shape.Spot;
import org.anlan.demo.shape.Vertex;

/// The roads while they are being laid: where is the nearest, does a new one cross, join them.
final class Network {
  private static final double SNAP = 90;
  private static final double CELL = 800;

  /// A road that can still get corners.
  record Laid(String name, String kind, List<Vertex> line) {
    boolean motorway() {
      return kind.equals(Road.MOTORWAY);
    }
  }

  /// The nearest point of the network.
  record Hit(Laid road, Spot at, double distance) {}

  private record Cell(int x, int y) {}

  private record Piece(Spot a, Spot b) {}

  private final List<Laid> laid = new ArrayList<>();
  private final Map<Cell, List<Piece>> pieces = new HashMap<>();

  Laid add(String name, String kind, List<Vertex> line) {
    var road = new Laid(name, kind, new ArrayList<>(line));
    laid.add(road);
    if (!road.motorway()) {
      for (var i = 1; i < line.size(); i++) {
        index(new Piece(line.get(i - 1).street(), line.get(i).street()));
      }
    }
    return road;
  }

  private void index(Piece piece) {
    for (var cell : cells(piece)) {
      pieces.computeIfAbsent(cell, c -> new ArrayList<>()).add(piece);
    }
  }

  private static List<Cell> cells(Piece piece) {
    var cells = new ArrayList<Cell>();
    for (var x = cell(Math.min(piece.a.x(), piece.b.x()));
        x <= cell(Math.max(piece.a.x(), piece.b.x()));
        x++) {
      for (var y = cell(Math.min(piece.a.y(), piece.b.y()));
          y <= cell(Math.max(piece.a.y(), piece.b.y()));
          y++) {
        cells.add(new Cell(x, y));
      }
    }
    return cells;
  }

  private static int cell(double place) {
    return (int) Math.floor(place / CELL);
  }

  List<Laid> all() {
    return List.copyOf(laid);
  }

  /// The nearest point of one road.
  static Hit hit(Laid road, Spot from) {
    var best = new Hit(road, road.line.getFirst().street(), Double.MAX_VALUE);
    for (var i = 1; i < road.line.size(); i++) {
      var a = road.line.get(i - 1).street();
      var b = road.line.get(i).street();
      var at = a.towards(b, from.along(a, b));
      var distance = from.distance(at);
      if (distance < best.distance) {
        best = new Hit(road, at, distance);
      }
    }
    return best;
  }

  /// The corner of the road at a point of it: an old one nearby, or a new one put in.
  static Vertex join(Laid road, Spot at) {
    var near = road.line.getFirst();
    for (var corner : road.line) {
      if (corner.street().distance(at) < near.street().distance(at)) {
        near = corner;
      }
    }
    if (near.street().distance(at) < SNAP) {
      return near;
    }
    var edge = 1;
    for (var i = 1; i < road.line.size(); i++) {
      if (gap(road, i, at) < gap(road, edge, at)) {
        edge = i;
      }
    }
    var corner = Ground.vertex(at);
    road.line.add(edge, corner);
    return corner;
  }

  private static double gap(Laid road, int edge, Spot at) {
    return at.distance(road.line.get(edge - 1).street(), road.line.get(edge).street());
  }

  /// Does the way cross a road, motorways aside?
  boolean crosses(List<Spot> way) {
    for (var i = 1; i < way.size(); i++) {
      var piece = new Piece(way.get(i - 1), way.get(i));
      for (var cell : cells(piece)) {
        for (var other : pieces.getOrDefault(cell, List.of())) {
          if (Segments.cross(piece.a, piece.b, other.a, other.b)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
