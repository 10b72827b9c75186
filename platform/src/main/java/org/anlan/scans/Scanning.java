package org.anlan.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.anlan.rules.scans.Ctc;
import org.anlan.rules.scans.Point;
import org.anlan.rules.scans.Quad;
import org.anlan.rules.scans.TextLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads pictures of papers: finds the lines of text, tilted or turned as they may be, and says what stands there. One thread a picture, two
/// pictures at once; the models are loaded for the first one.
@Component
public final class Scanning implements AutoCloseable {

  /// What the models learned a line to be like, in pixels.
  private static final int HEIGHT = 48;

  private static final int WIDTH = 320;
  private static final int DIRECTION_WIDTH = 192;
  private static final int MOST_WIDTH = 4_000;

  private static final double SURE = 0.5;
  private static final double OVERTURNED = 0.9;
  private static final int AT_ONCE = 2;
  private static final int ASKED_FOR_DIRECTION = 7;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private @Nullable Models loaded;
  private boolean closed;

  /// @param picture JPEG, PNG or WebP
  public Scan read(byte[] picture) {
    turns.acquireUninterruptibly();
    try {
      return Sight.of(picture)
          .map(sight -> sight.isDark() ? new Scan.TooDark() : read(sight, models()))
          .orElseGet(Scan.NoPicture::new);
    } finally {
      turns.release();
    }
  }

  private synchronized Models models() {
    if (closed) throw new IllegalStateException("The models were closed.");
    var models = loaded;
    if (models == null) {
      models = new Models();
      loaded = models;
    }
    return models;
  }

  private static Scan read(Sight picture, Models models) {
    var seen = upright(picture, models);
    var lines = new ArrayList<TextLine>();
    for (var box : seen.boxes()) {
      var read = letters(seen.sight().cut(box, HEIGHT), models);
      if (read.text().isEmpty()) continue;
      var line = new TextLine(box.moved(seen::back), read);
      if (line.sureness() > SURE) lines.add(line);
    }
    if (lines.isEmpty()) return new Scan.Nothing();
    lines.sort(Comparator.comparingDouble(line -> line.box().topLeft().y()));
    return new Scan.Lines(lines, picture.width(), picture.height());
  }

  /// A picture turned by quarters, and the lines found on it.
  private record Seen(Sight sight, int quarters, List<Quad> boxes) {

    static Seen of(Sight picture, int quarters, Models models) {
      var turned = quarters == 0 ? picture : picture.turned(quarters);
      return new Seen(turned, quarters, Boxes.in(turned, models));
    }

    /// Most lines run from top to bottom.
    boolean isSideways() {
      var tall = boxes.stream().filter(box -> box.height() > 1.5 * box.width()).count();
      return 2 * tall > boxes.size();
    }

    /// Where a place lies in the picture as it was before it was turned.
    Point back(Point place) {
      double x = place.x();
      double y = place.y();
      return switch (quarters) {
        case 1 -> new Point(y, sight.width() - x);
        case 2 -> new Point(sight.width() - x, sight.height() - y);
        case 3 -> new Point(sight.height() - y, x);
        default -> place;
      };
    }
  }

  private static Seen upright(Sight picture, Models models) {
    var seen = Seen.of(picture, 0, models);
    if (seen.isSideways()) seen = Seen.of(picture, 1, models);
    return isOverturned(seen, models) ? Seen.of(picture, seen.quarters() + 2, models) : seen;
  }

  /// The longest lines are asked; most of them decide.
  private static boolean isOverturned(Seen seen, Models models) {
    var asked =
        seen.boxes().stream()
            .sorted(Comparator.comparingDouble(Quad::width).reversed())
            .limit(ASKED_FOR_DIRECTION)
            .toList();
    var over =
        asked.stream()
            .map(box -> seen.sight().cut(box, HEIGHT))
            .filter(line -> models.overturned(line, DIRECTION_WIDTH) > OVERTURNED)
            .count();
    return 2 * over > asked.size();
  }

  private static Ctc letters(Sight line, Models models) {
    int width = Math.clamp(line.width(), WIDTH, MOST_WIDTH);
    var read = Ctc.decode(models.letters(line, width), models.letters());
    double filled = (double) width / Math.min(line.width(), width);
    var places = read.places().stream().map(place -> Math.min(1, place * filled)).toList();
    return new Ctc(read.text(), read.sureness(), places);
  }

  /// Waits for whoever reads.
  @Override
  public void close() {
    turns.acquireUninterruptibly(AT_ONCE);
    try {
      letGo();
    } finally {
      turns.release(AT_ONCE);
    }
  }

  private synchronized void letGo() {
    closed = true;
    if (loaded != null) loaded.close();
    loaded = null;
  }
}
