package org.anlan.rules.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a tile lies: `tile/0/x001/234.p/17`, as C2SP tlog-tiles says. A tile has up to 256 hashes of one height, 8 levels apart; the
/// entries themselves come in bundles that are cut alike.
///
/// @param level 0 for the hashes of entries, 1 for those of 256 each …; [#ENTRIES] for a bundle of entries
/// @param width how many of the 256 are there
public record TilePath(int level, long index, int width) {

  public static final int FULL = 256;
  public static final int HEIGHT = 8;
  public static final int ENTRIES = -1;

  /// 6 levels of 8 hold 2^48 entries; a `long` shifted further would lose bits.
  private static final int LEVELS = 6;

  private static final Pattern SHAPE =
      Pattern.compile(
          "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  public TilePath {
    if (level < ENTRIES || level >= LEVELS || index < 0 || width < 1 || width > FULL)
      throw new IllegalArgumentException(
          "There is no tile of level %d, index %d, width %d.".formatted(level, index, width));
  }

  /// The tile with this index in a tree of `size` entries, as wide as it is there; empty when it has not begun.
  public static Optional<TilePath> in(long size, int level, long index) {
    var hashes = size >> (HEIGHT * Math.max(0, level));
    var width = Math.min(FULL, hashes - index * FULL);
    return width < 1 ? Optional.empty() : Optional.of(new TilePath(level, index, (int) width));
  }

  /// Reads only what [#text] writes.
  public static Optional<TilePath> find(String text) {
    var found = SHAPE.matcher(text);
    if (!found.matches()) return Optional.empty();
    var level = found.group(1).equals("entries") ? ENTRIES : Integer.parseInt(found.group(1));
    var index = Long.parseLong(found.group(2).replaceAll("[x/]", ""));
    var width = found.group(3) == null ? FULL : Integer.parseInt(found.group(3));
    if (level >= LEVELS || width > FULL) return Optional.empty();
    return Optional.of(new TilePath(level, index, width)).filter(tile -> tile.text().equals(text));
  }

  public boolean full() {
    return width == FULL;
  }

  public String text() {
    var path = new StringBuilder("%03d".formatted(index % 1000));
    for (var rest = index / 1000; rest > 0; rest /= 1000)
      path.insert(0, "x%03d/".formatted(rest % 1000));
    var room = level == ENTRIES ? "entries" : Integer.toString(level);
    return "tile/" + room + "/" + path + (full() ? "" : ".p/" + width);
  }
}
