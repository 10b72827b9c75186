package org.anlan.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of pictures that are taken, told by their first bytes, never by name or by what the browser claims.
enum PictureKind {
  JPEG("jpeg") {
    @Override
    boolean begins(byte[] bytes) {
      return starts(bytes, 0, 0xFF, 0xD8, 0xFF);
    }
  },
  PNG("png") {
    @Override
    boolean begins(byte[] bytes) {
      return starts(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
    }
  },
  WEBP("webp") {
    @Override
    boolean begins(byte[] bytes) {
      return text(bytes, 0).equals("RIFF") && text(bytes, 8).equals("WEBP");
    }
  };

  private final String format;

  PictureKind(String format) {
    this.format = format;
  }

  abstract boolean begins(byte[] bytes);

  /// Its name among Java's image readers.
  String format() {
    return format;
  }

  static Optional<PictureKind> of(byte[] bytes) {
    return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
  }

  private static boolean starts(byte[] bytes, int offset, int... expected) {
    if (bytes.length < offset + expected.length) return false;
    for (var i = 0; i < expected.length; i++)
      if ((bytes[offset + i] & 0xFF) != expected[i]) return false;
    return true;
  }

  private static String text(byte[] bytes, int offset) {
    return bytes.length < offset + 4
        ? ""
        : new String(bytes, offset, 4, StandardCharsets.ISO_8859_1);
  }
}
