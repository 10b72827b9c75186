package org.anlan.rules.items;

import java.util.Map;
import org.anlan.rules.questions.Interview;
import org.anlan.rules.questions.Next;
import org.anlan.rules.questions.Question;
import org.jspecify.annotations.Nullable;

/// Asks of an item's questions only those that still change what is needed, the fewest on average, all choices being equally frequent as long as nobody
/// counted. An item that asks more than can be looked through is asked about in the order in which it stands.
public final class CaseInterview {

  /// Eight questions of two choices; what people are asked at a counter is fewer.
  static final int MOST = 10_000;

  private final Item item;
  private final @Nullable Interview<CaseOutcome> shortest;

  public CaseInterview(Item item) {
    this.item = item;
    this.shortest = ways(item) > MOST ? null : shortest(item);
  }

  /// Of having answered some questions and not others.
  private static double ways(Item item) {
    return item.scenarios().stream()
        .mapToDouble(one -> one.choices().size() + 1.0)
        .reduce(1, (one, other) -> one * other);
  }

  private static Interview<CaseOutcome> shortest(Item item) {
    var questions = item.scenarios().stream().map(CaseInterview::question).toList();
    return new Interview<>(questions, answers -> CaseOutcome.of(item, answers));
  }

  private static Question question(Scenario one) {
    var choices = one.choices().stream().map(Scenario.Choice::id).toArray(String[]::new);
    return Question.of(one.id(), choices);
  }

  /// @param known answers so far, by question, each a choice that the question has
  public Next<CaseOutcome> next(Map<String, String> known) {
    return shortest == null ? inOrder(known) : shortest.next(known);
  }

  private Next<CaseOutcome> inOrder(Map<String, String> known) {
    var counted = CaseOutcome.counted(item, known);
    var outcome = CaseOutcome.of(item, counted);
    var open =
        item.scenarios().stream()
            .filter(one -> one.isAsked(counted) && !counted.containsKey(one.id()))
            .toList();
    return open.isEmpty() || outcome.refused() != null
        ? new Next.Settled<>(outcome)
        : new Next.Ask<>(question(open.getFirst()), open.size());
  }
}
