package org.anlan.ratings;

import java.util.Objects;
import java.util.Set;
import org.anlan.access.Caller;

/// A member of staff as this module sees them: who, for which unit, in which roles.
record Worker(String person, String unit, Set<String> roles) {

  private static final Set<String> CENTRE = Set.of("agent", "supervisor");

  static Worker of(Caller caller) {
    caller.mustBeSignedIn();
    var post = caller.post();
    if (!caller.isStaff() || post == null) throw CareProblems.staffOnly();
    var person = Objects.requireNonNull(Objects.requireNonNull(caller.account()).person());
    return new Worker(person, post.unit().uscc(), caller.roles());
  }

  /// Refuses whoever does not call people for a centre.
  static Worker caller(Caller caller) {
    var worker = of(caller);
    if (!worker.has("agent")) throw CareProblems.agentsOnly();
    return worker;
  }

  boolean has(String role) {
    return roles.contains(role);
  }

  /// Looks into what people rated, where it is not their own unit.
  boolean centre() {
    return roles.stream().anyMatch(CENTRE::contains);
  }
}
