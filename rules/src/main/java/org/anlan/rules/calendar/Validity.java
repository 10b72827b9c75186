package org.anlan.rules.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which something is in force, both included; an absent end is open.
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final Validity ALWAYS = new Validity(null, null);

  public Validity {
    if (from != null && to != null && to.isBefore(from))
      throw new IllegalArgumentException(
          "Validity runs forward, not from %s to %s.".formatted(from, to));
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  public boolean meets(Validity other) {
    return (to == null || other.from == null || !other.from.isAfter(to))
        && (from == null || other.to == null || !other.to.isBefore(from));
  }
}
