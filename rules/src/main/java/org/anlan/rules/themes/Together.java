package org.anlan.rules.themes;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anlan.rules.themes.Theme.Child;

/// How the parts of one thing stand, and what comes of the whole.
public final class Together {

  private Together() {}

  /// How a child stands.
  public enum Standing {
    /// Waits for others.
    WAITING,
    /// Can begin, or has begun.
    RUNNING,
    APPROVED,
    DENIED,
    /// Will never begin, since what it waits for was denied.
    BLOCKED;

    public boolean ended() {
      return this == APPROVED || this == DENIED || this == BLOCKED;
    }
  }

  /// What comes of the whole.
  public enum Result {
    RUNNING,
    ALL_APPROVED,
    /// Some were approved, some not; each says why.
    PARTIAL,
    DENIED
  }

  /// How each child stands, by what was decided so far: a child begins when all that it waits for are approved.
  ///
  /// @param needed items that somebody needs
  /// @param approved by item, of those that are decided
  public static Map<String, Standing> standings(
      Theme theme, Collection<String> needed, Map<String, Boolean> approved) {
    var standings = new HashMap<String, Standing>();
    boolean changed = true;
    for (var item : needed) standings.put(item, Standing.WAITING);
    while (changed) {
      changed = false;
      for (var item : needed) {
        var now = standing(child(theme, item), standings, approved);
        changed |= standings.put(item, now) != now;
      }
    }
    return standings;
  }

  private static Child child(Theme theme, String item) {
    return theme
        .findChild(item)
        .orElseThrow(() ->
            new IllegalArgumentException("Theme %s has no item %s.".formatted(theme.code(), item)));
  }

  private static Standing standing(
      Child child, Map<String, Standing> standings, Map<String, Boolean> approved) {
    var decided = approved.get(child.item());
    if (decided != null) return decided ? Standing.APPROVED : Standing.DENIED;
    var waits = child.after().stream().filter(standings::containsKey).map(standings::get).toList();
    if (waits.contains(Standing.DENIED) || waits.contains(Standing.BLOCKED))
      return Standing.BLOCKED;
    return waits.stream().allMatch(one -> one == Standing.APPROVED)
        ? Standing.RUNNING
        : Standing.WAITING;
  }

  /// Finished when every mandatory child has ended; one that is not mandatory never holds the whole up.
  public static Result result(Theme theme, Map<String, Standing> standings) {
    if (standings.entrySet().stream()
        .anyMatch(one -> child(theme, one.getKey()).mandatory() && !one.getValue().ended()))
      return Result.RUNNING;
    var ended = standings.values().stream().filter(Standing::ended).toList();
    if (ended.stream().allMatch(one -> one == Standing.APPROVED)) return Result.ALL_APPROVED;
    return ended.contains(Standing.APPROVED) ? Result.PARTIAL : Result.DENIED;
  }

  /// All that is missing or wrong in any mandatory child, told at once 一次性告知: the whole is accepted only when this is empty.
  ///
  /// @param gaps what the front check of each child found
  public static Map<String, List<String>> gaps(
      Theme theme, Set<String> needed, Map<String, List<String>> gaps) {
    var told = new TreeMap<String, List<String>>();
    gaps.forEach((item, found) -> {
      if (needed.contains(item) && child(theme, item).mandatory() && !found.isEmpty())
        told.put(item, List.copyOf(found));
    });
    return told;
  }
}
