package org.anlan.rules.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Asks only what changes the outcome, in the order that takes the fewest questions on average: the shortest expected path through the
/// table of all answers (an optimal decision tree, found by trying every order and remembering what was tried).
///
/// People are taken to answer each question on its own, as often as the weights say. What comes out for every way of answering is asked once,
/// when the interview is made.
///
/// @param <O> what comes out; compared by `equals`
public final class Interview<O> {

  /// So many ways of having answered some questions and not others are looked at at most.
  public static final int MOST = 500_000;

  private static final int OPEN = 0;
  private static final int DIFFERS = -1;

  private final List<Question> questions;

  /// For each question, what one choice more adds to the number of a state; a state's digits are 0 for open, else 1 + the choice.
  private final int[] radix;

  private final List<O> outcomes = new ArrayList<>();

  /// By state: the place of its only outcome in `outcomes`, or [#DIFFERS].
  private final int[] common;

  /// By state: how many questions on average; NaN while nobody asked.
  private final double[] expected;

  /// @param outcome what comes out when every question is answered, by the questions' codes
  /// @throws IllegalArgumentException where questions and choices are too many, or a code stands there twice
  public Interview(List<Question> questions, Function<Map<String, String>, O> outcome) {
    this.questions = List.copyOf(questions);
    if (questions.stream().map(Question::code).distinct().count() < questions.size())
      throw new IllegalArgumentException("A question stands there twice.");
    this.radix = new int[questions.size()];
    int states = radices();
    this.common = new int[states];
    this.expected = new double[states];
    java.util.Arrays.fill(expected, Double.NaN);
    fill(outcome);
  }

  private int radices() {
    long states = 1;
    for (int i = 0; i < radix.length; i++) {
      radix[i] = (int) states;
      states *= questions.get(i).choices().size() + 1L;
      if (states > MOST)
        throw new IllegalArgumentException(
            "These questions can be answered in more than %d ways; ask fewer at a time."
                .formatted(MOST));
    }
    return (int) states;
  }

  /// States with more open digits come from those with fewer, which have larger numbers: each open digit is 0.
  private void fill(Function<Map<String, String>, O> outcome) {
    var known = new HashMap<O, Integer>();
    for (int state = common.length - 1; state >= 0; state--) {
      int open = firstOpen(state);
      common[state] = open < 0 ? number(outcome.apply(answers(state)), known) : joint(state, open);
    }
  }

  private int number(O found, Map<O, Integer> known) {
    return known.computeIfAbsent(
        found,
        fresh -> {
          outcomes.add(fresh);
          return outcomes.size() - 1;
        });
  }

  private int joint(int state, int question) {
    int first = common[with(state, question, 0)];
    for (int choice = 1; choice < questions.get(question).choices().size(); choice++)
      if (common[with(state, question, choice)] != first) return DIFFERS;
    return first;
  }

  private int digit(int state, int question) {
    return state / radix[question] % (questions.get(question).choices().size() + 1);
  }

  private int with(int state, int question, int choice) {
    return state + (choice + 1) * radix[question];
  }

  private int firstOpen(int state) {
    for (int i = 0; i < radix.length; i++) if (digit(state, i) == OPEN) return i;
    return -1;
  }

  private Map<String, String> answers(int state) {
    var answers = new HashMap<String, String>();
    for (int i = 0; i < radix.length; i++) {
      int digit = digit(state, i);
      if (digit != OPEN)
        answers.put(questions.get(i).code(), questions.get(i).choices().get(digit - 1).code());
    }
    return answers;
  }

  /// @param known answers so far, by the questions' codes; others' answers may stand among them
  /// @throws IllegalArgumentException for a choice that its question does not have
  public Next<O> next(Map<String, String> known) {
    int state = state(known);
    if (common[state] != DIFFERS) return new Next.Settled<>(outcomes.get(common[state]));
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < radix.length; i++) {
      if (digit(state, i) != OPEN) continue;
      double asked = asking(state, i);
      if (asked < least - 1e-12) {
        least = asked;
        best = i;
      }
    }
    return new Next.Ask<>(questions.get(best), least);
  }

  private int state(Map<String, String> known) {
    int state = 0;
    for (int i = 0; i < radix.length; i++) {
      var answer = known.get(questions.get(i).code());
      if (answer != null) state = with(state, i, choice(questions.get(i), answer));
    }
    return state;
  }

  private static int choice(Question question, String answer) {
    for (int i = 0; i < question.choices().size(); i++)
      if (question.choices().get(i).code().equals(answer)) return i;
    throw new IllegalArgumentException(
        "Question %s has no choice %s.".formatted(question.code(), answer));
  }

  /// How many questions on average when this one is asked now.
  private double asking(int state, int question) {
    double sum = 1;
    var choices = questions.get(question).choices();
    double whole = questions.get(question).weight();
    for (int choice = 0; choice < choices.size(); choice++)
      sum += choices.get(choice).weight() / whole * expected(with(state, question, choice));
    return sum;
  }

  private double expected(int state) {
    if (common[state] != DIFFERS) return 0;
    if (Double.isNaN(expected[state])) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < radix.length; i++)
        if (digit(state, i) == OPEN) least = Math.min(least, asking(state, i));
      expected[state] = least;
    }
    return expected[state];
  }
}
