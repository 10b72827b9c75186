package org.anlan.rules.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anlan.rules.questions.Next;
import org.anlan.rules.questions.Question;
import org.anlan.rules.themes.Theme.Child;
import org.anlan.rules.themes.Theme.Given;
import org.anlan.rules.themes.Theme.Known;
import org.anlan.rules.themes.Theme.Line;
import org.anlan.rules.themes.Theme.Needs;
import org.anlan.rules.themes.Theme.Paper;
import org.anlan.rules.themes.Theme.Promise;
import org.anlan.rules.themes.Theme.Way;
import org.anlan.rules.themes.Together.Result;
import org.anlan.rules.themes.Together.Standing;
import org.junit.jupiter.api.Test;

/// Opening a restaurant, and themes drawn by lot.
class ThemesTest {

  private static final Theme RESTAURANT =
      new Theme(
          "restaurant",
          List.of(Question.of("area", "small", "large"), Question.of("sign", "yes", "no")),
          List.of(
              new Child(
                  "firm",
                  When.ALWAYS,
                  true,
                  Set.of(),
                  1,
                  new Needs(
                      lines("owner", "name", "place"),
                      List.of(shared("id"), brought("lease"), form()),
                      1,
                      Set.of("licence:FIRM"))),
              child(
                  "food",
                  When.ALWAYS,
                  Set.of("firm"),
                  10,
                  needs(
                      List.of("owner", "name", "place", "kitchen"),
                      2,
                      shared("id"),
                      brought("lease"),
                      brought("plan"),
                      form())),
              child(
                  "fire",
                  When.of("area", "large"),
                  Set.of("firm"),
                  3,
                  needs(List.of("place", "area"), 1, brought("plan"), form())),
              new Child(
                  "sign",
                  When.of("sign", "yes"),
                  false,
                  Set.of("firm"),
                  5,
                  needs(
                      List.of("firm", "place", "picture"),
                      1,
                      brought("drawing"),
                      new Paper("frame", Way.BROUGHT, When.of("area", "large"))))),
          new Promise(15, 1),
          new Known(
              Map.of("owner", "licence:ID", "firm", "licence:FIRM", "name", "applicant"),
              List.of(new Given("licence:ID", When.ALWAYS)),
              List.of(new Given("area", When.of("area", "large"))),
              Map.of("kitchen", "area")));

  private static Paper brought(String code) {
    return new Paper(code, Way.BROUGHT, When.ALWAYS);
  }

  private static Paper shared(String code) {
    return new Paper(code, Way.SHARED, When.ALWAYS);
  }

  private static Paper form() {
    return new Paper("form", Way.FILLED_IN, When.ALWAYS);
  }

  private static Needs needs(List<String> fields, int visits, Paper... papers) {
    return new Needs(lines(fields.toArray(String[]::new)), List.of(papers), visits, Set.of());
  }

  private static List<Line> lines(String... fields) {
    return Arrays.stream(fields).map(field -> new Line(field, When.ALWAYS)).toList();
  }

  private static Child child(String item, When when, Set<String> after, int days, Needs needs) {
    return new Child(item, when, true, after, days, needs);
  }

  /// An item whose only interest is what it waits for.
  private static Child bare(String item, String when, String... after) {
    var only = when.isEmpty() ? When.ALWAYS : When.of("area", when);
    return child(item, only, Set.of(after), 1, needs(List.of(), 0));
  }

  private static Theme theme(
      String code, List<Question> questions, List<Child> children, int days) {
    return new Theme(code, questions, children, new Promise(days, 0), Known.NOTHING);
  }

  private static final Map<String, String> LARGE = Map.of("area", "large", "sign", "yes");
  private static final Map<String, String> SMALL = Map.of("area", "small", "sign", "no");

  @Test
  void one_form_and_one_set_of_materials_serve_all_items_that_somebody_needs() {
    var plan = Plan.of(RESTAURANT, LARGE);
    assertThat(plan.order().waves())
        .containsExactly(List.of("firm"), List.of("food", "fire", "sign"));
    assertThat(plan.fields())
        .extracting(Plan.Entry::field)
        .containsExactly("owner", "name", "place", "kitchen", "area", "firm", "picture");
    assertThat(plan.fields().get(2).items()).containsExactly("firm", "food", "fire", "sign");
    assertThat(plan.materials().keySet()).containsExactly("lease", "plan", "drawing", "frame");
    assertThat(plan.materials().get("plan")).containsExactly("food", "fire");
    assertThat(plan.spared()).isEqualTo(Map.of("id", List.of("firm", "food")));
    assertThat(plan.order().longest()).containsExactly("firm", "food");
    assertThat(plan.order().days()).isEqualTo(11);
    assertThat(Plan.of(RESTAURANT, SMALL).order().waves())
        .containsExactly(List.of("firm"), List.of("food"));
  }

  @Test
  void nobody_writes_what_a_licence_an_earlier_item_or_another_answer_gives() {
    assertThat(Plan.of(RESTAURANT, LARGE).fields())
        .filteredOn(entry -> !entry.byHand())
        .extracting(Plan.Entry::field, Plan.Entry::source)
        .containsExactly(
            tuple("owner", "licence:ID"), tuple("area", "answers"), tuple("firm", "licence:FIRM"));
    assertThat(Plan.of(RESTAURANT, LARGE).fields())
        .as("an answer before the form costs as much as one on it")
        .contains(new Plan.Entry("kitchen", List.of("food"), "question", false))
        .filteredOn(Plan.Entry::byHand)
        .hasSize(4);
  }

  @Test
  void what_is_saved_is_counted_against_the_items_one_by_one() {
    var savings = Plan.of(RESTAURANT, LARGE).savings();
    assertThat(savings.fields()).isEqualTo(new Plan.Count(12, 4));
    assertThat(savings.written())
        .as("the owner is known to two forms, the firm to the last; the rest is written again")
        .isEqualTo(new Plan.Count(9, 4));
    assertThat(savings.materials()).isEqualTo(new Plan.Count(11, 5));
    assertThat(savings.brought()).isEqualTo(new Plan.Count(9, 5));
    assertThat(savings.visits()).isEqualTo(new Plan.Count(5, 1));
    assertThat(savings.days().saved()).isEqualTo(8);
  }

  @Test
  void a_line_is_asked_of_those_whom_it_concerns_and_what_an_item_gives_is_not_asked_after_it() {
    var first =
        new Child(
            "birth",
            When.ALWAYS,
            true,
            Set.of(),
            1,
            new Needs(
                List.of(new Line("name", When.ALWAYS), new Line("lease", When.of("area", "large"))),
                List.of(),
                0,
                Set.of("number")));
    var next = child("card", When.ALWAYS, Set.of("birth"), 1, needs(List.of("name", "number"), 0));
    var theme =
        theme("child", List.of(Question.of("area", "small", "large")), List.of(first, next), 5);
    assertThat(Plan.of(theme, Map.of("area", "small")).fields())
        .containsExactly(
            new Plan.Entry("name", List.of("birth", "card"), "applicant", false),
            new Plan.Entry("number", List.of("card"), "applicant", true));
    assertThat(Plan.of(theme, Map.of("area", "small")).savings().fields())
        .isEqualTo(new Plan.Count(3, 1));
    assertThat(Plan.of(theme, Map.of("area", "large")).fields())
        .extracting(Plan.Entry::field)
        .contains("lease");
    assertThat(theme.interview().next(Map.of()))
        .as("a question that only changes the form is asked")
        .isInstanceOf(Next.Ask.class);
  }

  @Test
  void only_what_decides_is_asked() {
    assertThat(RESTAURANT.interview().next(Map.of("area", "small")))
        .isInstanceOfSatisfying(
            Next.Ask.class, ask -> assertThat(ask.question().code()).isEqualTo("sign"));
    assertThat(RESTAURANT.interview().next(SMALL))
        .isEqualTo(
            new Next.Settled<>(
                new Theme.Decided(
                    Set.of("firm", "food"),
                    Set.of("id", "lease", "plan", "form"),
                    Set.of("owner", "name", "place", "kitchen"))));
  }

  @Test
  void
      a_part_begins_when_what_it_waits_for_is_approved_and_the_whole_ends_with_its_mandatory_parts() {
    var needed = List.of("firm", "food", "fire", "sign");
    var none = Together.standings(RESTAURANT, needed, Map.of());
    assertThat(none)
        .containsEntry("firm", Standing.RUNNING)
        .containsEntry("food", Standing.WAITING);

    var firm = Together.standings(RESTAURANT, needed, Map.of("firm", true, "food", true));
    assertThat(firm)
        .containsEntry("fire", Standing.RUNNING)
        .containsEntry("sign", Standing.RUNNING);
    assertThat(Together.result(RESTAURANT, firm)).isEqualTo(Result.RUNNING);

    var ended =
        Together.standings(RESTAURANT, needed, Map.of("firm", true, "food", true, "fire", true));
    assertThat(Together.result(RESTAURANT, ended))
        .as("a sign that is not decided holds nobody up")
        .isEqualTo(Result.ALL_APPROVED);
    var partial =
        Together.standings(RESTAURANT, needed, Map.of("firm", true, "food", true, "fire", false));
    assertThat(Together.result(RESTAURANT, partial)).isEqualTo(Result.PARTIAL);
    var denied = Together.standings(RESTAURANT, needed, Map.of("firm", false));
    assertThat(denied)
        .containsEntry("food", Standing.BLOCKED)
        .containsEntry("sign", Standing.BLOCKED);
    assertThat(Together.result(RESTAURANT, denied)).isEqualTo(Result.DENIED);
  }

  @Test
  void all_gaps_of_mandatory_parts_are_told_at_once() {
    var found =
        Map.of("food", List.of("plan"), "sign", List.of("drawing"), "fire", List.<String>of());
    assertThat(Together.gaps(RESTAURANT, Set.of("firm", "food", "fire", "sign"), found))
        .isEqualTo(Map.of("food", List.of("plan")));
  }

  @Test
  void every_fault_of_a_theme_is_named() {
    assertThat(ThemeChecks.of(RESTAURANT)).isEmpty();
    var faulty =
        theme(
            "faulty",
            List.of(Question.of("area", "small", "large")),
            List.of(bare("a", "huge", "z"), bare("a", "")),
            15);
    assertThat(ThemeChecks.of(faulty))
        .extracting(ThemeChecks.Fault::rule)
        .containsExactly(
            ThemeChecks.Rule.TWICE, ThemeChecks.Rule.UNKNOWN_ANSWER, ThemeChecks.Rule.UNKNOWN_ITEM);
    var late = theme("late", RESTAURANT.questions(), RESTAURANT.children(), 10);
    assertThat(ThemeChecks.of(late))
        .containsExactly(new ThemeChecks.Fault("late", ThemeChecks.Rule.LATE, "11 > 10"));
  }

  @Test
  void what_shows_only_for_some_people_is_found_as_well() {
    var circle =
        theme(
            "circle",
            List.of(Question.of("area", "small", "large"), Question.of("idle", "a", "b")),
            List.of(bare("a", "large", "b"), bare("b", "large", "a")),
            15);
    assertThat(ThemeChecks.of(circle))
        .extracting(ThemeChecks.Fault::rule)
        .contains(ThemeChecks.Rule.IDLE_QUESTION, ThemeChecks.Rule.EMPTY, ThemeChecks.Rule.CIRCLE);
    assertThatThrownBy(() -> Plan.of(circle, Map.of("area", "large")))
        .hasMessage("These items wait for each other: [a, b]");
  }

  @Property(tries = 300)
  void no_item_begins_before_what_it_waits_for_and_the_longest_path_is_as_long_as_a_replay_takes(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    var theme = drawn(new Random(seed));
    var plan = Plan.of(theme, Map.of());
    var before = new HashSet<String>();
    for (var wave : plan.order().waves()) {
      for (var item : wave)
        assertThat(before).containsAll(theme.findChild(item).orElseThrow().after());
      before.addAll(wave);
    }
    assertThat(before).hasSize(theme.children().size());
    assertThat(plan.order().days()).isEqualTo(replayed(theme));
    assertThat(plan.savings().days().together()).isLessThanOrEqualTo(plan.savings().days().alone());
  }

  /// Day by day: every item that can begin begins, and is approved when its days are over.
  private static int replayed(Theme theme) {
    var needed = theme.children().stream().map(Child::item).toList();
    var approved = new HashMap<String, Boolean>();
    var begun = new HashMap<String, Integer>();
    int last = 0;
    for (int day = 0; approved.size() < needed.size(); ) {
      var standings = Together.standings(theme, needed, approved);
      boolean changed = false;
      for (var item : new LinkedHashSet<>(needed)) {
        if (standings.get(item) != Standing.RUNNING) continue;
        var begins = begun.get(item);
        if (begins == null) begun.put(item, begins = day);
        if (day - begins >= theme.findChild(item).orElseThrow().days()) {
          approved.put(item, true);
          last = day;
          changed = true;
        }
      }
      if (!changed) day++;
    }
    return last;
  }

  private static Theme drawn(Random random) {
    var children = new ArrayList<Child>();
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      var after = new HashSet<String>();
      for (int j = 0; j < i; j++) if (random.nextInt(3) == 0) after.add("i" + j);
      var fields = new ArrayList<String>();
      for (int f = 0; f < 6; f++) if (random.nextBoolean()) fields.add("f" + f);
      children.add(child("i" + i, When.ALWAYS, after, random.nextInt(6), needs(fields, 1)));
    }
    java.util.Collections.shuffle(children, random);
    return theme("drawn", List.of(), children, 100);
  }

  @Test
  void a_theme_without_items_for_somebody_has_no_days() {
    var nothing = Plan.of(theme("none", List.of(), List.of(), 0), Map.of());
    assertThat(nothing.order().longest()).isEmpty();
    assertThat(Objects.requireNonNull(nothing.savings()).days()).isEqualTo(new Plan.Count(0, 0));
  }
}
