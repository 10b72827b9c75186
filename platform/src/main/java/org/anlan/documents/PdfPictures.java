package org.anlan.documents;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Pictures as a PDF holds them. A seal is one colour that covers here more and there less: how far it covers is packed once and then copied, since
/// the same seal stands on thousands of documents.
final class PdfPictures {

  /// Seals of so many units, some 50 KB each; those of the others are taken apart each time.
  private static final int MOST = 300;

  private static final int BITS = 8;

  /// Where a PNG says how its points are written, and what it says of those out of a palette (ISO/IEC 15948 §11.2.2).
  private static final int COLOUR_TYPE = 25;

  private static final int PALETTE = 3;

  /// @param colour red, green and blue, packed
  /// @param covering of each point, packed
  private record Seal(byte[] colour, byte[] covering, int width, int height) {

    PDImageXObject in(PDDocument pdf) throws IOException {
      var image = layer(pdf, colour, 1, 1, PDDeviceRGB.INSTANCE);
      var mask = layer(pdf, covering, width, height, PDDeviceGray.INSTANCE);
      image.getCOSObject().setItem(COSName.SMASK, mask);
      return image;
    }

    private static PDImageXObject layer(
        PDDocument pdf, byte[] packed, int width, int height, PDColorSpace space)
        throws IOException {
      var bytes = new ByteArrayInputStream(packed);
      return new PDImageXObject(pdf, bytes, COSName.FLATE_DECODE, width, height, BITS, space);
    }
  }

  private final Map<ByteBuffer, Seal> seals = new ConcurrentHashMap<>();

  PDImageXObject of(PDDocument pdf, byte[] png) throws IOException {
    var known = seals.get(ByteBuffer.wrap(png));
    if (known != null) return known.in(pdf);
    var seal = seal(png);
    if (seal.isEmpty()) return PDImageXObject.createFromByteArray(pdf, png, "picture");
    if (seals.size() < MOST) seals.put(ByteBuffer.wrap(png), seal.get());
    return seal.get().in(pdf);
  }

  /// Empty for a picture that is not of one colour, or covers everywhere.
  private static Optional<Seal> seal(byte[] png) throws IOException {
    if (png[COLOUR_TYPE] != PALETTE) return Optional.empty();
    var image = ImageIO.read(new ByteArrayInputStream(png));
    if (!(image.getColorModel() instanceof IndexColorModel colours) || !colours.hasAlpha())
      return Optional.empty();
    var rgb = colours.getRGB(0) & 0xFFFFFF;
    for (var n = 1; n < colours.getMapSize(); n++)
      if ((colours.getRGB(n) & 0xFFFFFF) != rgb) return Optional.empty();
    var colour = new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return Optional.of(
        new Seal(packed(colour), packed(covering(image)), image.getWidth(), image.getHeight()));
  }

  private static byte[] covering(BufferedImage image) {
    var covering = new byte[image.getWidth() * image.getHeight()];
    for (var y = 0; y < image.getHeight(); y++)
      for (var x = 0; x < image.getWidth(); x++)
        covering[y * image.getWidth() + x] = (byte) (image.getRGB(x, y) >>> 24);
    return covering;
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
