package org.anlan.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.items.CaseInterview;
import org.anlan.rules.items.CaseOutcome;
import org.anlan.rules.items.Item;
import org.anlan.rules.questions.Next;
import org.springframework.stereotype.Component;

/// Which question about somebody's case is next, and what their answers come to 情形导办. What an item asks is looked through once for each state of it.
@Component
class ItemCases {

  private record Held(long stamp, Item item, CaseInterview interview) {}

  private final Offering offering;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  ItemCases(Offering offering) {
    this.offering = offering;
  }

  /// @param given answers, each as `question.choice`; what the item does not know is passed over, since addresses of pages are passed on for years
  ItemView.CaseView find(String code, List<String> given) {
    var now = now(code);
    var answers = known(now.item(), given);
    return switch (now.interview().next(answers)) {
      case Next.Ask<CaseOutcome>(var question, var expected) ->
          new ItemView.CaseView(answers, question.code(), (int) Math.ceil(expected), null);
      case Next.Settled<CaseOutcome>(var outcome) ->
          new ItemView.CaseView(
              answers,
              null,
              0,
              new ItemView.OutcomeView(
                  outcome.materials(), outcome.conditions(), outcome.refused()));
    };
  }

  private Held now(String code) {
    var offered = offering.find(code).orElseThrow(() -> new Absent(new Texts("事项", "item"), code));
    return Objects.requireNonNull(
        held.compute(
            code,
            (same, before) ->
                before != null && before.stamp() == offered.stamp()
                    ? before
                    : new Held(
                        offered.stamp(), offered.item(), new CaseInterview(offered.item()))));
  }

  private static Map<String, String> known(Item item, List<String> given) {
    var known = new TreeMap<String, String>();
    for (var question : item.scenarios())
      for (var choice : question.choices())
        if (given.contains(question.id() + "." + choice.id()))
          known.put(question.id(), choice.id());
    return known;
  }
}
