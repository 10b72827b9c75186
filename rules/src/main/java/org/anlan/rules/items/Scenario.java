package org.anlan.rules.items;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question whose answer decides what is needed 情形.
///
/// @param when asked only after this answer to an earlier question, written `question.choice`
public record Scenario(String id, Words question, @Nullable String when, List<Choice> choices) {

  /// @param materials ids of conditional materials that this answer calls for
  /// @param conditions that hold in this case only
  /// @param refused why it cannot be done here in this case, and where instead
  public record Choice(
      String id,
      Words label,
      List<String> materials,
      List<Words> conditions,
      @Nullable Words refused) {

    public Choice {
      materials = List.copyOf(materials);
      conditions = List.copyOf(conditions);
    }
  }

  public Scenario {
    choices = List.copyOf(choices);
  }

  /// Whether it is asked at all, by what was answered so far.
  public boolean isAsked(Map<String, String> answers) {
    return isGiven(when, answers);
  }

  static boolean isGiven(@Nullable String when, Map<String, String> answers) {
    if (when == null) return true;
    var dot = when.indexOf('.');
    return dot > 0 && when.substring(dot + 1).equals(answers.get(when.substring(0, dot)));
  }

  boolean has(String choice) {
    return choices.stream().anyMatch(one -> one.id().equals(choice));
  }
}
