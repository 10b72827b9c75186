package org.anlan.rules.themes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.rules.questions.Interview;
import org.anlan.rules.questions.Question;

/// A theme 主题: several items that people need for one event of their life or business.
///
/// @param questions what decides which items somebody needs
/// @param children in the order in which they are shown
/// @param days within so many working days the whole is promised
public record Theme(String code, List<Question> questions, List<Child> children, int days) {

  /// An item of the theme 子事项.
  ///
  /// @param item its code
  /// @param when needed where one of these holds, in each of which every question named has one of the choices named; empty for always
  /// @param mandatory whether the whole is not finished without it
  /// @param after codes of items that must be approved before it can begin 串联; those that are not needed do not count
  /// @param days its own promise in working days; 0 for on the spot
  public record Child(
      String item,
      List<Map<String, Set<String>>> when,
      boolean mandatory,
      Set<String> after,
      int days,
      Needs needs) {

    public Child {
      when = List.copyOf(when);
      after = Set.copyOf(after);
      if (days < 0) throw new IllegalArgumentException("%s: %d days.".formatted(item, days));
    }

    /// @param answers to all questions on which it depends
    public boolean isNeeded(Map<String, String> answers) {
      return when.isEmpty() || when.stream().anyMatch(one -> holds(one, answers));
    }

    private static boolean holds(Map<String, Set<String>> all, Map<String, String> answers) {
      return all.entrySet().stream()
          .allMatch(one -> one.getValue().contains(answers.getOrDefault(one.getKey(), "")));
    }
  }

  /// What an item by itself asks of somebody.
  ///
  /// @param fields data elements of its form
  /// @param materials codes of its materials
  /// @param visits how often somebody must come
  public record Needs(List<String> fields, List<String> materials, int visits) {
    public Needs {
      fields = List.copyOf(fields);
      materials = List.copyOf(materials);
    }
  }

  public Theme {
    questions = List.copyOf(questions);
    children = List.copyOf(children);
  }

  public Optional<Child> findChild(String item) {
    return children.stream().filter(child -> child.item().equals(item)).findFirst();
  }

  /// The children that somebody needs, in the order of the theme.
  List<Child> needed(Map<String, String> answers) {
    return children.stream().filter(child -> child.isNeeded(answers)).toList();
  }

  /// Asks only what decides which items are needed.
  public Interview<Set<String>> interview() {
    return new Interview<>(
        questions,
        answers -> {
          var items = new TreeSet<String>();
          needed(answers).forEach(child -> items.add(child.item()));
          return items;
        });
  }
}
