package org.anlan.demo.out;

import java.util.Map;
import java.util.stream.Collectors;

/// Just enough JSON for the city's files: texts, numbers, truths, in the order given.
public final class Json {
  private Json() {}

  public static String object(Map<String, ?> fields) {
    return fields.entrySet().stream()
        .map(e -> text(e.getKey()) + ":" + value(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(Object value) {
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : text(value.toString());
  }

  static String text(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
