package org.anlan.rules.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lines as a reader would give them, letters of 30 by 40 pixels.
final class Written {

  private static final double WIDTH = 30;
  private static final double HEIGHT = 40;

  private final List<TextLine> lines = new ArrayList<>();

  Written line(String text, double x, double y) {
    return line(text, x, y, 0.99);
  }

  Written line(String text, double x, double y, double sureness) {
    double width = WIDTH * text.length();
    var places = new ArrayList<Double>();
    var sure = new ArrayList<Double>();
    for (int n = 0; n < text.length(); n++) {
      places.add((n + 0.5) / text.length());
      sure.add(sureness);
    }
    lines.add(new TextLine(Quad.level(x, y, x + width, y + HEIGHT), new Ctc(text, sure, places)));
    return this;
  }

  List<TextLine> lines() {
    return List.copyOf(lines);
  }

  /// The paper held askew.
  List<TextLine> turned(double degrees) {
    return lines.stream()
        .map(line ->
            new TextLine(line.box().moved(p -> p.turned(Math.toRadians(degrees))), line.read()))
        .toList();
  }

  static Map<String, String> values(List<Found> found) {
    return found.stream().collect(Collectors.toMap(Found::field, Found::value));
  }
}
