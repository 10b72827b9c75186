package org.anlan.services;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.rules.items.WindowKind;
import org.anlan.rules.items.Words;

/// What all items of a city share (`city/items/settings.json`).
///
/// @param licences kinds of electronic licences
/// @param windows the halls' layout, such as 3+6+2+1
record ItemSettings(List<Licence> licences, List<Windows> windows) {

  /// @param shared whether sharing gives it, so that nobody may be asked for it
  record Licence(String code, Words name, boolean shared) {}

  record Windows(WindowKind kind, int count) {}

  /// Events of life and business (`city/items/events.json`), each with the items that belong together.
  record Events(List<LifeEvent> events) {}

  /// @param items by their codes
  record LifeEvent(String code, Words name, List<String> items) {}

  Set<String> shareable() {
    return licences.stream()
        .filter(Licence::shared)
        .map(Licence::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  Set<WindowKind> windowKinds() {
    return windows.stream().map(Windows::kind).collect(Collectors.toUnmodifiableSet());
  }
}
