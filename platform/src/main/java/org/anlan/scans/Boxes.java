package org.anlan.scans;

import java.util.Comparator;
import java.util.List;
import org.anlan.rules.scans.Blob;
import org.anlan.rules.scans.Point;
import org.anlan.rules.scans.Quad;
import org.anlan.rules.scans.Slant;

/// Where the lines of text lie in a picture, tilted ones too.
final class Boxes {

  private static final int STEP = 32;
  private static final int LEAST_SIDE = 960;
  private static final int MOST_SIDE = 1_280;
  private static final float THRESHOLD = 0.3f;
  private static final double SURE = 0.5;
  private static final double UNCLIP = 1.6;
  private static final double SMALLEST = 3;

  /// A box that is longer than this tells its own angle; a shorter one takes that of the others.
  private static final double LONG = 3;

  private static final int MOST = 400;

  private Boxes() {}

  /// In the picture's own pixels, the largest first where there are more than anybody could mean.
  static List<Quad> in(Sight picture, Models models) {
    double factor = factor(picture);
    int width = round(picture.width() * factor);
    int height = round(picture.height() * factor);
    var map = models.text(picture.scaled(width, height));
    var blobs =
        Blob.in(map, width, THRESHOLD).stream()
            .filter(blob -> blob.likelihood() > SURE)
            .sorted(Comparator.comparingInt(Blob::size).reversed())
            .limit(MOST)
            .toList();
    double right = (double) picture.width() / width;
    double down = (double) picture.height() / height;
    return slants(blobs).stream()
        .filter(slant -> Math.min(slant.width(), slant.height()) >= SMALLEST)
        .map(slant -> slant.unclipped(UNCLIP).quad())
        .map(quad -> quad.moved(point -> new Point(point.x() * right, point.y() * down)))
        .toList();
  }

  private static double factor(Sight picture) {
    int longer = Math.max(picture.width(), picture.height());
    return (double) Math.clamp(longer, LEAST_SIDE, MOST_SIDE) / longer;
  }

  private static int round(double side) {
    return Math.max(STEP, (int) Math.round(side / STEP) * STEP);
  }

  private static List<Slant> slants(List<Blob> blobs) {
    var own = blobs.stream().map(blob -> Slant.around(blob.outline())).toList();
    var angles =
        own.stream()
            .filter(slant -> slant.width() > LONG * slant.height())
            .map(Slant::angle)
            .sorted()
            .toList();
    if (angles.isEmpty()) return own;
    double usual = angles.get(angles.size() / 2);
    return java.util.stream.IntStream.range(0, own.size())
        .mapToObj(n ->
            own.get(n).width() > LONG * own.get(n).height()
                ? own.get(n)
                : Slant.around(blobs.get(n).outline(), usual))
        .toList();
  }
}
