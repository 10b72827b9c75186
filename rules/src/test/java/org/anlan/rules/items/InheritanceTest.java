package org.anlan.rules.items;

import static org.anlan.rules.items.Samples.material;
import static org.anlan.rules.items.Samples.pharmacy;
import static org.anlan.rules.items.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InheritanceTest {

  private static final Item ABOVE = pharmacy();

  @Test
  void a_claimed_copy_differs_in_nothing_that_is_locked() {
    var body = with(Objects.requireNonNull(ABOVE.body()), "level", ExerciseLevel.COUNTY);
    assertThat(Inheritance.faults(ABOVE, Inheritance.claimed(ABOVE, "LOCAL-1", body))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NAME", "BASIC_CODE", "TYPE", "BASES"})
  void what_the_catalogue_sets_is_locked(Element element) {
    assertThat(Inheritance.faults(ABOVE, changed(element)))
        .containsExactly(Fault.of(element, Rule.LOCKED_BY_CATALOGUE, told(element)));
  }

  @ParameterizedTest
  @EnumSource(names = {"CONDITIONS", "FEE", "RESULT", "FORM", "SCENARIOS"})
  void what_the_template_sets_is_locked(Element element) {
    assertThat(Inheritance.faults(ABOVE, changed(element)))
        .extracting(Fault::element, Fault::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(element, Rule.LOCKED_BY_TEMPLATE));
  }

  @ParameterizedTest
  @EnumSource(names = {"PLACES", "WAYS", "FAQS", "SUMMARY", "STEPS", "CODE", "VALIDITY"})
  void places_hours_and_telephones_are_each_levels_own(Element element) {
    assertThat(Inheritance.faults(ABOVE, changed(element))).isEmpty();
  }

  @Test
  void materials_may_become_fewer_and_the_answers_that_called_for_them_fewer_too() {
    var fewer =
        with(ABOVE, "materials", List.of(material("application", Necessity.REQUIRED, null)));
    var pruned =
        new Scenario(
            "premises",
            Samples.premises().question(),
            null,
            List.of(Samples.choice("rented"), Samples.choice("own")));
    assertThat(Inheritance.faults(ABOVE, with(fewer, "scenarios", List.of(pruned)))).isEmpty();
  }

  @Test
  void a_material_more_or_a_stricter_one_is_refused() {
    var more = List.of(material("photo", Necessity.REQUIRED, null));
    var stricter = List.of(material("lease", Necessity.REQUIRED, null));
    var copies = List.of(with(material("application", Necessity.REQUIRED, null), "copies", 2));
    for (var materials : List.of(more, stricter, copies))
      assertThat(Inheritance.faults(ABOVE, with(ABOVE, "materials", materials)))
          .extracting(Fault::rule)
          .containsExactly(Rule.MATERIAL_ADDED);
  }

  @Property
  void a_promise_may_become_shorter_never_longer(@ForAll @IntRange(min = 0, max = 60) int days) {
    var lower =
        with(ABOVE, "limits", new Limits(Limit.workdays(30), Limit.workdays(days), List.of()));
    assertThat(Inheritance.faults(ABOVE, lower).isEmpty()).isEqualTo(days <= 10);
  }

  @Property
  void visits_may_be_saved_never_added(
      @ForAll @IntRange(min = 0, max = 5) int above,
      @ForAll @IntRange(min = 0, max = 5) int below) {
    var upper = with(ABOVE, "handling", with(Samples.onLine(), "visits", above));
    var lower = with(ABOVE, "handling", with(Samples.onLine(), "visits", below));
    assertThat(Inheritance.faults(upper, lower).isEmpty()).isEqualTo(below <= above);
  }

  @Property
  void what_is_no_longer_in_working_days_is_no_longer(
      @ForAll @IntRange(max = 90) int amount, @ForAll LimitUnit unit, @ForAll LimitUnit other) {
    var one = new Limit(amount, unit, null, null);
    var two = new Limit(amount, other, null, null);
    assertThat(one.isLongerThan(two) && two.isLongerThan(one)).isFalse();
    assertThat(one.isLongerThan(one)).isFalse();
  }

  private static Item changed(Element element) {
    Object value =
        switch (element) {
          case NAME, SUMMARY -> Words.of("别的", "Another");
          case BASIC_CODE, CODE -> "99012500200Y";
          case TYPE -> ItemType.PAYMENT;
          case RESULT ->
              new Outcome(Words.of("批文", "Approval"), Words.of("批文", "Paper"), null, null, null);
          case FEE -> new Fee(true, List.of(), true);
          case WAYS -> new Ways("114", "114");
          case VALIDITY -> new Validity(Samples.DAY, null);
          default -> List.of();
        };
    return with(ABOVE, element.key(), value);
  }

  private static Object told(Element element) {
    return switch (element) {
      case NAME -> "药品零售企业许可";
      case TYPE -> "行政许可";
      case BASES -> "1 项";
      default -> Samples.BASIC.text();
    };
  }
}
