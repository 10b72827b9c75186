package org.anlan.rules.ledger;

import java.util.List;

/// Compares what two people were shown of one log.
public final class Views {

  /// How two views stand to each other.
  public sealed interface Comparison {
    /// Both can be true: the larger one goes on from the smaller one.
    record Agree(long smaller, long larger) implements Comparison {}

    /// They cannot both be true, and the log signed both: this is the proof against it.
    record Split(Checkpoint one, Checkpoint other) implements Comparison {}

    /// Not the same log, or not signed by it.
    record NotComparable(String why) implements Comparison {}
  }

  private Views() {}

  /// @param keys the log's keys
  /// @param tree the log that the larger view is of; asked only when the sizes differ
  public static Comparison compare(Note one, Note other, List<NoteKey> keys, Subtrees tree) {
    try {
      var first = opened(one, keys);
      var second = opened(other, keys);
      if (!first.origin().equals(second.origin()))
        return new Comparison.NotComparable(
            "They are of two logs: %s and %s.".formatted(first.origin(), second.origin()));
      return first.size() <= second.size()
          ? compare(first, second, tree)
          : compare(second, first, tree);
    } catch (IllegalArgumentException broken) {
      return new Comparison.NotComparable(String.valueOf(broken.getMessage()));
    }
  }

  private static Comparison compare(Checkpoint small, Checkpoint large, Subtrees tree) {
    if (small.size() < large.size() && !Proofs.root(large.size(), tree).equals(large.root()))
      return new Comparison.NotComparable(
          "The log shown for comparison has another root at %d entries than the larger view."
              .formatted(large.size()));
    var agreed = small.size() == large.size() ? large.root() : Proofs.root(small.size(), tree);
    return agreed.equals(small.root())
        ? new Comparison.Agree(small.size(), large.size())
        : new Comparison.Split(small, large);
  }

  static Checkpoint opened(Note note, List<NoteKey> keys) {
    if (note.signers(keys).isEmpty())
      throw new IllegalArgumentException("The checkpoint has no signature of a known key.");
    return Checkpoint.parse(note.text());
  }
}
