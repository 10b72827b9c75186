package org.anlan.rules.procedure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All that must be remembered about one matter between two acts: plain data, to be stored field by field.
///
/// `variables` hold text, numbers, booleans and lists; null is the same as absent. `generations` counts the settings of
/// each timer. `round` is 1 and grows with each reopening. `ended` is the stage that the matter ended in
/// (empty where the procedure names none), and null while it runs; an ended matter has no tokens, no timers and no holds.
public record Progress(
    String procedure,
    int round,
    List<Token> tokens,
    Map<String, Object> variables,
    List<Timer> timers,
    Map<String, Integer> generations,
    List<Hold> holds,
    int lastId,
    @Nullable String ended) {

  public Progress {
    tokens = List.copyOf(tokens);
    variables = Map.copyOf(present(variables));
    timers = List.copyOf(timers);
    generations = Map.copyOf(generations);
    holds = List.copyOf(holds);
  }

  private static Map<String, Object> present(Map<String, ?> given) {
    var kept = new TreeMap<String, Object>();
    given.forEach((name, value) -> {
      if (value != null) {
        kept.put(name, value);
      }
    });
    return kept;
  }

  /// A matter that has not begun.
  public static Progress blank(String procedure) {
    return new Progress(procedure, 0, List.of(), Map.of(), List.of(), Map.of(), List.of(), 0, null);
  }

  /// True between start and end.
  public boolean running() {
    return round > 0 && ended == null;
  }

  public @Nullable Token findToken(int id) {
    return tokens.stream().filter(token -> token.id() == id).findFirst().orElse(null);
  }
}
