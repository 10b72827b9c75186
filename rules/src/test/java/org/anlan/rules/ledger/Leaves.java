package org.anlan.rules.ledger;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// Trees for tests, small enough to be looked at whole.
final class Leaves {

  private Leaves() {}

  static Hash hex(String text) {
    return Hash.of(HexFormat.of().parseHex(text));
  }

  static List<Hash> hashes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Hash.leaf(new byte[] {(byte) (i >> 8), (byte) i}))
        .toList();
  }

  /// A tree that recomputes each part from all its leaves.
  static Subtrees tree(List<Hash> leaves) {
    return (level, index) ->
        TileTree.fold(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
  }

  /// The definition in RFC 6962 §2.1, word for word.
  static Hash defined(List<Hash> leaves) {
    if (leaves.isEmpty()) return Hash.EMPTY;
    if (leaves.size() == 1) return leaves.getFirst();
    var middle = 1;
    while (middle * 2 < leaves.size()) middle *= 2;
    return Hash.node(
        defined(leaves.subList(0, middle)), defined(leaves.subList(middle, leaves.size())));
  }

  static Frontier frontier(List<Hash> leaves) {
    var frontier = Frontier.EMPTY;
    for (var leaf : leaves) frontier = frontier.add(leaf);
    return frontier;
  }

  static Hash flipped(Hash hash, int bit) {
    var bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    return Hash.of(bytes);
  }

  static List<Hash> flipped(List<Hash> hashes, int at, int bit) {
    var changed = new ArrayList<>(hashes);
    changed.set(at, flipped(hashes.get(at), bit));
    return changed;
  }
}
