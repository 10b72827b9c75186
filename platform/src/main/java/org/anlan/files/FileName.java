package org.anlan.files;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// What a file was called on somebody's device, made harmless: no folders, no control or reversing characters, none that mean
/// something to a browser or a shell, at most 80 characters.
record FileName(String text) {

  private static final int MOST = 80;
  private static final String NAMELESS = "照片.jpg";

  static FileName of(@Nullable String given) {
    if (given == null) return new FileName(NAMELESS);
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var clean =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("[\\p{C}<>:\"'&|?*`$;]", "")
            .strip();
    if (clean.chars().allMatch(character -> character == '.')) return new FileName(NAMELESS);
    return new FileName(clean.length() <= MOST ? clean : clean.substring(clean.length() - MOST));
  }
}
