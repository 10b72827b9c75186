package org.anlan.scans;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// What happens to a picture between a table and an office.
enum Wear {
  PLAIN,
  BLUR,
  TILT,
  JPEG,
  NOISE,
  HALF,
  LIGHT,
  ALL;

  private static final float GOOD = 0.9f;

  /// As a JPEG.
  ///
  /// @param lots how strongly, within what people's cameras do
  byte[] worn(BufferedImage image, Random lots) {
    return switch (this) {
      case PLAIN -> jpeg(image, GOOD);
      case BLUR -> jpeg(blurred(image, 1.0 + lots.nextDouble()), GOOD);
      case TILT ->
          jpeg(tilted(image, (lots.nextBoolean() ? 1 : -1) * (1 + 4 * lots.nextDouble())), GOOD);
      case JPEG -> jpeg(image, 0.3f + 0.2f * lots.nextFloat());
      case NOISE -> jpeg(noisy(image, 10 + 10 * lots.nextDouble(), lots), GOOD);
      case HALF -> jpeg(sized(image, 0.5), GOOD);
      case LIGHT -> jpeg(lit(image, lots), GOOD);
      case ALL ->
          jpeg(
              noisy(
                  lit(blurred(tilted(sized(image, 0.8), 6 * lots.nextDouble() - 3), 0.8), lots),
                  6,
                  lots),
              0.5f);
    };
  }

  private static BufferedImage drawn(
      BufferedImage image, AffineTransform move, int width, int height) {
    var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = target.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(new Color(0x9A948C));
    pen.fillRect(0, 0, width, height);
    pen.drawImage(image, move, null);
    pen.dispose();
    return target;
  }

  private static BufferedImage sized(BufferedImage image, double factor) {
    return drawn(
        image,
        AffineTransform.getScaleInstance(factor, factor),
        (int) (image.getWidth() * factor),
        (int) (image.getHeight() * factor));
  }

  private static BufferedImage tilted(BufferedImage image, double degrees) {
    double angle = Math.toRadians(degrees);
    int width =
        (int) (image.getWidth() * Math.cos(angle) + image.getHeight() * Math.abs(Math.sin(angle)));
    int height =
        (int) (image.getHeight() * Math.cos(angle) + image.getWidth() * Math.abs(Math.sin(angle)));
    var move = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    move.rotate(angle);
    move.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
    return drawn(image, move, width, height);
  }

  private static BufferedImage blurred(BufferedImage image, double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    var weights = new float[2 * reach + 1];
    float sum = 0;
    for (int n = 0; n < weights.length; n++)
      sum += weights[n] = (float) Math.exp(-(n - reach) * (n - reach) / (2 * sigma * sigma));
    for (int n = 0; n < weights.length; n++) weights[n] /= sum;
    var across =
        new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null);
    var down = new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null);
    return down.filter(across.filter(image, null), null);
  }

  private static BufferedImage noisy(BufferedImage image, double sigma, Random lots) {
    return each(image, (light, x, y) -> light + sigma * lots.nextGaussian());
  }

  /// Lighter on one side than on the other.
  private static BufferedImage lit(BufferedImage image, Random lots) {
    double dark = 0.4 + 0.2 * lots.nextDouble();
    double angle = 2 * Math.PI * lots.nextDouble();
    double reach = Math.hypot(image.getWidth(), image.getHeight());
    return each(
        image,
        (light, x, y) -> {
          double along =
              (x - image.getWidth() / 2.0) * Math.cos(angle)
                  + (y - image.getHeight() / 2.0) * Math.sin(angle);
          return light * (dark + (1 - dark) * (0.5 + along / reach));
        });
  }

  @FunctionalInterface
  private interface Change {
    double of(int light, int x, int y);
  }

  private static BufferedImage each(BufferedImage image, Change change) {
    var target = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++)
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        int made = 0;
        for (int shift = 16; shift >= 0; shift -= 8)
          made |= (int) Math.clamp(change.of(rgb >> shift & 0xFF, x, y), 0, 255) << shift;
        target.setRGB(x, y, made);
      }
    return target;
  }

  private static byte[] jpeg(BufferedImage image, float quality) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      var settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(quality);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
