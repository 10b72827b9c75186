package org.anlan.rules.procedure;

import java.util.List;

/// What became of an act: the matter moved, or the act is not allowed now and nothing changed.
public sealed interface Step {

  record Moved(Progress progress, List<Fact> facts) implements Step {
    public Moved {
      facts = List.copyOf(facts);
    }

    /// The facts of one kind, in order: `moved.facts(Fact.Opened.class)`.
    public <F extends Fact> List<F> facts(Class<F> kind) {
      return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  /// Said in Chinese and English, naming the value and what would be right.
  record Illegal(Reason reason, String zh, String en) implements Step {}

  /// Why an act was refused, for programs.
  enum Reason {
    /// The matter has not begun, has begun already, or has ended.
    WRONG_TIME,
    /// The token is gone or is not of this kind: somebody was quicker.
    STALE,
    SUSPENDED,
    /// `outcome` is not one of the task's.
    UNKNOWN_OUTCOME,
    /// The alarm was cleared, has fired or belongs to an older generation.
    DEAD_TIMER,
    NOBODY_WAITS,
    /// The element cannot be opened from here without breaking a join.
    UNREACHABLE,
    UNKNOWN_ELEMENT,
    /// No condition held and there is no default.
    NO_WAY_ON,
    /// The procedure runs in a circle without ever waiting.
    ENDLESS,
    TOO_MANY
  }
}
