package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Choices that try everything, one combination per walk: each walk replays the picks written on a tape, and [#next] turns the
/// tape to the next combination. Only the outcome of the act at hand is taken as known; all other variables may be anything.
final class Trials implements Choices {

  private static final Set<String> KNOWN = Set.of("outcome");
  private static final int WIDEST = 6;

  private final List<Integer> picks = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final boolean believes;
  private int at;

  Trials() {
    this(false);
  }

  /// @param believes takes every variable that is there as known, for a walk of which all was chosen
  Trials(boolean believes) {
    this.believes = believes;
  }

  /// Rewinds to the next combination; false when all have been tried.
  boolean next() {
    at = 0;
    while (!picks.isEmpty()) {
      int last = picks.removeLast();
      int size = sizes.removeLast();
      if (last + 1 < size) {
        picks.add(last + 1);
        sizes.add(size);
        return true;
      }
    }
    return false;
  }

  private int pick(int size) {
    if (at == picks.size()) {
      picks.add(0);
      sizes.add(size);
    }
    return picks.get(at++);
  }

  @Override
  public @Nullable Flow one(List<Flow> ways, Map<String, ?> variables) {
    var open = new ArrayList<Flow>();
    for (var way : ways) {
      var holds = holds(way.condition(), variables);
      if (way.condition() != null && !Boolean.FALSE.equals(holds)) {
        open.add(way);
      }
      if (Boolean.TRUE.equals(holds)) {
        return open.get(pick(open.size()));
      }
    }
    var otherwise = Choices.otherwise(ways);
    if (otherwise != null) {
      open.add(otherwise);
    }
    return open.isEmpty() ? null : open.get(pick(open.size()));
  }

  /// Every set of ways that may hold together; of a very wide gateway, each way alone and all of them.
  @Override
  public List<Flow> some(List<Flow> ways, Map<String, ?> variables) {
    var sure = ways.stream().filter(way -> Boolean.TRUE.equals(holds(way.condition(), variables)));
    var taken = new ArrayList<>(sure.toList());
    var open =
        ways.stream()
            .filter(way -> way.condition() != null && holds(way.condition(), variables) == null)
            .toList();
    if (open.size() <= WIDEST) {
      int mask = pick(1 << open.size());
      for (int i = 0; i < open.size(); i++) {
        if ((mask >> i & 1) == 1) {
          taken.add(open.get(i));
        }
      }
    } else {
      int which = pick(open.size() + 2);
      taken.addAll(which == 0 ? open : which == 1 ? List.of() : List.of(open.get(which - 2)));
    }
    var otherwise = Choices.otherwise(ways);
    return taken.isEmpty() && otherwise != null ? List.of(otherwise) : taken;
  }

  private @Nullable Boolean holds(@Nullable Condition condition, Map<String, ?> variables) {
    if (condition == null) {
      return null;
    }
    var asked = condition.variables();
    boolean known =
        believes
            ? variables.keySet().containsAll(asked)
            : variables.containsKey("outcome") && KNOWN.containsAll(asked);
    return known ? condition.holds(variables) : null;
  }

  @Override
  public int times(Repeat repeat, Map<String, ?> variables) {
    return Character.isDigit(repeat.count().charAt(0)) ? repeat.times(variables) : pick(3);
  }

  @Override
  public boolean enough(Condition until, Map<String, ?> variables) {
    return pick(2) == 1;
  }
}
