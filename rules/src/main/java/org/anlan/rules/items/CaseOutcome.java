package org.anlan.rules.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the answers to an item's questions come to 情形结论: what differs from case to case, and nothing else. Fee and days are the item's own.
///
/// @param materials ids of what is needed, in the item's order
/// @param conditions that hold in this case only
/// @param refused why it cannot be done here, and where instead; then nothing else counts
public record CaseOutcome(List<String> materials, List<Words> conditions, @Nullable Words refused) {

  public CaseOutcome {
    materials = List.copyOf(materials);
    conditions = List.copyOf(conditions);
  }

  public static CaseOutcome of(Item item, Map<String, String> answers) {
    var counted = counted(item, answers);
    var picked = item.picked(counted);
    for (var choice : picked)
      if (choice.refused() != null) return new CaseOutcome(List.of(), List.of(), choice.refused());
    return new CaseOutcome(
        item.materialsFor(counted).stream().map(Material::id).toList(),
        picked.stream().flatMap(choice -> choice.conditions().stream()).distinct().toList(),
        null);
  }

  /// Without the answers to questions that these answers do not lead to, and to those that hang on them in turn.
  static Map<String, String> counted(Item item, Map<String, String> answers) {
    var kept = new HashMap<>(answers);
    for (int before = -1; before != kept.size(); ) {
      before = kept.size();
      item.scenarios().stream()
          .filter(one -> !one.isAsked(kept))
          .map(Scenario::id)
          .toList()
          .forEach(kept::remove);
    }
    return kept;
  }
}
