package org.anlan.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anlan.rules.geo.Box;

/// A map for a city whose boundaries are not at hand: every division is a rectangle, and together they tile the city's box as areas of a true map would. It
/// shows nothing of where things are; it lets everything that needs a map run until the real boundaries come.
final class SchematicMap {

  private static final double METRES_PER_DEGREE = 111_320;

  private SchematicMap() {}

  /// As many boxes as wanted, row by row from the north-west, the last row's wider where it has fewer.
  static List<Box> tiles(Box whole, int wanted) {
    int columns = (int) Math.ceil(Math.sqrt(wanted));
    int rows = (int) Math.ceil((double) wanted / columns);
    var tiles = new ArrayList<Box>();
    for (int row = 0; row < rows; row++) {
      int here = row < rows - 1 ? columns : wanted - columns * (rows - 1);
      for (int column = 0; column < here; column++) tiles.add(tile(whole, rows, row, here, column));
    }
    return tiles;
  }

  private static Box tile(Box whole, int rows, int row, int columns, int column) {
    double height = (whole.north() - whole.south()) / rows;
    double width = (whole.east() - whole.west()) / columns;
    return new Box(
        round(whole.west() + width * column),
        round(whole.north() - height * (row + 1)),
        round(whole.west() + width * (column + 1)),
        round(whole.north() - height * row));
  }

  /// Square metres, near enough for a box of a few kilometres.
  static long area(Box box) {
    double middle = Math.toRadians((box.north() + box.south()) / 2);
    return Math.round(
        (box.east() - box.west())
            * Math.cos(middle)
            * METRES_PER_DEGREE
            * (box.north() - box.south())
            * METRES_PER_DEGREE);
  }

  /// A GeoJSON feature with these properties.
  static String feature(String properties, Box box) {
    return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s,%s,%s,%s,%s]]}}"
        .formatted(
            properties,
            at(box.west(), box.south()),
            at(box.east(), box.south()),
            at(box.east(), box.north()),
            at(box.west(), box.north()),
            at(box.west(), box.south()));
  }

  static String collection(List<String> features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + String.join(",\n", features)
        + "\n]}\n";
  }

  private static String at(double lon, double lat) {
    return "[%s,%s]".formatted(degrees(lon), degrees(lat));
  }

  static String degrees(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }

  private static double round(double value) {
    return Math.round(value * 1e5) / 1e5;
  }
}
