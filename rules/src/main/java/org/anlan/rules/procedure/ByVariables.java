package org.anlan.rules.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides as the matter's variables say.
enum ByVariables implements Choices {
  CHOICES;

  @Override
  public @Nullable Flow one(List<Flow> ways, Map<String, ?> variables) {
    return ways.stream()
        .filter(way -> holds(way, variables))
        .findFirst()
        .orElseGet(() -> Choices.otherwise(ways));
  }

  @Override
  public List<Flow> some(List<Flow> ways, Map<String, ?> variables) {
    var taken = ways.stream().filter(way -> holds(way, variables)).toList();
    var otherwise = Choices.otherwise(ways);
    return taken.isEmpty() && otherwise != null ? List.of(otherwise) : taken;
  }

  @Override
  public int times(Repeat repeat, Map<String, ?> variables) {
    return repeat.times(variables);
  }

  @Override
  public boolean enough(Condition until, Map<String, ?> variables) {
    return until.holds(variables);
  }

  private static boolean holds(Flow way, Map<String, ?> variables) {
    return way.condition() != null && way.condition().holds(variables);
  }
}
