package org.anlan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// A hand-written table of the invented city: commas, a heading, no quotes. It lies beside the generator's classes.
public final class Table {
  private Table() {}

  /// One row; asking for a column the table does not have is a mistake of the generator.
  public record Row(Map<String, String> cells) {
    public String text(String head) {
      return Objects.requireNonNull(cells.get(head), head);
    }

    public double number(String head) {
      return Double.parseDouble(text(head));
    }

    public int count(String head) {
      return Integer.parseInt(text(head));
    }
  }

  /// The rows of `name`, each as column → text.
  public static <T> List<T> rows(String name, Function<Row, T> row) {
    var lines = lines(name);
    var heads = lines.getFirst().split(",", -1);
    return lines.stream()
        .skip(1)
        .map(line -> row.apply(byHead(heads, line.split(",", -1))))
        .toList();
  }

  private static Row byHead(String[] heads, String[] cells) {
    if (heads.length != cells.length) {
      throw new IllegalStateException(
          "%d cells under %d heads: %s"
              .formatted(cells.length, heads.length, String.join(",", cells)));
    }
    var row = new HashMap<String, String>();
    for (var i = 0; i < heads.length; i++) {
      row.put(heads[i], cells[i]);
    }
    return new Row(row);
  }

  /// The lines of `name` that are neither blank nor a comment.
  public static List<String> lines(String name) {
    try (var in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The table %s is missing.".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
