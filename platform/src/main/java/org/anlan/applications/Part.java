package org.anlan.applications;

import java.util.List;
import java.util.Set;
import org.anlan.cases.CaseNumber;
import org.anlan.rules.themes.Theme;
import org.anlan.rules.themes.When;
import org.jspecify.annotations.Nullable;

/// An item of one thing 一件事 as it was filed.
///
/// @param version of the item
/// @param after items that must be granted before it begins
/// @param days its own promise in working days
/// @param child the case that it became; null until it begins
record Part(
    String item,
    int version,
    boolean mandatory,
    Set<String> after,
    int days,
    @Nullable CaseNumber child) {

  Part {
    after = Set.copyOf(after);
  }

  Part begun(CaseNumber number) {
    return new Part(item, version, mandatory, after, days, number);
  }

  /// As the rules of themes want to know it.
  Theme.Child rule() {
    var nothing = new Theme.Needs(List.of(), List.of(), 0, Set.of());
    return new Theme.Child(item, When.ALWAYS, mandatory, after, days, nothing);
  }
}
