package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where a place lies among the open forks: one frame for each fork that was passed and not yet joined, outermost first.
///
/// Because a procedure is only accepted when every place has exactly one lane, two tokens can be told apart by their
/// lanes alone: to take a matter back to a place, everything inside that place's lane is recalled and nothing else, and
/// no join is ever fed twice or starved.
record Lane(List<Frame> frames) {

  static final Lane TOP = new Lane(List.of());

  Lane {
    frames = List.copyOf(frames);
  }

  /// A fork and those of its branches that this lane stands for (several after a partial join).
  /// `aside` marks the way of a boundary event that does not interrupt: it is never joined back.
  record Frame(String fork, Set<String> branches, boolean aside) {
    Frame {
      branches = Set.copyOf(branches);
    }
  }

  Lane into(Frame frame) {
    var deeper = new ArrayList<>(frames);
    deeper.add(frame);
    return new Lane(deeper);
  }

  /// The lane around the innermost fork.
  Lane outer() {
    return new Lane(frames.subList(0, frames.size() - 1));
  }

  Frame last() {
    return frames.getLast();
  }

  int depth() {
    return frames.size();
  }

  /// True if this lane is `around` or lies deeper in it.
  boolean within(Lane around) {
    if (depth() < around.depth()) {
      return false;
    }
    for (int i = 0; i < around.depth(); i++) {
      var mine = frames.get(i);
      var theirs = around.frames.get(i);
      if (!mine.fork().equals(theirs.fork()) || !theirs.branches().containsAll(mine.branches())) {
        return false;
      }
    }
    return true;
  }

  /// True if, below `around`, this lane went aside and so owes no join anything.
  boolean asideOf(Lane around) {
    return frames.subList(around.depth(), depth()).stream().anyMatch(Frame::aside);
  }
}
