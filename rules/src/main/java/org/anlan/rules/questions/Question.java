package org.anlan.rules.questions;

import java.util.List;

/// A question with its possible answers.
///
/// @param code such as `premises`
public record Question(String code, List<Choice> choices) {

  /// @param weight how often people choose it, relative to the question's other choices; above 0
  public record Choice(String code, double weight) {
    public Choice {
      if (!(weight > 0) || Double.isInfinite(weight))
        throw new IllegalArgumentException(
            "The weight of choice %s is above 0, not %s.".formatted(code, weight));
    }
  }

  public Question {
    choices = List.copyOf(choices);
    if (choices.isEmpty())
      throw new IllegalArgumentException("Question %s has no choice.".formatted(code));
    if (choices.stream().map(Choice::code).distinct().count() < choices.size())
      throw new IllegalArgumentException("Question %s has a choice twice.".formatted(code));
  }

  /// All choices equally often.
  public static Question of(String code, String... choices) {
    return new Question(
        code, java.util.Arrays.stream(choices).map(choice -> new Choice(choice, 1)).toList());
  }

  double weight() {
    return choices.stream().mapToDouble(Choice::weight).sum();
  }
}
