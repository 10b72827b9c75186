package org.anlan.command;

import java.util.Objects;
import java.util.Set;
import org.anlan.access.Caller;
import org.anlan.directory.Post;

/// A member of staff who looks at patrol, in the post worked in now.
///
/// @param leads sees all rounds of their area and may hand them over
record Collector(String person, Post post, boolean leads) {

  private static final Set<String> LEADERS = Set.of("chief", "supervisor");

  /// Refuses whoever is none.
  static Collector of(Caller caller) {
    caller.mustBeSignedIn();
    var post = caller.post();
    if (!caller.isStaff() || post == null) throw PatrolProblems.staffOnly();
    var person = Objects.requireNonNull(Objects.requireNonNull(caller.account()).person());
    return new Collector(person, post, caller.roles().stream().anyMatch(LEADERS::contains));
  }

  static Collector leader(Caller caller) {
    var me = of(caller);
    if (!me.leads()) throw PatrolProblems.leadersOnly();
    return me;
  }
}
