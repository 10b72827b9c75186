package org.anlan.rules.procedure;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// The stages of a kind of matter and which may follow which: the table that buttons, checks, pictures and the importer's
/// proof all read. The order of the stages is how far a matter has come: the first is where it begins.
///
/// ```
/// REPORTED:   DISPATCHED WITHDRAWN
/// DISPATCHED: HANDLING REPORTED WITHDRAWN
/// HANDLING:   CLOSED
/// CLOSED:
/// WITHDRAWN:
/// ```
public record Lifecycle(SequencedMap<String, Set<String>> moves) {

  public Lifecycle {
    var kept = new LinkedHashMap<String, Set<String>>();
    moves.forEach((from, to) -> kept.put(from, new LinkedHashSet<>(to)));
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("A lifecycle has at least one stage.");
    }
    for (var entry : kept.entrySet()) {
      for (var to : entry.getValue()) {
        if (!kept.containsKey(to)) {
          throw new IllegalArgumentException(
              "Stage %s leads to %s, which is not among %s."
                  .formatted(entry.getKey(), to, kept.keySet()));
        }
      }
    }
    moves = Collections.unmodifiableSequencedMap(kept);
  }

  /// Reads the table: a line per stage, in order, with the stages that may follow after the colon.
  public static Lifecycle of(String table) {
    var moves = new LinkedHashMap<String, Set<String>>();
    for (var line : table.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException(
            "A line of a lifecycle looks like 'REPORTED: DISPATCHED', not '%s'.".formatted(line));
      }
      var stage = line.substring(0, colon).strip();
      var next = new LinkedHashSet<String>();
      Arrays.stream(line.substring(colon + 1).split("[\\s,]+"))
          .filter(to -> !to.isEmpty())
          .forEach(next::add);
      if (moves.put(stage, next) != null) {
        throw new IllegalArgumentException("Stage %s is there twice.".formatted(stage));
      }
    }
    return new Lifecycle(moves);
  }

  /// Where every matter begins.
  public String initial() {
    return moves.firstEntry().getKey();
  }

  public List<String> stages() {
    return List.copyOf(moves.keySet());
  }

  /// Staying is always allowed, of a known stage.
  public boolean allows(String from, String to) {
    return moves.containsKey(from) && (from.equals(to) || next(from).contains(to));
  }

  public Set<String> next(String stage) {
    return moves.getOrDefault(stage, Set.of());
  }

  /// How far a stage is, from 0; a stage that is not in the table counts as before all.
  public int rank(String stage) {
    return stages().indexOf(stage);
  }
}
