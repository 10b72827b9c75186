package org.anlan.procedures;

import java.util.Map;

/// A case thought up to try a decision with, and what the table must answer to it. Kept beside the draft and the version.
///
/// @param inputs by the table's names
/// @param expected fields of the answer; what is not named may be anything. Empty when no row should apply
record Example(String name, Map<String, Object> inputs, Map<String, String> expected) {

  Example {
    inputs = Map.copyOf(inputs);
    expected = Map.copyOf(expected);
  }

  boolean holds(Decision decision) {
    if (expected.isEmpty()) return decision.outcome().isEmpty();
    return expected.entrySet().stream()
        .allMatch(field -> field.getValue().equals(decision.outcome().get(field.getKey())));
  }
}
