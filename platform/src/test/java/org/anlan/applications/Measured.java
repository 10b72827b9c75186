package org.anlan.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How long what took, in milliseconds; nothing counts before all are there.
final class Measured {

  private final Map<String, List<Long>> all = new TreeMap<>();
  private final Map<String, Integer> failures = new TreeMap<>();
  private Instant from = Instant.MAX;
  private Instant last = Instant.MIN;

  synchronized void from(Instant from) {
    this.from = from;
  }

  synchronized void took(String what, Instant begun, long nanos) {
    if (begun.isBefore(from)) return;
    last = begun;
    all.computeIfAbsent(what, any -> new ArrayList<>()).add(nanos / 1_000_000);
  }

  synchronized void failed(String what, String why) {
    failures.merge(what + ":" + why, 1, Integer::sum);
  }

  synchronized String line() {
    var line = new StringBuilder();
    all.forEach((what, times) -> {
      var sorted = times.stream().sorted().toList();
      line.append(
          "%s=%d,%d,%d,%d,%d "
              .formatted(
                  what,
                  sorted.size(),
                  at(sorted, 0.5),
                  at(sorted, 0.95),
                  at(sorted, 0.99),
                  sorted.getLast()));
    });
    var seconds = all.isEmpty() ? 0 : java.time.Duration.between(from, last).toSeconds();
    var failed = failures.values().stream().mapToInt(Integer::intValue).sum();
    return "%sseconds=%d failures=%d%s"
        .formatted(
            line,
            seconds,
            failed,
            failed == 0 ? "" : " why=" + failures.toString().replace(" ", ""));
  }

  private static long at(List<Long> sorted, double part) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * part)));
  }
}
