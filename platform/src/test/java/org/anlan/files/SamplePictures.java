package org.anlan.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures as phones, mistakes and attackers make them.
public final class SamplePictures {

  /// One pixel, lossy.
  static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

  private static final String PLACE = "31.0500N 123.3000E";

  private SamplePictures() {}

  /// The left half red, the right half blue.
  public static byte[] jpeg(int width, int height) {
    return encoded(redAndBlue(width, height), "jpeg");
  }

  static byte[] png(int width, int height) {
    return encoded(redAndBlue(width, height), "png");
  }

  /// As a phone takes it: noted as turned, and with the place it was taken at.
  static byte[] jpegWithExif(int width, int height, int orientation) {
    var tiff =
        ByteBuffer.allocate(26 + PLACE.length())
            .put("MM".getBytes(StandardCharsets.US_ASCII))
            .putShort((short) 42)
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .putShort((short) 0)
            .putInt(0)
            .put(PLACE.getBytes(StandardCharsets.US_ASCII))
            .array();
    return withApp1(jpeg(width, height), tiff);
  }

  static boolean tellsThePlace(byte[] picture) {
    return new String(picture, StandardCharsets.ISO_8859_1).contains(PLACE);
  }

  /// A few bytes that claim to be a huge picture.
  static byte[] bomb(int width, int height) {
    var head =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    var sum = new CRC32();
    sum.update(head);
    return ByteBuffer.allocate(33)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
        .putInt(13)
        .put(head)
        .putInt((int) sum.getValue())
        .array();
  }

  static byte[] cutOff(byte[] picture) {
    return Arrays.copyOf(picture, picture.length * 2 / 3);
  }

  private static byte[] withApp1(byte[] jpeg, byte[] tiff) {
    var length = 2 + 6 + tiff.length;
    return ByteBuffer.allocate(jpeg.length + 2 + length)
        .put(jpeg, 0, 2)
        .put((byte) 0xFF)
        .put((byte) 0xE1)
        .putShort((short) length)
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put(tiff)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static BufferedImage redAndBlue(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) {
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
