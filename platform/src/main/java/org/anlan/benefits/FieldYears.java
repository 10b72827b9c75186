package org.anlan.benefits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Ages by tens, for counts of people.
final class FieldYears {

  private static final int TEN = 10;

  private FieldYears() {}

  /// `60-69`; null for what is no day.
  static @Nullable String of(@Nullable String birth, LocalDate day) {
    if (birth == null) return null;
    try {
      var years = ChronoUnit.YEARS.between(LocalDate.parse(birth), day);
      var from = Math.max(0, years / TEN * TEN);
      return "%d-%d".formatted(from, from + TEN - 1);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
