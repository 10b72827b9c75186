package org.anlan.rules.halls;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Whether a window should be opened beside 潮汐窗口, and for whom: where people would wait too long on the mean.
public final class Tide {

  /// @param group in which the wait is longest
  /// @param lasts the wait that those who wait have before them on the mean
  /// @param waiting how many they are
  public record Proposal(String group, Duration lasts, int waiting) {}

  private Tide() {}

  /// The group with the longest mean wait, if it is too long; one that no open window takes counts as waiting for `unserved`.
  public static Optional<Proposal> propose(Forecast forecast, Instant now, Duration unserved) {
    var least = Duration.ofMinutes(forecast.queue().rules().tidalMinutes());
    return waits(forecast, now, unserved).values().stream()
        .filter(one -> one.lasts().compareTo(least) >= 0)
        .max(Comparator.comparing(Proposal::lasts).thenComparing(Proposal::group));
  }

  /// The mean wait that lies before those of each group.
  public static Map<String, Proposal> waits(Forecast forecast, Instant now, Duration unserved) {
    var sums = new HashMap<String, Proposal>();
    for (var one : forecast.queue().waiting()) {
      var wait = forecast.of(one.id(), now).orElse(unserved);
      sums.merge(
          one.group(),
          new Proposal(one.group(), wait, 1),
          (a, b) -> new Proposal(a.group(), a.lasts().plus(b.lasts()), a.waiting() + b.waiting()));
    }
    sums.replaceAll(
        (group, sum) -> new Proposal(group, sum.lasts().dividedBy(sum.waiting()), sum.waiting()));
    return Map.copyOf(sums);
  }
}
