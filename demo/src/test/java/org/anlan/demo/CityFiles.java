package org.anlan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads the city as committed, independently of the code that wrote it.
final class CityFiles {
  static final Path ROOT = Path.of("..", "city").toAbsolutePath().normalize();

  private static final Pattern TEXT = Pattern.compile("\"(\\w+)\":(?:\"([^\"]*)\"|([-0-9.]+))");
  private static final Pattern POINT = Pattern.compile("\\[(\\d+)\\.(\\d{5}),(\\d+)\\.(\\d{5})]");

  /// A corner in hundred-thousandths of a degree.
  record Corner(long lon, long lat) {}

  /// A line of a map file: its properties, and its rings, lines or point.
  record Feature(Map<String, String> properties, List<List<Corner>> parts) {
    String text(String name) {
      return Objects.requireNonNull(properties.get(name), name);
    }

    List<Corner> first() {
      return parts.getFirst();
    }
  }

  record Row(Map<String, String> cells) {
    String text(String head) {
      return Objects.requireNonNull(cells.get(head), head);
    }
  }

  private CityFiles() {}

  /// What the map holds under the key; a key that leads nowhere fails the test with its name.
  static <T> T get(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  static String read(String name) {
    try {
      return Files.readString(ROOT.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Feature> map(String name) {
    return read("map/" + name + ".geojson")
        .lines()
        .filter(line -> line.startsWith("{\"type\":\"Feature\","))
        .map(CityFiles::feature)
        .toList();
  }

  private static Feature feature(String line) {
    var cut = line.indexOf("\"geometry\":");
    var properties = new HashMap<String, String>();
    var texts = TEXT.matcher(line.substring(line.indexOf("\"properties\":"), cut));
    while (texts.find()) {
      properties.put(texts.group(1), texts.group(2) == null ? texts.group(3) : texts.group(2));
    }
    var parts = new ArrayList<List<Corner>>();
    for (var part : line.substring(cut).split("]],", -1)) {
      parts.add(corners(part));
    }
    return new Feature(properties, parts);
  }

  private static List<Corner> corners(String text) {
    var corners = new ArrayList<Corner>();
    var points = POINT.matcher(text);
    while (points.find()) {
      corners.add(
          new Corner(
              Long.parseLong(points.group(1) + points.group(2)),
              Long.parseLong(points.group(3) + points.group(4))));
    }
    return corners;
  }

  static List<Row> table(String name) {
    var lines = read(name).lines().toList();
    var heads = lines.getFirst().split(",", -1);
    return lines.stream().skip(1).map(line -> row(heads, cells(line))).toList();
  }

  private static Row row(String[] heads, List<String> cells) {
    var row = new HashMap<String, String>();
    for (var i = 0; i < heads.length; i++) {
      row.put(heads[i], cells.get(i));
    }
    return new Row(row);
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
