package org.anlan.archive;

import java.util.List;
import org.anlan.http.Texts;
import org.anlan.rules.retention.Property;

/// What the check found of one of the four properties.
///
/// @param words what was looked at where it passed, else what is wrong
record Finding(Property property, boolean passed, List<Texts> words) {

  Finding {
    words = List.copyOf(words);
  }

  static boolean allPassed(List<Finding> findings) {
    return findings.stream().allMatch(Finding::passed);
  }
}
