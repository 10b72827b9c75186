package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What a unit did since the month began, as its list of tasks shows it. Where counting takes long the figures are kept for [#TIMES] as long as
/// that took: a large unit sees them a few seconds late and no list waits for them.
@Component
class MonthFigures {

  private static final Duration QUICK = Duration.ofMillis(20);
  private static final int TIMES = 100;

  private record Kept(TaskList.Month month, Instant until) {}

  private record Key(List<String> units, Instant begun) {}

  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final TaskList list;
  private final InstantSource machineClock;

  MonthFigures(TaskList list, InstantSource machineClock) {
    this.list = list;
    this.machineClock = machineClock;
  }

  TaskList.Month get(List<String> units, Instant begun) {
    var key = new Key(units, begun);
    var known = kept.get(key);
    var now = machineClock.instant();
    if (known != null && now.isBefore(known.until)) return known.month;
    var month = list.month(units, begun);
    var took = Duration.between(now, machineClock.instant());
    kept.values().removeIf(old -> now.isAfter(old.until));
    if (took.compareTo(QUICK) > 0)
      kept.put(key, new Kept(month, now.plus(took.multipliedBy(TIMES))));
    return month;
  }
}
