package org.anlan.applications;

import java.util.List;
import java.util.Locale;
import org.anlan.rules.scans.Found;
import org.anlan.rules.scans.Legible;
import org.anlan.scans.Scan;

/// What was read off a picture of a paper 识读.
///
/// @param content SHA-256 of the picture
/// @param width and `height` of the picture in which the boxes lie; 0 until it was read
record Transcript(
    String content, Legible kind, State state, int width, int height, List<Found> found) {

  enum State {
    WAITING,
    READ,
    NOTHING,
    DARK,
    UNREADABLE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Transcript {
    found = List.copyOf(found);
  }

  static Transcript waiting(String content, Legible kind) {
    return new Transcript(content, kind, State.WAITING, 0, 0, List.of());
  }

  /// @param today in the city
  Transcript of(Scan scan, java.time.LocalDate today) {
    return switch (scan) {
      case Scan.Lines lines -> {
        var fields = kind.find(lines.lines(), today);
        var came = fields.isEmpty() ? State.NOTHING : State.READ;
        yield new Transcript(content, kind, came, lines.width(), lines.height(), fields);
      }
      case Scan.Nothing() -> in(State.NOTHING);
      case Scan.TooDark() -> in(State.DARK);
      case Scan.NoPicture() -> in(State.UNREADABLE);
    };
  }

  Transcript in(State came) {
    return new Transcript(content, kind, came, 0, 0, List.of());
  }
}
