package org.anlan.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/// Draws what is seen of a seal: round, red, the unit's name along the rim, a star in the middle, and below that it is for demonstration
/// only. On nothing, so that the words beneath stay readable.
@Component
class SealPicture {

  private static final int SIDE = 500;

  /// Of one red in sixteen strengths, the strongest not quite covering.
  private static final int STRENGTHS = 16;

  private static final int COVERING = 215;
  private static final IndexColorModel REDS = reds();
  private static final double RIM = SIDE * 0.39;

  private final Font font;

  SealPicture(Typeface typeface) {
    try (var file = typeface.chinese()) {
      this.font = Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("The font cannot be drawn with.", e);
    }
  }

  byte[] of(String name) {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setColor(Color.WHITE);
      graphics.setStroke(new BasicStroke(14));
      graphics.draw(new Ellipse2D.Double(10, 10, SIDE - 20, SIDE - 20));
      graphics.fill(star(SIDE * 0.13));
      rim(graphics, name);
      below(graphics);
      return png(red(image));
    } finally {
      graphics.dispose();
    }
  }

  private static IndexColorModel reds() {
    var red = new byte[STRENGTHS];
    var rest = new byte[STRENGTHS];
    var covering = new byte[STRENGTHS];
    for (var n = 0; n < STRENGTHS; n++) {
      red[n] = (byte) 200;
      rest[n] = 20;
      covering[n] = (byte) (COVERING * n / (STRENGTHS - 1));
    }
    return new IndexColorModel(4, STRENGTHS, red, rest, rest, covering);
  }

  /// What was drawn in white on black, in red on nothing: a picture that a PDF takes as it is, where colours that let through would be taken
  /// apart and packed anew for each document.
  private static BufferedImage red(BufferedImage drawn) {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY, REDS);
    for (var y = 0; y < SIDE; y++)
      for (var x = 0; x < SIDE; x++) {
        var light = drawn.getRaster().getSample(x, y, 0);
        image.getRaster().setSample(x, y, 0, light * (STRENGTHS - 1) / 255);
      }
    return image;
  }

  private static Path2D star(double size) {
    var star = new Path2D.Double();
    for (var n = 0; n < 10; n++) {
      var far = n % 2 == 0 ? size : size * 0.382;
      var x = SIDE / 2.0 + far * Math.sin(n * Math.PI / 5);
      var y = SIDE * 0.48 - far * Math.cos(n * Math.PI / 5);
      if (n == 0) star.moveTo(x, y);
      else star.lineTo(x, y);
    }
    star.closePath();
    return star;
  }

  /// Each character upright to the rim, the whole arc symmetric about the top.
  private void rim(Graphics2D graphics, String name) {
    var characters = name.codePoints().mapToObj(Character::toString).toList();
    var step = Math.min(Math.toRadians(24), Math.toRadians(270) / Math.max(1, characters.size()));
    var size = (float) Math.min(64, step * RIM * 0.95);
    var letters = font.deriveFont(size);
    var angle = -step * (characters.size() - 1) / 2;
    for (var c : characters) {
      var glyph = letters.createGlyphVector(graphics.getFontRenderContext(), c);
      var place = AffineTransform.getTranslateInstance(SIDE / 2.0, SIDE / 2.0);
      place.rotate(angle);
      place.translate(-glyph.getLogicalBounds().getWidth() / 2, -RIM + size * 0.55);
      graphics.fill(place.createTransformedShape(glyph.getOutline()));
      angle += step;
    }
  }

  private void below(Graphics2D graphics) {
    var glyphs = font.deriveFont(40f).createGlyphVector(graphics.getFontRenderContext(), "演示印章");
    var x = (SIDE - glyphs.getLogicalBounds().getWidth()) / 2;
    graphics.fill(
        AffineTransform.getTranslateInstance(x, SIDE * 0.76)
            .createTransformedShape(glyphs.getOutline()));
  }

  static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is written but memory.", e);
    }
    return bytes.toByteArray();
  }
}
