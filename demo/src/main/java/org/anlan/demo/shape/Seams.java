package org.anlan.demo.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Remembers where a common edge of two areas was cut, so that both neighbours carry the new corner and the map has
/// neither gap nor overlap, to the last digit.
public final class Seams {
  private record Edge(Vertex a, Vertex b) {}

  private final Map<Edge, Vertex> cuts = new HashMap<>();

  /// The edge from `a` to `b` now has a corner in between.
  void cut(Vertex a, Vertex b, Vertex between) {
    cuts.put(new Edge(a, b), between);
    cuts.put(new Edge(b, a), between);
  }

  /// The ring with every corner its neighbours have put on it since.
  public List<Vertex> expand(List<Vertex> ring) {
    var all = new ArrayList<Vertex>();
    for (var i = 0; i < ring.size(); i++) {
      expand(ring.get(i), ring.get((i + 1) % ring.size()), all);
    }
    return all;
  }

  private void expand(Vertex a, Vertex b, List<Vertex> into) {
    var between = cuts.get(new Edge(a, b));
    if (between == null) {
      into.add(a);
    } else {
      expand(a, between, into);
      expand(between, b, into);
    }
  }
}
