package org.anlan.rules.items;

import java.time.LocalDate;
import java.util.Set;

/// What an item is checked against: the day, and what the city has.
///
/// @param fields ids of the field dictionary
/// @param shareable kinds of licences and proofs that sharing gives
/// @param venues ids of places on the map
/// @param windows kinds of windows of the halls' layout
public record Surroundings(
    LocalDate day,
    Set<String> fields,
    Set<String> shareable,
    Set<String> venues,
    Set<WindowKind> windows) {

  public Surroundings {
    fields = Set.copyOf(fields);
    shareable = Set.copyOf(shareable);
    venues = Set.copyOf(venues);
    windows = Set.copyOf(windows);
  }

  public Surroundings on(LocalDate another) {
    return new Surroundings(another, fields, shareable, venues, windows);
  }
}
