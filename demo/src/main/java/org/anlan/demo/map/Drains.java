package org.anlan.demo.map;

import java.util.List;
import org.anlan.demo.shape.Vertex;

/// Channels, culverts, pump stations and outlets.
final class Drains {
  record Drain(String name, String kind, List<Vertex> line) {}

  private final List<Drain> all;

  Drains(Roads roads) {
    all =
        roads.all().stream()
            .filter(r -> r.kind().equals(Road.ARTERIAL))
            .limit(10)
            .map(r -> new Drain(r.name() + "暗渠", "culvert", r.line()))
            .toList();
  }

  List<Drain> all() {
    return all;
  }
}
