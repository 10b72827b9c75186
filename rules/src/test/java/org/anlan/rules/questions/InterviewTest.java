package org.anlan.rules.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anlan.rules.questions.Next.Ask;
import org.anlan.rules.questions.Next.Settled;
import org.junit.jupiter.api.Test;

class InterviewTest {

  /// Who sells cooked food needs a food licence; a sign is asked about only where there is a shop.
  private static final List<Question> SHOP =
      List.of(
          Question.of("colour", "red", "blue"),
          Question.of("sign", "yes", "no"),
          Question.of("premises", "shop", "online", "stall"));

  private static String shop(Map<String, String> answers) {
    if (!"shop".equals(answers.get("premises"))) return "register";
    return "yes".equals(answers.get("sign")) ? "register and sign" : "register";
  }

  @Test
  void what_changes_nothing_is_never_asked_and_what_decides_most_comes_first() {
    var interview = new Interview<>(SHOP, InterviewTest::shop);
    assertThat(interview.next(Map.of()))
        .isInstanceOfSatisfying(
            Ask.class,
            ask -> {
              assertThat(ask.question().code()).isEqualTo("premises");
              assertThat(ask.expected()).isCloseTo(1 + 1 / 3.0, within(1e-9));
            });
    assertThat(interview.next(Map.of("premises", "online"))).isEqualTo(new Settled<>("register"));
    assertThat(interview.next(Map.of("premises", "shop")))
        .isInstanceOfSatisfying(
            Ask.class, ask -> assertThat(ask.question().code()).isEqualTo("sign"));
    assertThat(interview.next(Map.of("premises", "shop", "sign", "yes", "weather", "fine")))
        .isEqualTo(new Settled<>("register and sign"));
    assertThat(interview.next(Map.of("sign", "no"))).isEqualTo(new Settled<>("register"));
  }

  @Test
  void what_most_people_answer_decides_the_order() {
    var mostlySigns =
        List.of(
            new Question(
                "sign", List.of(new Question.Choice("yes", 1), new Question.Choice("no", 99))),
            Question.of("premises", "shop", "online", "stall"));
    assertThat(new Interview<>(mostlySigns, InterviewTest::shop).next(Map.of()))
        .isInstanceOfSatisfying(
            Ask.class, ask -> assertThat(ask.question().code()).isEqualTo("sign"));
  }

  @Test
  void what_cannot_be_asked_is_refused_by_its_name() {
    assertThatThrownBy(
            () -> new Interview<>(SHOP, InterviewTest::shop).next(Map.of("sign", "maybe")))
        .hasMessage("Question sign has no choice maybe.");
    assertThatThrownBy(() -> Question.of("sign")).hasMessageContaining("sign has no choice");
    assertThatThrownBy(() -> Question.of("sign", "a", "a")).hasMessageContaining("twice");
    assertThatThrownBy(() -> new Question.Choice("a", 0)).hasMessageContaining("above 0");
    assertThatThrownBy(
            () -> new Interview<>(List.of(SHOP.get(0), SHOP.get(0)), InterviewTest::shop))
        .hasMessageContaining("twice");
    var many = new ArrayList<Question>();
    for (int i = 0; i < 13; i++) many.add(Question.of("q" + i, "a", "b"));
    assertThatThrownBy(() -> new Interview<>(many, InterviewTest::shop))
        .hasMessageContaining("ask fewer at a time");
  }

  @Property(tries = 200)
  void every_way_of_answering_ends_with_what_the_table_says(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    var table = new Drawn(seed);
    var interview = new Interview<>(table.questions, table);
    for (var person : table.everybody()) {
      var known = new HashMap<String, String>();
      while (interview.next(known) instanceof Ask<Integer> ask) {
        var code = ask.question().code();
        assertThat(known).doesNotContainKey(code);
        known.put(code, person.get(code));
      }
      assertThat(interview.next(known)).isEqualTo(new Settled<>(table.apply(person)));
    }
  }

  @Property(tries = 100)
  void no_fixed_order_asks_less_on_average_and_as_many_are_asked_as_were_foretold(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    var table = new Drawn(seed);
    var interview = new Interview<>(table.questions, table);
    var everybody = table.everybody();
    double asked = 0;
    double inOrder = 0;
    for (var person : everybody) {
      var known = new HashMap<String, String>();
      while (interview.next(known) instanceof Ask<Integer> ask) {
        known.put(ask.question().code(), person.get(ask.question().code()));
        asked++;
      }
      inOrder += table.askedInOrder(interview, person);
    }
    double foretold = interview.next(Map.of()) instanceof Ask<Integer> ask ? ask.expected() : 0;
    assertThat(asked / everybody.size()).isCloseTo(foretold, within(1e-9));
    assertThat(asked).isLessThanOrEqualTo(inOrder + 1e-9);
  }

  /// A table drawn by lot: up to four questions with two or three choices, up to four outcomes.
  private static final class Drawn implements Function<Map<String, String>, Integer> {
    private final List<Question> questions = new ArrayList<>();
    private final Map<Map<String, String>, Integer> outcomes = new HashMap<>();

    Drawn(long seed) {
      var random = new Random(seed);
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++)
        questions.add(
            random.nextBoolean()
                ? Question.of("q" + i, "a", "b")
                : Question.of("q" + i, "a", "b", "c"));
      int different = 1 + random.nextInt(4);
      for (var person : everybody()) outcomes.put(person, random.nextInt(different));
    }

    List<Map<String, String>> everybody() {
      List<Map<String, String>> all = List.of(Map.of());
      for (var question : questions) {
        var longer = new ArrayList<Map<String, String>>();
        for (var known : all)
          for (var choice : question.choices()) {
            var more = new HashMap<>(known);
            more.put(question.code(), choice.code());
            longer.add(more);
          }
        all = longer;
      }
      return all;
    }

    /// As many as a form would ask that stops when the rest changes nothing.
    int askedInOrder(Interview<Integer> interview, Map<String, String> person) {
      var known = new HashMap<String, String>();
      int asked = 0;
      for (var question : questions) {
        if (interview.next(known) instanceof Settled) break;
        known.put(question.code(), person.get(question.code()));
        asked++;
      }
      return asked;
    }

    @Override
    public Integer apply(Map<String, String> answers) {
      return java.util.Objects.requireNonNull(outcomes.get(answers));
    }
  }
}
