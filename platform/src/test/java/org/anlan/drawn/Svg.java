package org.anlan.drawn;

import java.util.Locale;

/// A picture in the few strokes that the drawings need. Coordinates are whole pixels, so that it is the same everywhere.
final class Svg {

  private final StringBuilder strokes = new StringBuilder();

  void box(Place at, String style, String... lines) {
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" class=\"%s\"/>",
        at.x, at.y, at.width, at.height, style);
    var first = at.y + at.height / 2 - (lines.length - 1) * 9 + 5;
    for (var i = 0; i < lines.length; i++)
      text(at.x + at.width / 2, first + i * 18, i == 0 ? "name" : "small", lines[i]);
  }

  void band(Place at) {
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" class=\"band\"/>",
        at.x, at.y, at.width, at.height);
  }

  void text(int x, int y, String style, String words) {
    add("<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>", x, y, style, escaped(words));
  }

  /// An arrow along `path`, in the words of the `d` attribute.
  void arrow(String style, String path) {
    add("<path d=\"%s\" class=\"%s\" marker-end=\"url(#tip)\"/>", path, style);
  }

  String picture(int width, int height, String title) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
    <title>%3$s</title>
    <!-- Drawn from the code by `make docs`; change the code, not this file. -->
    <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
    <path d="M0 0 8 4 0 8z" fill="#5b6b7c"/></marker></defs>
    <style>
    text { font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; text-anchor: middle; fill: #1d2733 }
    .name { font-size: 14px } .small { font-size: 12px; fill: #5b6b7c } .left { font-size: 12px; fill: #5b6b7c; text-anchor: start }
    .band { fill: #f3f6f9 } .plain { fill: #fff; stroke: #8fa1b3 } .end { fill: #e8f3ec; stroke: #4f8a66; stroke-width: 2 }
    .first { fill: #e8f0fb; stroke: #3b6fb5; stroke-width: 2 }
    .on, .back, .know { fill: none; stroke: #5b6b7c } .back { stroke-dasharray: 5 3 } .know { stroke: #9fb0c0 }
    </style>
    <rect width="%1$d" height="%2$d" fill="#fff"/>
    %4$s</svg>
    """
        .formatted(width, height, escaped(title), strokes);
  }

  /// A rectangle in pixels.
  record Place(int x, int y, int width, int height) {
    int middle() {
      return x + width / 2;
    }

    int centre() {
      return y + height / 2;
    }

    int right() {
      return x + width;
    }

    int bottom() {
      return y + height;
    }
  }

  private void add(String stroke, Object... values) {
    strokes.append(String.format(Locale.ROOT, stroke, values)).append('\n');
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
