package org.anlan.demo.out;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A table as RFC 4180 says, UTF-8, each line ended by a line feed.
public final class Csv {
  private Csv() {}

  public static <T> String of(String heads, List<T> rows, Function<T, List<?>> cells) {
    return heads
        + "\n"
        + rows.stream().map(row -> line(cells.apply(row)) + "\n").collect(Collectors.joining());
  }

  private static String line(List<?> cells) {
    return cells.stream()
        .map(cell -> quoted(String.valueOf(cell)))
        .collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    if (text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
      return text;
    }
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
