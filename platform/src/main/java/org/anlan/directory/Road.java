package org.anlan.directory;

import java.util.List;
import org.anlan.http.Texts;
import org.anlan.rules.geo.Line;

/// A named road.
///
/// @param rank `motorway`, `arterial` or `minor`
/// @param lines its parts; a road may be interrupted
public record Road(String id, Texts name, String rank, List<Line> lines) {

  /// Nobody lives at it, and nothing crosses it on its level.
  boolean motorway() {
    return rank.equals("motorway");
  }
}
