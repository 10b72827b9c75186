package org.anlan.rules.items;

import static org.anlan.rules.items.Samples.choice;
import static org.anlan.rules.items.Samples.material;
import static org.anlan.rules.items.Samples.pharmacy;
import static org.anlan.rules.items.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anlan.rules.questions.Next;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseInterviewTest {

  private static final Words NOT_HERE = Words.of("请到省里办", "Ask the province");

  private static Scenario asks(String id, @Nullable String when, Scenario.Choice... choices) {
    return new Scenario(id, Words.of(id, id), when, List.of(choices));
  }

  private static Item item(Scenario... scenarios) {
    var materials =
        List.of(
            material("form", Necessity.REQUIRED, null),
            material("lease", Necessity.CONDITIONAL, null),
            material("deed", Necessity.CONDITIONAL, null),
            material("proxy", Necessity.CONDITIONAL, null));
    return with(with(pharmacy(), "materials", materials), "scenarios", List.of(scenarios));
  }

  @Test
  void what_changes_nothing_is_not_asked() {
    var item =
        item(
            asks("sold", null, choice("one", "lease"), choice("two", "lease")),
            asks("who", null, choice("self"), choice("agent", "proxy")));
    var interview = new CaseInterview(item);
    assertThat(interview.next(Map.of()))
        .isInstanceOfSatisfying(
            Next.Ask.class, ask -> assertThat(ask.question().code()).isEqualTo("who"));
    assertThat(interview.next(Map.of("who", "agent")))
        .isEqualTo(
            new Next.Settled<>(
                new CaseOutcome(List.of("form", "lease", "proxy"), List.of(), null)));
  }

  @Test
  void a_refusal_ends_the_interview_and_is_asked_for_first() {
    var refused = new Scenario.Choice("dangerous", NOT_HERE, List.of(), List.of(), NOT_HERE);
    var item =
        item(
            asks("premises", null, choice("own", "deed"), choice("rent", "lease")),
            asks("goods", null, choice("plain"), refused));
    var interview = new CaseInterview(item);
    assertThat(interview.next(Map.of()))
        .isInstanceOfSatisfying(
            Next.Ask.class, ask -> assertThat(ask.question().code()).isEqualTo("goods"));
    assertThat(interview.next(Map.of("goods", "dangerous")))
        .isEqualTo(new Next.Settled<>(new CaseOutcome(List.of(), List.of(), NOT_HERE)));
  }

  @Test
  void a_question_that_hangs_on_another_is_asked_after_it_only() {
    var item =
        item(
            asks("premises", "what.address", choice("own", "deed"), choice("rent", "lease")),
            asks("what", null, choice("name"), choice("address"), choice("share", "proxy")));
    var interview = new CaseInterview(item);
    assertThat(interview.next(Map.of()))
        .isInstanceOfSatisfying(
            Next.Ask.class, ask -> assertThat(ask.question().code()).isEqualTo("what"));
    assertThat(interview.next(Map.of("what", "name"))).isInstanceOf(Next.Settled.class);
    assertThat(interview.next(Map.of("what", "address"))).isInstanceOf(Next.Ask.class);
  }

  @Test
  void an_item_without_questions_is_settled_at_once() {
    assertThat(new CaseInterview(item()).next(Map.of()))
        .isEqualTo(new Next.Settled<>(new CaseOutcome(List.of("form"), List.of(), null)));
  }

  @Test
  void what_asks_more_than_can_be_looked_through_is_asked_in_its_order() {
    var many = new ArrayList<Scenario>();
    for (int n = 0; n < 13; n++)
      many.add(asks("q" + n, n == 1 ? "q0.b" : null, choice("a"), choice("b", "proxy")));
    var interview = new CaseInterview(item(many.toArray(Scenario[]::new)));
    var known = new HashMap<String, String>();
    var asked = new ArrayList<String>();
    while (interview.next(known) instanceof Next.Ask<CaseOutcome> ask) {
      assertThat(ask.expected()).isEqualTo(12 - asked.size());
      asked.add(ask.question().code());
      known.put(ask.question().code(), "a");
    }
    assertThat(asked).hasSize(12).startsWith("q0", "q2").doesNotContain("q1");
    assertThat(interview.next(known))
        .isEqualTo(new Next.Settled<>(new CaseOutcome(List.of("form"), List.of(), null)));
  }

  /// Also that no question is asked all of whose answers come to the same, since then leaving it out would ask less.
  @Property(tries = 200)
  void nobody_is_asked_more_than_the_given_order_asks_and_everybody_gets_what_their_answers_come_to(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    var item = drawn(new Random(seed));
    var interview = new CaseInterview(item);
    var everybody = everybody(item);
    int asked = 0;
    int given = 0;
    for (var person : everybody) {
      var known = new HashMap<String, String>();
      while (interview.next(known) instanceof Next.Ask<CaseOutcome> ask) {
        assertThat(outcomes(item, known, everybody)).hasSizeGreaterThan(1);
        known.put(ask.question().code(), person.get(ask.question().code()));
        asked++;
      }
      assertThat(interview.next(known)).isEqualTo(new Next.Settled<>(CaseOutcome.of(item, person)));
      given += (int) item.scenarios().stream().filter(one -> one.isAsked(person)).count();
    }
    assertThat(asked).isLessThanOrEqualTo(given);
  }

  private static List<CaseOutcome> outcomes(
      Item item, Map<String, String> known, List<Map<String, String>> everybody) {
    return everybody.stream()
        .filter(person -> person.entrySet().containsAll(known.entrySet()))
        .map(person -> CaseOutcome.of(item, person))
        .distinct()
        .toList();
  }

  private static Item drawn(Random random) {
    var scenarios = new ArrayList<Scenario>();
    int count = random.nextInt(4);
    for (int n = 0; n < count; n++) {
      var when = n > 0 && random.nextInt(3) == 0 ? "q%d.a".formatted(random.nextInt(n)) : null;
      scenarios.add(asks("q" + n, when, drawn(random, "a"), drawn(random, "b")));
    }
    return item(scenarios.toArray(Scenario[]::new));
  }

  private static Scenario.Choice drawn(Random random, String id) {
    var material = List.of("lease", "deed", "proxy").get(random.nextInt(3));
    return switch (random.nextInt(5)) {
      case 0 -> new Scenario.Choice(id, NOT_HERE, List.of(), List.of(), NOT_HERE);
      case 1, 2 -> choice(id, material);
      default -> choice(id);
    };
  }

  private static List<Map<String, String>> everybody(Item item) {
    List<Map<String, String>> all = List.of(Map.of());
    for (var question : item.scenarios())
      all =
          all.stream()
              .flatMap(known ->
                  question.choices().stream()
                      .map(choice -> {
                        var more = new HashMap<>(known);
                        more.put(question.id(), choice.id());
                        return (Map<String, String>) more;
                      }))
              .toList();
    return all;
  }
}
