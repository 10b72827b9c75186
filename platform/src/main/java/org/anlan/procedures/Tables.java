package org.anlan.procedures;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Decision tables that a module above keeps in versions of its own, such as the clauses of policies: checked and run as any other. Nothing that runs code
/// outside the table gets through.
@Component
public class Tables {

  /// What stands against a text; nothing when it can be run.
  public List<DecisionFlaw> flaws(String key, String text) {
    var flaws = DecisionCheck.flaws(text);
    if (!flaws.isEmpty()) return flaws;
    return switch (DecisionTable.read(key, 1, text)) {
      case DecisionTable.Loaded(var table) -> List.of();
      case DecisionTable.Uncompiled(var found) ->
          found.stream()
              .map(flaw -> new DecisionFlaw(flaw.elementId(), flaw.zh(), flaw.en()))
              .toList();
    };
  }

  /// One that was checked, ready to be asked again and again.
  public Asking load(String key, int version, String text) {
    var table = DecisionTable.load(key, version, text);
    return table::decide;
  }

  /// A table, read.
  public interface Asking {
    Decision ask(Map<String, Object> inputs);
  }
}
