package org.anlan.demo.map;

import org.anlan.demo.shape.Vertex;

/// A place people go to.
record Venue(String kind, Text name, Text address, Text hours, Vertex at) {
  /// Both languages; blank where there is nothing to say, as the hours of a bridge.
  record Text(String chinese, String english) {
    boolean blank() {
      return chinese.isEmpty();
    }
  }
}
