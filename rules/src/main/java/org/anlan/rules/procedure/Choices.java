package org.anlan.rules.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides where a procedure leaves it open. A running matter asks its variables; a proof tries everything.
interface Choices {

  /// The one way that an exclusive gateway takes; null if none.
  @Nullable Flow one(List<Flow> ways, Map<String, ?> variables);

  /// The ways that an inclusive gateway takes; empty if none.
  List<Flow> some(List<Flow> ways, Map<String, ?> variables);

  /// How often a repeated activity is done.
  int times(Repeat repeat, Map<String, ?> variables);

  /// Whether a repeated activity ends before all its instances are done.
  boolean enough(Condition until, Map<String, ?> variables);

  static @Nullable Flow otherwise(List<Flow> ways) {
    return ways.stream().filter(Flow::otherwise).findFirst().orElse(null);
  }
}
