package org.anlan.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pixels in, pixels out: smaller, upright, and as a JPEG that holds nothing else.
final class Canvas {

  private static final float QUALITY = 0.85f;

  private Canvas() {}

  /// Not larger than `side` in either direction; never made larger than it is. Halving first keeps thin lines.
  static BufferedImage fit(BufferedImage image, int side) {
    var current = image;
    while (longer(current) > 2 * side)
      current =
          scaled(
              current, Math.max(1, current.getWidth() / 2), Math.max(1, current.getHeight() / 2));
    var factor = Math.min(1.0, (double) side / longer(current));
    return scaled(
        current,
        (int) Math.max(1, Math.round(current.getWidth() * factor)),
        (int) Math.max(1, Math.round(current.getHeight() * factor)));
  }

  static BufferedImage upright(BufferedImage image, Orientation orientation) {
    var width = image.getWidth();
    var height = image.getHeight();
    return orientation.turned()
        ? drawn(image, orientation.upright(width, height), height, width)
        : drawn(image, orientation.upright(width, height), width, height);
  }

  static byte[] jpeg(BufferedImage image) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      var settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static int longer(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    var scale =
        AffineTransform.getScaleInstance(
            (double) width / image.getWidth(), (double) height / image.getHeight());
    return drawn(image, scale, width, height);
  }

  /// On white, in plain sRGB: what was see-through becomes paper.
  private static BufferedImage drawn(
      BufferedImage image, AffineTransform move, int width, int height) {
    var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = target.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.drawImage(image, move, null);
    } finally {
      graphics.dispose();
    }
    return target;
  }
}
