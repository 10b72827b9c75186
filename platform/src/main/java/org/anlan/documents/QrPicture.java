package org.anlan.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/// A QR code (ISO/IEC 18004, GB/T 18284) as a picture.
final class QrPicture {

  private static final int SIDE = 300;

  private QrPicture() {}

  static byte[] of(String words) {
    var hints =
        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 1);
    try {
      var matrix = new QRCodeWriter().encode(words, BarcodeFormat.QR_CODE, SIDE, SIDE, hints);
      var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
      for (var y = 0; y < SIDE; y++)
        for (var x = 0; x < SIDE; x++)
          image.setRGB(x, y, matrix.get(x, y) ? 0xFF000000 : 0xFFFFFFFF);
      return SealPicture.png(image);
    } catch (WriterException e) {
      throw new IllegalStateException("An address of this length fits: " + words, e);
    }
  }
}
