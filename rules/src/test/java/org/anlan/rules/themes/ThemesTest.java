package org.anlan.rules.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
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
import org.anlan.rules.themes.Theme.Needs;
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
              child(
                  "firm",
                  List.of(),
                  Set.of(),
                  1,
                  new Needs(List.of("name", "owner", "place"), List.of("id", "lease"), 1)),
              child(
                  "food",
                  List.of(),
                  Set.of("firm"),
                  10,
                  new Needs(
                      List.of("name", "owner", "place", "kitchen"),
                      List.of("id", "lease", "plan"),
                      2)),
              child(
                  "fire",
                  List.of(Map.of("area", Set.of("large"))),
                  Set.of("firm"),
                  3,
                  new Needs(List.of("place", "area"), List.of("plan"), 1)),
              new Child(
                  "sign",
                  List.of(Map.of("sign", Set.of("yes"))),
                  false,
                  Set.of("firm"),
                  5,
                  new Needs(List.of("name", "place", "picture"), List.of("drawing"), 1))),
          15);

  private static Child child(
      String item, List<Map<String, Set<String>>> when, Set<String> after, int days, Needs needs) {
    return new Child(item, when, true, after, days, needs);
  }

  /// An item whose only interest is what it waits for.
  private static Child bare(String item, String when, String... after) {
    var only =
        when.isEmpty()
            ? List.<Map<String, Set<String>>>of()
            : List.of(Map.of("area", Set.of(when)));
    return child(item, only, Set.of(after), 1, new Needs(List.of(), List.of(), 0));
  }

  private static final Map<String, String> LARGE = Map.of("area", "large", "sign", "yes");
  private static final Map<String, String> SMALL = Map.of("area", "small", "sign", "no");

  @Test
  void one_form_and_one_set_of_materials_serve_all_items_that_somebody_needs() {
    var plan = Plan.of(RESTAURANT, LARGE, 1);
    assertThat(plan.waves()).containsExactly(List.of("firm"), List.of("food", "fire", "sign"));
    assertThat(plan.fields().keySet())
        .containsExactly("name", "owner", "place", "kitchen", "area", "picture");
    assertThat(plan.fields().get("place")).containsExactly("firm", "food", "fire", "sign");
    assertThat(plan.materials().get("plan")).containsExactly("food", "fire");
    assertThat(plan.longest()).containsExactly("firm", "food");
    assertThat(plan.days()).isEqualTo(11);
    assertThat(plan.savings().fields()).isEqualTo(new Plan.Count(12, 6));
    assertThat(plan.savings().materials()).isEqualTo(new Plan.Count(7, 4));
    assertThat(plan.savings().visits()).isEqualTo(new Plan.Count(5, 1));
    assertThat(plan.savings().days().saved()).isEqualTo(8);
    assertThat(Plan.of(RESTAURANT, SMALL, 1).waves())
        .containsExactly(List.of("firm"), List.of("food"));
  }

  @Test
  void only_what_decides_is_asked() {
    assertThat(RESTAURANT.interview().next(Map.of("area", "small")))
        .isInstanceOfSatisfying(
            Next.Ask.class, ask -> assertThat(ask.question().code()).isEqualTo("sign"));
    assertThat(RESTAURANT.interview().next(SMALL))
        .isEqualTo(new Next.Settled<>(Set.of("firm", "food")));
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
        new Theme(
            "faulty",
            List.of(Question.of("area", "small", "large")),
            List.of(bare("a", "huge", "z"), bare("a", "")),
            15);
    assertThat(ThemeChecks.of(faulty))
        .extracting(ThemeChecks.Fault::rule)
        .containsExactly(
            ThemeChecks.Rule.TWICE, ThemeChecks.Rule.UNKNOWN_ANSWER, ThemeChecks.Rule.UNKNOWN_ITEM);
    var late = new Theme("late", RESTAURANT.questions(), RESTAURANT.children(), 10);
    assertThat(ThemeChecks.of(late))
        .containsExactly(new ThemeChecks.Fault("late", ThemeChecks.Rule.LATE, "11 > 10"));
  }

  @Test
  void what_shows_only_for_some_people_is_found_as_well() {
    var circle =
        new Theme(
            "circle",
            List.of(Question.of("area", "small", "large"), Question.of("idle", "a", "b")),
            List.of(bare("a", "large", "b"), bare("b", "large", "a")),
            15);
    assertThat(ThemeChecks.of(circle))
        .extracting(ThemeChecks.Fault::rule)
        .contains(ThemeChecks.Rule.IDLE_QUESTION, ThemeChecks.Rule.EMPTY, ThemeChecks.Rule.CIRCLE);
    assertThatThrownBy(() -> Plan.of(circle, Map.of("area", "large"), 0))
        .hasMessage("These items wait for each other: [a, b]");
  }

  @Property(tries = 300)
  void no_item_begins_before_what_it_waits_for_and_the_longest_path_is_as_long_as_a_replay_takes(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    var theme = drawn(new Random(seed));
    var plan = Plan.of(theme, Map.of(), 0);
    var before = new HashSet<String>();
    for (var wave : plan.waves()) {
      for (var item : wave)
        assertThat(before).containsAll(theme.findChild(item).orElseThrow().after());
      before.addAll(wave);
    }
    assertThat(before).hasSize(theme.children().size());
    assertThat(plan.days()).isEqualTo(replayed(theme));
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
      children.add(
          child("i" + i, List.of(), after, random.nextInt(6), new Needs(fields, List.of(), 1)));
    }
    java.util.Collections.shuffle(children, random);
    return new Theme("drawn", List.of(), children, 100);
  }

  @Test
  void a_theme_without_items_for_somebody_has_no_days() {
    var nothing = Plan.of(new Theme("none", List.of(), List.of(), 0), Map.of(), 0);
    assertThat(nothing.longest()).isEmpty();
    assertThat(Objects.requireNonNull(nothing.savings()).days()).isEqualTo(new Plan.Count(0, 0));
  }
}
