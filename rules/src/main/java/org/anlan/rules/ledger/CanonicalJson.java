package org.anlan.rules.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A flat JSON object in the one form of RFC 8785: names sorted by UTF-16 units, no blanks, the shortest escapes. Values are texts, whole
/// numbers within ±2^53, truth values; what is null is left out.
public final class CanonicalJson {

  private static final long EXACT = 1L << 53;

  private CanonicalJson() {}

  public static byte[] bytes(Map<String, ? extends @Nullable Object> values) {
    var text = new StringBuilder("{");
    new TreeMap<String, @Nullable Object>(values)
        .forEach((name, value) -> {
          if (value == null) return;
          if (text.length() > 1) text.append(',');
          quote(name, text);
          text.append(':');
          write(value, text);
        });
    return text.append('}').toString().getBytes(UTF_8);
  }

  private static void write(Object value, StringBuilder text) {
    switch (value) {
      case String words -> quote(words, text);
      case Boolean truth -> text.append(truth);
      case Integer number -> text.append(number);
      case Long number when Math.abs(number) <= EXACT -> text.append(number);
      default ->
          throw new IllegalArgumentException(
              "'%s' of %s has no place in a canonical text.".formatted(value, value.getClass()));
    }
  }

  private static void quote(String words, StringBuilder text) {
    text.append('"');
    words.chars().forEach(unit -> text.append(escaped((char) unit)));
    text.append('"');
  }

  private static String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> unit < ' ' ? "\\u%04x".formatted((int) unit) : Character.toString(unit);
    };
  }
}
