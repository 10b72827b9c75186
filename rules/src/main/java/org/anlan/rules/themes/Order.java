package org.anlan.rules.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anlan.rules.themes.Theme.Child;

/// In which order the items of a theme run.
///
/// @param waves items that can begin together, each wave after those before it
/// @param longest the items on the path that takes longest, first to last
/// @param days working days from acceptance to the last decision when each item takes all its time
public record Order(List<List<String>> waves, List<String> longest, int days) {

  static Order of(List<Child> children) {
    var needed = new LinkedHashMap<String, Child>();
    children.forEach(child -> needed.put(child.item(), child));
    var waves = waves(needed);
    var longest = longest(waves, needed);
    int days =
        longest.stream().mapToInt(item -> Objects.requireNonNull(needed.get(item)).days()).sum();
    return new Order(waves, longest, days);
  }

  private static List<List<String>> waves(Map<String, Child> needed) {
    var waves = new ArrayList<List<String>>();
    var placed = new HashSet<String>();
    while (placed.size() < needed.size()) {
      var wave =
          needed.values().stream()
              .filter(child -> !placed.contains(child.item()))
              .filter(child -> placed.containsAll(waitsFor(child, needed)))
              .map(Child::item)
              .toList();
      if (wave.isEmpty())
        throw new IllegalArgumentException(
            "These items wait for each other: " + left(needed.keySet(), placed));
      waves.add(wave);
      placed.addAll(wave);
    }
    return waves;
  }

  private static List<String> left(Set<String> all, Set<String> placed) {
    return all.stream().filter(item -> !placed.contains(item)).toList();
  }

  /// Only those that somebody needs.
  private static Set<String> waitsFor(Child child, Map<String, Child> needed) {
    var waits = new HashSet<>(child.after());
    waits.retainAll(needed.keySet());
    return waits;
  }

  /// The path on which the promises of the items add up to most.
  private static List<String> longest(List<List<String>> waves, Map<String, Child> needed) {
    var ends = new LinkedHashMap<String, Integer>();
    var before = new HashMap<String, String>();
    for (var wave : waves)
      for (var item : wave) {
        var child = Objects.requireNonNull(needed.get(item));
        var latest = waitsFor(child, needed).stream().sorted().max(Comparator.comparing(ends::get));
        latest.ifPresent(earlier -> before.put(item, earlier));
        ends.put(item, latest.map(ends::get).orElse(0) + child.days());
      }
    var path = new ArrayList<String>();
    var at = ends.keySet().stream().max(Comparator.comparing(ends::get)).orElse(null);
    for (; at != null; at = before.get(at)) path.addFirst(at);
    return path;
  }
}
