package org.anlan.rules.patrol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;

/// The beats 责任片区 of a street: its unit grids in the order of their codes, cut into as many stretches as there are collectors on duty. Codes
/// run through community after community from north-west to south-east, so that a stretch lies together; the same collectors get the same
/// stretches every day.
public final class Beats {

  private Beats() {}

  /// @param grids of one street
  /// @param posts of the collectors on duty
  /// @return by post, in order; lengths differ by one at most; empty where nobody is on duty
  public static Map<String, List<String>> divide(List<String> grids, List<String> posts) {
    var beats = new LinkedHashMap<String, List<String>>();
    var ordered = grids.stream().sorted().toList();
    var walkers = posts.stream().sorted().distinct().toList();
    for (int i = 0; i < walkers.size(); i++) {
      int from = ordered.size() * i / walkers.size();
      int to = ordered.size() * (i + 1) / walkers.size();
      beats.put(walkers.get(i), List.copyOf(ordered.subList(from, to)));
    }
    return beats;
  }

  /// The order in which a beat is walked: always on to the nearest that is left, from the first on.
  public static List<String> walk(List<String> beat, Map<String, Spot> spots) {
    var left = new ArrayList<>(beat);
    var way = new ArrayList<String>();
    while (!left.isEmpty()) {
      var at = way.isEmpty() ? spots.get(left.getFirst()) : spots.get(way.getLast());
      var next =
          left.stream()
              .min(Comparator.comparingDouble(grid -> metres(at, spots.get(grid))))
              .orElseThrow();
      left.remove(next);
      way.add(next);
    }
    return List.copyOf(way);
  }

  private static double metres(@Nullable Spot from, @Nullable Spot to) {
    if (from == null || to == null)
      throw new IllegalArgumentException("Every grid of a beat needs a spot.");
    return from.metresTo(to);
  }
}
