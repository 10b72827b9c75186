package org.anlan.rules.oversight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Draws the closed cases of a period that somebody looks at a second time 抽查复核: by lot within each kind and unit, at least one of each unit, the
/// same draw each time. The seed holds the numbers of all that could be drawn, so that nobody knows it before the period is over.
///
/// @param usual so many percent where nothing else is said
/// @param kinds and `units` percent for a kind of matter or a unit; the higher counts
public record Draw(int usual, Map<String, Integer> kinds, Map<String, Integer> units) {

  public record Candidate(String number, int round, String kind, String unit) {}

  public Draw {
    kinds = Map.copyOf(kinds);
    units = Map.copyOf(units);
  }

  public static String seed(String period, Collection<Candidate> candidates) {
    var numbers = candidates.stream().map(c -> c.number() + "/" + c.round()).sorted().toList();
    return hash(period + "\n" + String.join("\n", numbers));
  }

  public List<Candidate> draw(Collection<Candidate> candidates, String seed) {
    var strata =
        candidates.stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.unit() + "/" + c.kind(), TreeMap::new, Collectors.toList()));
    var drawn = new ArrayList<Candidate>();
    strata.values().forEach(stratum -> drawn.addAll(lots(stratum, seed, share(stratum))));
    for (var unit : candidates.stream().map(Candidate::unit).distinct().sorted().toList())
      if (drawn.stream().noneMatch(c -> c.unit().equals(unit)))
        drawn.addAll(
            lots(candidates.stream().filter(c -> c.unit().equals(unit)).toList(), seed, 1));
    return drawn.stream().sorted(Comparator.comparing(Candidate::number)).toList();
  }

  /// So many of a stratum, rounded down: the unit's one is seen to apart.
  private int share(List<Candidate> stratum) {
    var first = stratum.getFirst();
    int percent =
        Math.max(units.getOrDefault(first.unit(), usual), kinds.getOrDefault(first.kind(), usual));
    return stratum.size() * percent / 100;
  }

  private static List<Candidate> lots(List<Candidate> from, String seed, int count) {
    return from.stream()
        .sorted(Comparator.comparing(c -> lot(seed, c.number() + "/" + c.round())))
        .limit(count)
        .toList();
  }

  /// The lot of one thing in a draw: the smallest are drawn.
  public static String lot(String seed, String thing) {
    return hash(seed + "\n" + thing);
  }

  private static String hash(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
