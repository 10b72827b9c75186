package org.anlan.rules.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.anlan.rules.themes.Theme.Child;
import org.anlan.rules.themes.Theme.Needs;

/// What a theme comes to for somebody: the items, one form, one set of materials, the order, the day.
///
/// @param waves items that can begin together, each wave after those before it
/// @param fields each data element once 多表合一, with the items that use it
/// @param materials each material once, with the items that use it
/// @param longest the items on the path that takes longest, first to last
/// @param days working days from acceptance to the last decision when each item takes all its time
public record Plan(
    List<List<String>> waves,
    Map<String, List<String>> fields,
    Map<String, List<String>> materials,
    List<String> longest,
    int days,
    Savings savings) {

  /// Against doing every item by itself, one after the other.
  ///
  /// @param days in a row, and as the theme does it
  public record Savings(Count fields, Count materials, Count visits, Count days) {}

  /// @param alone the sum over the items
  /// @param together what remains
  public record Count(int alone, int together) {
    public int saved() {
      return alone - together;
    }
  }

  /// @param answers to all questions that matter
  /// @param visits how often somebody must come for the whole
  /// @throws IllegalArgumentException where items wait for each other in a circle
  public static Plan of(Theme theme, Map<String, String> answers, int visits) {
    var needed = new LinkedHashMap<String, Child>();
    for (var child : theme.needed(answers)) needed.put(child.item(), child);
    var fields = merged(needed, Needs::fields);
    var materials = merged(needed, Needs::materials);
    var longest = longest(needed);
    int days = sum(longest.stream().map(needed::get).map(Objects::requireNonNull).toList());
    var savings =
        new Savings(
            count(needed, Needs::fields, fields),
            count(needed, Needs::materials, materials),
            new Count(
                needed.values().stream().mapToInt(child -> child.needs().visits()).sum(), visits),
            new Count(sum(List.copyOf(needed.values())), days));
    return new Plan(waves(needed), fields, materials, longest, days, savings);
  }

  private static int sum(List<Child> children) {
    return children.stream().mapToInt(Child::days).sum();
  }

  private static Count count(
      Map<String, Child> needed,
      Function<Needs, List<String>> what,
      Map<String, List<String>> merged) {
    int alone = needed.values().stream().mapToInt(child -> what.apply(child.needs()).size()).sum();
    return new Count(alone, merged.size());
  }

  private static Map<String, List<String>> merged(
      Map<String, Child> needed, Function<Needs, List<String>> what) {
    var merged = new LinkedHashMap<String, List<String>>();
    for (var child : needed.values())
      for (var one : what.apply(child.needs()))
        merged.computeIfAbsent(one, first -> new ArrayList<>()).add(child.item());
    merged.replaceAll((one, items) -> List.copyOf(items));
    return Collections.unmodifiableMap(merged);
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
  private static List<String> longest(Map<String, Child> needed) {
    var ends = new LinkedHashMap<String, Integer>();
    var before = new HashMap<String, String>();
    for (var wave : waves(needed))
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
