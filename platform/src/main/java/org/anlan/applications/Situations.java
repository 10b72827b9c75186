package org.anlan.applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.Scenario;
import org.anlan.rules.items.Words;
import org.anlan.rules.questions.Interview;
import org.anlan.rules.questions.Next;
import org.anlan.rules.questions.Question;
import org.jspecify.annotations.Nullable;

/// The questions that tell which case it is: only those whose answer changes what is asked, needed or possible, in the order that takes the fewest.
final class Situations {

  /// Whatever a case decides.
  private record Case(
      List<String> materials, List<Words> conditions, List<Words> refused, List<String> elements) {}

  private final List<Scenario> scenarios;
  private final @Nullable Interview<?> interview;

  private Situations(List<Scenario> scenarios, @Nullable Interview<?> interview) {
    this.scenarios = scenarios;
    this.interview = interview;
  }

  static Situations of(Item item) {
    return new Situations(item.scenarios(), interview(item));
  }

  /// @param interview null where nobody is asked any more
  static Situations of(List<Scenario> scenarios, @Nullable Interview<?> interview) {
    return new Situations(scenarios, interview);
  }

  private static @Nullable Interview<Case> interview(Item item) {
    var questions = item.scenarios().stream().map(Situations::question).toList();
    try {
      return new Interview<>(questions, answers -> outcome(item, answers));
    } catch (IllegalArgumentException tooMany) {
      return null;
    }
  }

  private static Question question(Scenario scenario) {
    return Question.of(
        scenario.id(), scenario.choices().stream().map(Scenario.Choice::id).toArray(String[]::new));
  }

  private static Case outcome(Item item, Map<String, String> answers) {
    var picked = item.picked(answers);
    return new Case(
        item.materialsFor(answers).stream().map(material -> material.id()).toList(),
        picked.stream().flatMap(choice -> choice.conditions().stream()).toList(),
        picked.stream().flatMap(choice -> Optional.ofNullable(choice.refused()).stream()).toList(),
        item.entries().stream()
            .filter(entry -> entry.isAsked(answers))
            .map(entry -> entry.element())
            .toList());
  }

  /// All that there are, in the order in which they were written.
  List<Scenario> list() {
    return scenarios;
  }

  /// How many there are.
  int size() {
    return scenarios.size();
  }

  /// Only answers to the questions that there are, with choices that these have.
  Map<String, String> known(Map<String, String> answers) {
    var known = new HashMap<String, String>();
    for (var scenario : scenarios) {
      var answer = answers.get(scenario.id());
      if (scenario.choices().stream().anyMatch(choice -> choice.id().equals(answer)))
        known.put(scenario.id(), java.util.Objects.requireNonNull(answer));
    }
    return known;
  }

  /// The question that comes next; empty when whatever else would be answered changes nothing.
  Optional<Scenario> next(Map<String, String> answers) {
    var known = known(answers);
    if (interview == null) return inOrder(known);
    return switch (interview.next(known)) {
      case Next.Ask<?> ask -> find(ask.question().code());
      case Next.Settled<?> settled -> Optional.empty();
    };
  }

  /// With more questions than can be thought through they are asked one after the other.
  private Optional<Scenario> inOrder(Map<String, String> known) {
    return scenarios.stream()
        .filter(scenario -> scenario.isAsked(known) && !known.containsKey(scenario.id()))
        .findFirst();
  }

  private Optional<Scenario> find(String code) {
    return scenarios.stream().filter(one -> one.id().equals(code)).findFirst();
  }

  /// The questions that were answered, in the order in which they were asked, and the one that comes next. An answer that another one made
  /// needless is left out.
  List<Scenario> asked(Map<String, String> answers) {
    var known = known(answers);
    var so = new HashMap<String, String>();
    var asked = new ArrayList<Scenario>();
    for (int n = 0; n <= scenarios.size(); n++) {
      var next = next(so);
      if (next.isEmpty()) return asked;
      asked.add(next.get());
      var answer = known.get(next.get().id());
      if (answer == null) return asked;
      so.put(next.get().id(), answer);
    }
    return asked;
  }

  /// The answers to the questions that are asked, and to no others.
  Map<String, String> settled(Map<String, String> answers) {
    var known = known(answers);
    var kept = new HashMap<String, String>();
    for (var scenario : asked(known)) {
      var answer = known.get(scenario.id());
      if (answer != null) kept.put(scenario.id(), answer);
    }
    return kept;
  }
}
