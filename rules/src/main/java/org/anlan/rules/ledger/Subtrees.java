package org.anlan.rules.ledger;

/// Where the roots of full parts of a tree can be had: the `index`-th of those with 2^level entries.
@FunctionalInterface
public interface Subtrees {
  Hash root(int level, long index);
}
