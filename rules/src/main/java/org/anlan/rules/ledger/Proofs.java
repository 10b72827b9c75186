package org.anlan.rules.ledger;

import java.util.ArrayList;
import java.util.List;

/// Makes the two proofs of RFC 6962: that an entry lies in a tree (§2.1.1), and that a tree goes on from an earlier one (§2.1.2).
public final class Proofs {

  private Proofs() {}

  /// The root of the tree's first `size` entries.
  public static Hash root(long size, Subtrees tree) {
    return size == 0 ? Hash.EMPTY : range(0, size, tree);
  }

  public static List<Hash> inclusion(long index, long size, Subtrees tree) {
    if (index < 0 || index >= size)
      throw new IllegalArgumentException(
          "Entry %d does not lie in a tree of %d.".formatted(index, size));
    var path = new ArrayList<Hash>();
    include(index, 0, size, new Into(path, tree));
    return path;
  }

  public static List<Hash> consistency(long old, long size, Subtrees tree) {
    if (old < 0 || old > size)
      throw new IllegalArgumentException(
          "A tree of %d does not go on from one of %d.".formatted(size, old));
    var path = new ArrayList<Hash>();
    if (old > 0) keep(old, 0, size, new Into(path, tree), true);
    return path;
  }

  private record Into(List<Hash> path, Subtrees tree) {
    void add(long from, long to) {
      path.add(range(from, to, tree));
    }
  }

  private static void include(long index, long from, long to, Into into) {
    if (to - from == 1) return;
    var middle = middle(from, to);
    if (index < middle) {
      include(index, from, middle, into);
      into.add(middle, to);
    } else {
      include(index, middle, to, into);
      into.add(from, middle);
    }
  }

  /// @param whole whether the part is one that the checker of the old tree knows already
  private static void keep(long old, long from, long to, Into into, boolean whole) {
    if (old == to) {
      if (!whole) into.add(from, to);
      return;
    }
    var middle = middle(from, to);
    if (old <= middle) {
      keep(old, from, middle, into, whole);
      into.add(middle, to);
    } else {
      keep(old, middle, to, into, false);
      into.add(from, middle);
    }
  }

  private static Hash range(long from, long to, Subtrees tree) {
    var count = to - from;
    if (Long.bitCount(count) == 1) {
      var level = Long.numberOfTrailingZeros(count);
      return tree.root(level, from >> level);
    }
    var middle = middle(from, to);
    return Hash.node(range(from, middle, tree), range(middle, to, tree));
  }

  /// Where a part splits: after the largest power of two that is smaller than it.
  private static long middle(long from, long to) {
    return from + Long.highestOneBit(to - from - 1);
  }
}
