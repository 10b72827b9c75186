package org.anlan.rules.questions;

/// What comes after the answers so far.
public sealed interface Next<O> {

  /// @param question the one that leads to the end soonest
  /// @param expected how many questions are asked from here on, this one included, on average
  record Ask<O>(Question question, double expected) implements Next<O> {}

  /// Whatever else would be answered, this is what comes out.
  record Settled<O>(O outcome) implements Next<O> {}
}
