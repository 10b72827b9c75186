package org.anlan.rules.scans;

import java.util.ArrayList;
import java.util.List;

/// A patch of a map of likelihoods whose parts hang together: one line of text, where the map says how likely each pixel belongs to text.
///
/// @param outline corners of its outermost pixels, enough to draw a box around it
/// @param size in pixels
/// @param likelihood the mean of its pixels, from 0 to 1
public record Blob(List<Point> outline, int size, double likelihood) {

  public Blob {
    outline = List.copyOf(outline);
  }

  /// All patches of pixels above a threshold; pixels that touch at a corner hang together.
  ///
  /// @param map row after row
  public static List<Blob> in(float[] map, int width, float threshold) {
    var seen = new boolean[map.length];
    var found = new ArrayList<Blob>();
    var flood = new Flood(map, width, threshold, seen);
    for (int start = 0; start < map.length; start++)
      if (!seen[start] && map[start] > threshold) found.add(flood.from(start));
    return found;
  }

  /// Goes from a pixel to all that hang together with it.
  private static final class Flood {
    private final float[] map;
    private final int width;
    private final int height;
    private final float threshold;
    private final boolean[] seen;
    private final int[] left;
    private final int[] right;
    private int[] open = new int[1024];
    private int waiting;

    Flood(float[] map, int width, float threshold, boolean[] seen) {
      this.map = map;
      this.width = width;
      this.height = map.length / width;
      this.threshold = threshold;
      this.seen = seen;
      this.left = new int[height];
      this.right = new int[height];
    }

    Blob from(int start) {
      java.util.Arrays.fill(left, Integer.MAX_VALUE);
      java.util.Arrays.fill(right, -1);
      int size = 0;
      double sum = 0;
      take(start);
      while (waiting > 0) {
        int at = open[--waiting];
        size++;
        sum += map[at];
        spread(at % width, at / width);
      }
      return new Blob(outline(), size, sum / size);
    }

    private void spread(int x, int y) {
      left[y] = Math.min(left[y], x);
      right[y] = Math.max(right[y], x);
      for (int beside = Math.max(0, y - 1); beside <= Math.min(height - 1, y + 1); beside++)
        for (int next = Math.max(0, x - 1); next <= Math.min(width - 1, x + 1); next++)
          take(beside * width + next);
    }

    private void take(int at) {
      if (seen[at] || map[at] <= threshold) return;
      seen[at] = true;
      if (waiting == open.length) open = java.util.Arrays.copyOf(open, 2 * waiting);
      open[waiting++] = at;
    }

    private List<Point> outline() {
      var corners = new ArrayList<Point>();
      for (int y = 0; y < height; y++) {
        if (right[y] < 0) continue;
        for (int down = 0; down < 2; down++) {
          corners.add(new Point(left[y], y + down));
          corners.add(new Point(right[y] + 1.0, y + down));
        }
      }
      return corners;
    }
  }
}
