package org.anlan.rules.retention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// From which day a period of retention counts.
public enum Counting {
  /// From 1 January of the year after the closing, as files are counted by years of archiving.
  NEXT_YEAR("next-year"),
  CLOSING_DAY("closing-day");

  private final String code;

  Counting(String code) {
    this.code = code;
  }

  /// @throws IllegalArgumentException with the value and what is known
  public static Counting parse(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code.equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is no day to count from; write `next-year` or `closing-day`"
                    .formatted(code)));
  }

  /// The first day on which it may be destroyed; nothing for what is kept for ever.
  public Optional<LocalDate> dueOn(LocalDate closed, RetentionPeriod period) {
    var first = this == NEXT_YEAR ? LocalDate.of(closed.getYear() + 1, 1, 1) : closed;
    return period.endFrom(first);
  }
}
