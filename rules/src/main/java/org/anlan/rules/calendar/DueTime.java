package org.anlan.rules.calendar;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// At which time of its due day a promise ends: `same` as it began, the `end` of the day, or a time of day.
public sealed interface DueTime {
  /// The clock time of opening.
  record Same() implements DueTime {}

  /// 23:59:59, the last second of the day.
  record End() implements DueTime {}

  record At(LocalTime time) implements DueTime {}

  Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");

  default LocalTime on(LocalTime opened) {
    return switch (this) {
      case Same() -> opened;
      case End() -> LocalTime.of(23, 59, 59);
      case At(var time) -> time;
    };
  }

  static Optional<DueTime> find(String text) {
    var clock = CLOCK.matcher(text);
    if (clock.matches())
      return Optional.of(
          new At(LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)))));
    return switch (text) {
      case "same" -> Optional.of(new Same());
      case "end" -> Optional.of(new End());
      default -> Optional.empty();
    };
  }

  default String code() {
    return switch (this) {
      case Same() -> "same";
      case End() -> "end";
      case At(var time) -> time.toString();
    };
  }
}
