package org.anlan.rules.text;

import static java.lang.Integer.parseInt;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A local time as tables write it: `2026-03-01T08:15:00`, with a blank for `T`, `/` for `-`, one-digit parts, without seconds, with a fraction; a
/// date alone is its midnight.
public final class WrittenTime {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?:(?:[Tt]| +)(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,9}))?)?)?");
  public static final String EXPECTED = "a time such as 2026-03-01T08:15:00";

  private WrittenTime() {}

  public static Optional<LocalDateTime> find(String text) {
    var parts = SHAPE.matcher(text.strip());
    if (!parts.matches()) return Optional.empty();
    try {
      return Optional.of(
          LocalDateTime.of(
              parseInt(parts.group(1)),
              parseInt(parts.group(3)),
              parseInt(parts.group(4)),
              number(parts.group(5)),
              number(parts.group(6)),
              number(parts.group(7)),
              nanos(parts.group(8))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : parseInt(digits);
  }

  private static int nanos(@Nullable String digits) {
    return digits == null ? 0 : parseInt((digits + "00000000").substring(0, 9));
  }
}
