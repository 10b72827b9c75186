package org.anlan.rules.items;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line of an item's form: which data element is asked for, whether it may be left out, and in which case it is asked at all.
///
/// Written `person.phone`, `person.email?` where it may be left out, `premises.leaseUntil@premises.rent` where it is asked only after the answer
/// `rent` to the question `premises`.
///
/// @param when `question.choice`; absent where it is always asked
public record FormEntry(String element, boolean required, @Nullable String when) {

  private static final Pattern SHAPE =
      Pattern.compile("([A-Za-z][A-Za-z0-9.]*)(\\?)?(?:@([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+))?");

  /// What is written otherwise is taken as the name of an element, which no dictionary has.
  public static FormEntry of(String line) {
    var parts = SHAPE.matcher(line);
    if (!parts.matches()) return new FormEntry(line, true, null);
    return new FormEntry(parts.group(1), parts.group(2) == null, parts.group(3));
  }

  /// Whether it is asked in the case that these answers describe.
  public boolean isAsked(Map<String, String> situation) {
    return Scenario.isGiven(when, situation);
  }

  /// As it stands in the item.
  public String line() {
    return element + (required ? "" : "?") + (when == null ? "" : "@" + when);
  }
}
