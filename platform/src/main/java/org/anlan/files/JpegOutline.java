package org.anlan.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The outer shape of a JPEG (ITU-T T.81, annex B): found without decoding a pixel.
///
/// @param scans how often it runs over the picture; thousands of them would keep a processor busy for minutes
/// @param complete has its end marker: Java's own reader paints the missing part of a cut-off file grey and says nothing
/// @param exif what the camera noted, as a TIFF structure
record JpegOutline(int scans, boolean complete, @Nullable ByteBuffer exif) {

  static final int MOST_SCANS = 64;

  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int EXIF_NAME_BYTES = 6;

  static JpegOutline of(byte[] jpeg) {
    var walk = new Walk(ByteBuffer.wrap(jpeg));
    try {
      walk.toTheEnd();
    } catch (IndexOutOfBoundsException | IllegalArgumentException endsEarly) {
      walk.complete = false;
    }
    return new JpegOutline(walk.scans, walk.complete, walk.exif);
  }

  private static final class Walk {
    private final ByteBuffer jpeg;
    private int place = 2;
    private int scans;
    private boolean complete;
    private @Nullable ByteBuffer exif;

    Walk(ByteBuffer jpeg) {
      this.jpeg = jpeg;
    }

    void toTheEnd() {
      while (!complete) {
        while (at(place) == 0xFF && at(place + 1) == 0xFF) place++;
        if (at(place) != 0xFF) return;
        take(at(place + 1));
      }
    }

    private void take(int marker) {
      if (marker == END_OF_IMAGE) {
        complete = true;
        return;
      }
      var length = jpeg.getShort(place + 2) & 0xFFFF;
      if (marker == APP1 && exif == null) exif = exifIn(place + 4, length - 2);
      place += 2 + length;
      if (marker != START_OF_SCAN) return;
      scans++;
      skipPixels();
    }

    /// Inside a scan, 0xFF is followed by 0 or a restart marker until the next part begins.
    private void skipPixels() {
      while (at(place) != 0xFF || isPixels(at(place + 1))) place++;
    }

    private static boolean isPixels(int next) {
      return next == 0 || (next >= 0xD0 && next <= 0xD7) || next == 0xFF;
    }

    private @Nullable ByteBuffer exifIn(int start, int length) {
      var name = new byte[4];
      jpeg.get(start, name);
      if (!new String(name, StandardCharsets.ISO_8859_1).equals("Exif")) return null;
      return jpeg.slice(start + EXIF_NAME_BYTES, length - EXIF_NAME_BYTES);
    }

    private int at(int index) {
      return jpeg.get(index) & 0xFF;
    }
  }
}
