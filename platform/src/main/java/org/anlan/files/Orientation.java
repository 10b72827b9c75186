package org.anlan.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// How a camera was held, as it noted in the picture (Exif 2.32, tag 0x0112): 1 is upright, 2–8 are turned or mirrored.
record Orientation(int value) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final int MOST_ENTRIES = 512;

  Orientation {
    if (value < 1 || value > 8) value = 1;
  }

  /// Upright when the note is absent or wrong.
  ///
  /// @param exif a TIFF structure
  static Orientation in(@Nullable ByteBuffer exif) {
    if (exif == null) return UPRIGHT;
    try {
      return search(exif.duplicate());
    } catch (IndexOutOfBoundsException endsEarly) {
      return UPRIGHT;
    }
  }

  private static Orientation search(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var directory = tiff.getInt(4);
    var entries = Math.min(tiff.getShort(directory) & 0xFFFF, MOST_ENTRIES);
    for (var i = 0; i < entries; i++) {
      var entry = directory + 2 + i * ENTRY_BYTES;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) return new Orientation(tiff.getShort(entry + 8));
    }
    return UPRIGHT;
  }

  /// Width and height change places.
  boolean turned() {
    return value >= 5;
  }

  /// Moves the pixels of a picture of this size as taken to where they belong.
  AffineTransform upright(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
