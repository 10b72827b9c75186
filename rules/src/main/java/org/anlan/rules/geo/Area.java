package org.anlan.rules.geo;

import java.util.List;
import java.util.stream.Stream;

/// A closed piece of ground: one or more rings, the holes among them. A spot on a border that two areas share belongs to
/// exactly one of them (edges are half-open), so that areas which tile a city give every spot one area.
public record Area(List<List<Spot>> rings) {

  public Area {
    rings = rings.stream().map(List::copyOf).toList();
    if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < 3))
      throw new IllegalArgumentException("An area needs rings of at least three corners.");
  }

  /// Even-odd rule over all rings, so holes need no mark.
  public boolean holds(Spot spot) {
    var inside = false;
    for (var ring : rings) {
      for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        if (crosses(ring.get(i), ring.get(j), spot)) inside = !inside;
    }
    return inside;
  }

  /// Metres from the spot to the area, 0 inside.
  public double metresFrom(Spot spot) {
    return holds(spot) ? 0 : border(spot);
  }

  private double border(Spot spot) {
    return rings.stream().mapToDouble(ring -> closed(ring).metresFrom(spot)).min().orElseThrow();
  }

  private static Line closed(List<Spot> ring) {
    return new Line(Stream.concat(ring.stream(), Stream.of(ring.getFirst())).toList());
  }

  public Box box() {
    return Box.around(rings.stream().flatMap(List::stream).toList());
  }

  private static boolean crosses(Spot a, Spot b, Spot spot) {
    if ((a.lat() > spot.lat()) == (b.lat() > spot.lat())) return false;
    // The same two corners give the same line from either side, so a border never lies in both or
    // neither area.
    var low = a.lat() < b.lat() ? a : b;
    var high = a.lat() < b.lat() ? b : a;
    var at =
        low.lon() + (spot.lat() - low.lat()) / (high.lat() - low.lat()) * (high.lon() - low.lon());
    return spot.lon() < at;
  }
}
