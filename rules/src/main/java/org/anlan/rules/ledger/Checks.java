package org.anlan.rules.ledger;

import java.util.List;

/// Checks the two proofs, step by step as RFC 9162 §2.1.3.2 and §2.1.4.2 say.
public final class Checks {

  private Checks() {}

  /// A root, and of how many entries it is.
  public record Head(long size, Hash root) {}

  public static boolean includes(Head head, long index, Hash leaf, List<Hash> path) {
    if (index < 0 || index >= head.size()) return false;
    var place = index;
    var last = head.size() - 1;
    var root = leaf;
    for (var step : path) {
      if (last == 0) return false;
      if ((place & 1) == 1 || place == last) {
        root = Hash.node(step, root);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else root = Hash.node(root, step);
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && root.equals(head.root());
  }

  public static boolean extended(Head old, Head now, List<Hash> path) {
    if (old.size() < 0 || old.size() > now.size()) return false;
    if (old.size() == now.size()) return path.isEmpty() && old.root().equals(now.root());
    if (old.size() == 0) return path.isEmpty() && old.root().equals(Hash.EMPTY);
    if (path.isEmpty()) return false;
    var whole = Long.bitCount(old.size()) == 1;
    var first = whole ? old.root() : path.getFirst();
    return climb(old, now, first, whole ? path : path.subList(1, path.size()));
  }

  private static boolean climb(Head old, Head now, Hash first, List<Hash> path) {
    var place = old.size() - 1;
    var last = now.size() - 1;
    for (; (place & 1) == 1; place >>= 1) last >>= 1;
    var before = first;
    var after = first;
    for (var step : path) {
      if (last == 0) return false;
      if ((place & 1) == 1 || place == last) {
        before = Hash.node(step, before);
        after = Hash.node(step, after);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else after = Hash.node(after, step);
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(old.root()) && after.equals(now.root());
  }
}
