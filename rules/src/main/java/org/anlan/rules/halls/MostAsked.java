package org.anlan.rules.halls;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What people ask for most at a hall 高频事项: the keys of the front desk and the tiles of the ticket screen.
public final class MostAsked {

  private MostAsked() {}

  /// The most counted first; among equals the city's own order, then the code. Where there are fewer, the city's own fill up.
  ///
  /// @param counts how often each was asked for
  /// @param usual the city's own list
  public static List<String> of(Map<String, Integer> counts, Collection<String> usual, int many) {
    var own = List.copyOf(usual);
    var order =
        Comparator.<String>comparingInt(code -> -counts.getOrDefault(code, 0))
            .thenComparingInt(code -> own.contains(code) ? own.indexOf(code) : own.size())
            .thenComparing(code -> code);
    var all = new LinkedHashSet<>(counts.keySet());
    all.removeIf(code -> counts.getOrDefault(code, 0) <= 0);
    all.addAll(own);
    return all.stream().sorted(order).limit(many).toList();
  }
}
