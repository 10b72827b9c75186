package org.anlan.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;

/// Finds the test file that the makers of virus scanners agreed on (EICAR): harmless, and refused so that everybody can see that
/// papers are looked at.
final class TestVirus {

  /// In two parts, so that this program's own files do not hold it.
  private static final byte[] MARK =
      ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + mark() + "-TEST-FILE!$H+H*")
          .getBytes(US_ASCII);

  private static final int WINDOW = 1 << 16;

  private TestVirus() {}

  private static String mark() {
    return "ANTIVIRUS";
  }

  /// Reads to the end.
  static boolean in(InputStream content) throws IOException {
    var window = new byte[WINDOW + MARK.length];
    var kept = 0;
    for (var got = content.read(window, kept, WINDOW);
        got > 0;
        got = content.read(window, kept, WINDOW)) {
      var filled = kept + got;
      if (found(window, filled)) return true;
      kept = Math.min(MARK.length - 1, filled);
      System.arraycopy(window, filled - kept, window, 0, kept);
    }
    return false;
  }

  private static boolean found(byte[] window, int filled) {
    for (var start = 0; start + MARK.length <= filled; start++) {
      var same = 0;
      while (same < MARK.length && window[start + same] == MARK[same]) same++;
      if (same == MARK.length) return true;
    }
    return false;
  }

  static Finding.Flawed refusal() {
    return Finding.flawed(
        "virus",
        "文件含有病毒特征（EICAR 测试文件）。请不要上传；如不知情，请先给电脑杀毒。",
        "The file has the mark of a virus (the EICAR test file). Do not hand it in; if you did not know, scan your computer first.");
  }
}
