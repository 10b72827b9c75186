package org.anlan.rules.ledger;

import java.util.ArrayList;
import java.util.List;

/// All that is needed to go on with a tree: its size and the roots of its full parts, largest first. One per bit of the size.
public record Frontier(long size, List<Hash> peaks) {

  public static final Frontier EMPTY = new Frontier(0, List.of());

  public Frontier {
    peaks = List.copyOf(peaks);
    if (size < 0 || Long.bitCount(size) != peaks.size())
      throw new IllegalArgumentException(
          "A tree of %d entries has not %d full parts.".formatted(size, peaks.size()));
  }

  public Frontier add(Hash leaf) {
    var next = new ArrayList<>(peaks);
    next.add(leaf);
    for (var rest = size; (rest & 1) == 1; rest >>= 1) {
      var right = next.removeLast();
      next.add(Hash.node(next.removeLast(), right));
    }
    return new Frontier(size + 1, next);
  }

  public Hash root() {
    if (peaks.isEmpty()) return Hash.EMPTY;
    var root = peaks.getLast();
    for (var i = peaks.size() - 2; i >= 0; i--) root = Hash.node(peaks.get(i), root);
    return root;
  }
}
