package org.anlan.scans;

import java.util.List;
import org.anlan.rules.scans.TextLine;

/// What came of reading a picture.
public sealed interface Scan {

  /// @param lines from top to bottom; their boxes are in the picture's own pixels
  record Lines(List<TextLine> lines, int width, int height) implements Scan {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /// There is no text on it, or none that can be made out.
  record Nothing() implements Scan {}

  /// Even its lightest parts are dark.
  record TooDark() implements Scan {}

  /// No JPEG, PNG or WebP, damaged, or larger than what is taken.
  record NoPicture() implements Scan {}
}
