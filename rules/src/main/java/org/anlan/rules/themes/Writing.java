package org.anlan.rules.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.rules.themes.Plan.Entry;
import org.anlan.rules.themes.Theme.Child;
import org.anlan.rules.themes.Theme.Known;

/// What somebody has to write by hand, and what is filled in for them: from a licence or a library that is there when the theme begins, from what an
/// earlier item of the theme gave, or from other answers.
final class Writing {

  private final Known known;
  private final List<Child> needed;
  private final Map<String, String> answers;

  /// By item: what the items before it give, however far before.
  private final Map<String, Set<String>> earlier = new HashMap<>();

  Writing(Known known, List<Child> needed, Map<String, String> answers) {
    this.known = known;
    this.needed = needed;
    this.answers = answers;
    var byItem = new HashMap<String, Child>();
    needed.forEach(child -> byItem.put(child.item(), child));
    for (var child : needed) results(child, byItem);
  }

  /// Items do not wait for each other in a circle: [Order] would have refused.
  private Set<String> results(Child child, Map<String, Child> byItem) {
    var found = earlier.get(child.item());
    if (found != null) return found;
    var results = new HashSet<String>();
    for (var item : child.after()) {
      var before = byItem.get(item);
      if (before == null) continue;
      results.addAll(results(before, byItem));
      results.addAll(before.needs().gives());
    }
    earlier.put(child.item(), results);
    return results;
  }

  private String source(String field) {
    return known.sources().getOrDefault(field, Entry.BY_HAND);
  }

  private boolean isGiven(String field, Child child) {
    return known.isHeld(source(field), answers) || isGivenEarlier(field, child);
  }

  private boolean isGivenEarlier(String field, Child child) {
    var results = earlier.getOrDefault(child.item(), Set.of());
    return results.contains(field) || results.contains(source(field));
  }

  /// Once for all items: whoever wrote it for one has written it for all.
  List<Entry> merged() {
    var uses = new LinkedHashMap<String, List<Child>>();
    for (var child : needed)
      for (var field : child.needs().fields(answers))
        uses.computeIfAbsent(field, first -> new ArrayList<>()).add(child);
    var entries = new ArrayList<Entry>();
    uses.forEach((field, children) ->
        entries.add(
            new Entry(
                field,
                children.stream().map(Child::item).toList(),
                origin(field, children),
                children.stream().allMatch(child -> isGivenEarlier(field, child)))));
    return entries;
  }

  private String origin(String field, List<Child> children) {
    if (known.isDerived(field, answers)) return Entry.DERIVED;
    if (known.asked().containsKey(field)) return Entry.ASKED;
    return children.stream().allMatch(child -> isGiven(field, child))
        ? source(field)
        : Entry.BY_HAND;
  }

  int byHandAlone() {
    int fields = 0;
    for (var child : needed)
      for (var field : child.needs().fields(answers)) if (!isGiven(field, child)) fields++;
    return fields;
  }
}
