package org.anlan.rules.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A tree read from its tiles, of which each is asked for once. Not for several threads.
public final class TileTree implements Subtrees {

  private final long size;
  private final Function<TilePath, List<Hash>> source;
  private final Map<TilePath, List<Hash>> read = new HashMap<>();

  /// @param size how many entries the tree has; says how wide its last tiles are
  public TileTree(long size, Function<TilePath, List<Hash>> source) {
    this.size = size;
    this.source = source;
  }

  @Override
  public Hash root(int level, long index) {
    var row = level / TilePath.HEIGHT;
    var inside = level % TilePath.HEIGHT;
    var first = index << inside;
    var path =
        TilePath.in(size, row, first / TilePath.FULL)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "A tree of %d has no part %d of level %d.".formatted(size, index, level)));
    var offset = (int) (first % TilePath.FULL);
    return fold(tile(path).subList(offset, offset + (1 << inside)));
  }

  private List<Hash> tile(TilePath path) {
    var known = read.get(path);
    if (known != null) return known;
    var hashes = source.apply(path);
    if (hashes.size() != path.width())
      throw new IllegalArgumentException(
          "%s has %d hashes, not %d.".formatted(path.text(), hashes.size(), path.width()));
    read.put(path, hashes);
    return hashes;
  }

  /// The root over hashes whose number is a power of two.
  public static Hash fold(List<Hash> hashes) {
    var row = hashes;
    while (row.size() > 1) {
      var above = new ArrayList<Hash>(row.size() / 2);
      for (var i = 0; i < row.size(); i += 2) above.add(Hash.node(row.get(i), row.get(i + 1)));
      row = above;
    }
    return row.getFirst();
  }

  /// The hashes of a tile one after another, as they travel.
  public static byte[] bytes(List<Hash> hashes) {
    var bytes = new byte[hashes.size() * Hash.BYTES];
    for (var i = 0; i < hashes.size(); i++)
      System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * Hash.BYTES, Hash.BYTES);
    return bytes;
  }

  public static List<Hash> hashes(byte[] bytes) {
    if (bytes.length % Hash.BYTES != 0)
      throw new IllegalArgumentException(
          "%d bytes are no whole number of hashes.".formatted(bytes.length));
    var hashes = new ArrayList<Hash>(bytes.length / Hash.BYTES);
    for (var at = 0; at < bytes.length; at += Hash.BYTES)
      hashes.add(Hash.of(java.util.Arrays.copyOfRange(bytes, at, at + Hash.BYTES)));
    return hashes;
  }
}
