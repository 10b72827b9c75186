package org.anlan.rules.calendar;

import java.time.LocalDateTime;

/// More time, granted while the promise was still running, in the unit of its rule (行政许可法 art. 42 allows ten working days, once).
public record Extension(LocalDateTime granted, int amount) {
  public Extension {
    if (amount < 1)
      throw new IllegalArgumentException(
          "An extension gives at least 1 unit, not %d.".formatted(amount));
  }
}
