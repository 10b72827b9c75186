package org.anlan.scans;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/// A sheet on which papers are drawn for tests and measurements.
final class Paper {

  static final String SANS = "Noto Sans CJK SC";
  static final String SERIF = "Noto Serif CJK SC";

  final BufferedImage image;
  final Graphics2D pen;

  Paper(int width, int height, Color ground) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(ground);
    pen.fillRect(0, 0, width, height);
  }

  /// Chinese fonts have to be installed; without them nothing could be drawn or measured.
  static boolean hasFonts() {
    var families =
        Arrays.asList(
            GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    return families.containsAll(List.of(SANS, SERIF));
  }

  Paper font(String family, int style, int size) {
    pen.setFont(new Font(family, style, size));
    return this;
  }

  Paper ink(int rgb) {
    pen.setColor(new Color(rgb));
    return this;
  }

  Paper write(String text, int x, int y) {
    pen.drawString(text, x, y);
    return this;
  }

  /// Letters at a distance from each other.
  Paper spread(String text, int x, int y, int step) {
    for (int n = 0; n < text.length(); n++)
      pen.drawString(text.substring(n, n + 1), x + n * step, y);
    return this;
  }

  /// Broken into lines that are no wider than this.
  ///
  /// @return the line below the last one
  int wrap(String text, int x, int y, int width, int line) {
    int from = 0;
    int at = y;
    while (from < text.length()) {
      int to = from + 1;
      while (to < text.length()
          && pen.getFontMetrics().stringWidth(text.substring(from, to + 1)) <= width) to++;
      pen.drawString(text.substring(from, to), x, at);
      from = to;
      at += line;
    }
    return at;
  }

  /// Fine waved lines, as safety papers have them.
  Paper waves(int rgb, int distance) {
    ink(rgb);
    pen.setStroke(new BasicStroke(1f));
    for (int y = -40; y < image.getHeight() + 40; y += distance)
      for (int x = 0; x < image.getWidth(); x += 8)
        pen.drawLine(x, wave(x, y), x + 8, wave(x + 8, y));
    return this;
  }

  private static int wave(int x, int y) {
    return (int) (y + 12 * Math.sin(x / 37.0));
  }

  /// A round red seal.
  Paper seal(int x, int y, int size) {
    pen.setColor(new Color(214, 40, 40, 150));
    pen.setStroke(new BasicStroke(size / 30f));
    pen.drawOval(x, y, size, size);
    pen.setFont(new Font(SANS, Font.BOLD, size / 3));
    pen.drawString("★", x + size / 3, y + size * 3 / 5);
    return this;
  }
}
