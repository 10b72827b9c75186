package org.anlan.rules.themes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// For whom something holds: for those of whom one of the cases is true, in each of which every question named has one of the choices named.
///
/// @param cases none for everybody
public record When(List<Map<String, Set<String>>> cases) {

  public static final When ALWAYS = new When(List.of());

  public When {
    cases = List.copyOf(cases);
  }

  public static When of(String question, String... choices) {
    return new When(List.of(Map.of(question, Set.of(choices))));
  }

  /// @param answers to all questions on which it depends
  public boolean holds(Map<String, String> answers) {
    return cases.isEmpty() || cases.stream().anyMatch(one -> holds(one, answers));
  }

  private static boolean holds(Map<String, Set<String>> all, Map<String, String> answers) {
    return all.entrySet().stream()
        .allMatch(one -> one.getValue().contains(answers.getOrDefault(one.getKey(), "")));
  }

  /// The questions on whose answers it depends.
  public Set<String> questions() {
    var codes = new TreeSet<String>();
    cases.forEach(one -> codes.addAll(one.keySet()));
    return codes;
  }
}
