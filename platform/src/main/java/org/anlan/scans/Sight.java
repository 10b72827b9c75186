package org.anlan.scans;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.anlan.rules.scans.Quad;
import org.jspecify.annotations.Nullable;

/// A picture as it is looked at: plain pixels on white, and parts of it in other sizes.
record Sight(BufferedImage pixels) {

  private static final long MOST_PIXELS = 50_000_000;

  /// A picture with a longer side is read with gaps.
  private static final int MOST_SIDE = 3_000;

  private static final int LIGHTEST = 64;
  private static final int SAMPLES = 64;

  /// Empty for what is no picture, is damaged or would fill the memory; its size is looked at before its pixels are.
  static Optional<Sight> of(byte[] bytes) {
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) return Optional.empty();
      var reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return Optional.ofNullable(read(reader)).map(image -> new Sight(plain(image)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException damaged) {
      // Java's readers answer a damaged file with exceptions of any kind.
      return Optional.empty();
    }
  }

  private static @Nullable BufferedImage read(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) return null;
    var wanted = reader.getDefaultReadParam();
    int step = Math.ceilDiv(Math.max(width, height), MOST_SIDE);
    wanted.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, wanted);
  }

  private static BufferedImage plain(BufferedImage image) {
    return drawn(image, new AffineTransform(), image.getWidth(), image.getHeight());
  }

  int width() {
    return pixels.getWidth();
  }

  int height() {
    return pixels.getHeight();
  }

  /// Whether nothing on it is light enough to be paper.
  boolean isDark() {
    int lightest = 0;
    for (int y = 0; y < SAMPLES; y++)
      for (int x = 0; x < SAMPLES; x++)
        lightest = Math.max(lightest, light(x * width() / SAMPLES, y * height() / SAMPLES));
    return lightest < LIGHTEST;
  }

  private int light(int x, int y) {
    int rgb = pixels.getRGB(x, y);
    return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
  }

  Sight scaled(int width, int height) {
    var half = this;
    while (half.width() >= 2 * width) half = half.to(half.width() / 2, half.height() / 2);
    return half.to(width, height);
  }

  private Sight to(int width, int height) {
    var scale =
        AffineTransform.getScaleInstance((double) width / width(), (double) height / height());
    return new Sight(drawn(pixels, scale, width, height));
  }

  /// Turned clockwise by quarters.
  Sight turned(int quarters) {
    boolean sideways = quarters % 2 != 0;
    int width = sideways ? height() : width();
    int height = sideways ? width() : height();
    var move = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    move.quadrantRotate(quarters);
    move.translate(-width() / 2.0, -height() / 2.0);
    return new Sight(drawn(pixels, move, width, height));
  }

  /// What lies in a box, level and of this height.
  Sight cut(Quad box, int height) {
    double scale = height / Math.max(1, box.height());
    int width = (int) Math.max(1, Math.round(box.width() * scale));
    var move = AffineTransform.getScaleInstance(scale, scale);
    move.rotate(-box.angle());
    move.translate(-box.topLeft().x(), -box.topLeft().y());
    return new Sight(drawn(pixels, move, width, height));
  }

  private static BufferedImage drawn(
      BufferedImage image, AffineTransform move, int width, int height) {
    var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = target.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.drawImage(image, move, null);
    } finally {
      graphics.dispose();
    }
    return target;
  }
}
