package org.anlan.rules.items;

import static org.anlan.rules.items.Samples.CITY;
import static org.anlan.rules.items.Samples.choice;
import static org.anlan.rules.items.Samples.material;
import static org.anlan.rules.items.Samples.pharmacy;
import static org.anlan.rules.items.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemChecksTest {

  @Test
  void nothing_stands_against_a_whole_item() {
    assertThat(ItemChecks.of(pharmacy(), CITY)).isEmpty();
  }

  @Test
  void an_item_of_which_only_the_name_is_known_lacks_what_a_guide_needs() {
    var bare =
        Item.named("511A0138000000", Words.of("延缓入学", "Later entry"), ItemType.LICENCE, null);
    assertThat(ItemChecks.of(bare, CITY))
        .allMatch(fault -> fault.rule() == Rule.MISSING)
        .hasSize(12);
    assertThat(ItemChecks.gaps(bare)).contains(Element.LIMITS).doesNotContain(Element.MATERIALS);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("limits", limits(Limit.workdays(31)), Rule.PROMISE_TOO_LONG),
        wrong("limits", limits(new Limit(43, LimitUnit.DAY, null, null)), Rule.PROMISE_TOO_LONG),
        wrong("limits", limits(Limit.workdays(9)), Rule.STEPS_TOO_LONG),
        wrong("conditions", List.of(), Rule.MISSING),
        wrong("bases", List.of(), Rule.MISSING),
        wrong("bases", List.of(Samples.basis(LocalDate.of(2026, 11, 26))), Rule.BASIS_NOT_IN_FORCE),
        wrong("fee", new Fee(true, List.of(), true), Rule.FEE_WITHOUT_CHARGE),
        wrong("fee", new Fee(true, List.of(charge(null)), true), Rule.CHARGE_WITHOUT_BASIS),
        wrong("fee", new Fee(true, List.of(charge("价费〔1992〕")), null), Rule.PAYMENT_UNSTATED),
        wrong("fee", new Fee(false, List.of(charge("价费〔1992〕")), null), Rule.CHARGE_WITHOUT_FEE),
        wrong("form", List.of("firm.nome"), Rule.UNKNOWN_FIELD),
        wrong("form", List.of("firm.name", "firm.name"), Rule.TWICE),
        wrong("places", List.of(), Rule.WINDOW_WITHOUT_PLACE),
        wrong("places", List.of(place("V9999", WindowKind.THEME)), Rule.UNKNOWN_PLACE),
        wrong("places", List.of(place("V0001", WindowKind.SPECIAL)), Rule.WINDOW_KIND),
        wrong("type", ItemType.PAYMENT, Rule.CODE_PARTS),
        wrong("code", "a b", Rule.CODE_SHAPE),
        wrong("basicCode", "99012500200Y", Rule.CODE_PARTS),
        wrong("validity", new Validity(Samples.DAY, Samples.DAY.minusDays(1)), Rule.DATES),
        wrong("body", body("joint", List.of(Samples.UNIT.text())), Rule.OWN_PARTNER),
        wrong("body", body("source", PowerSource.PEER_ENTRUSTED), Rule.ENTRUSTER_MISSING),
        wrong("body", body("level", ExerciseLevel.COUNTY), Rule.CODE_PARTS));
  }

  static Stream<Arguments> wrongInHandlingAndMaterials() {
    return Stream.of(
        wrong("handling", handling("visits", 1), Rule.LEVEL_IV_VISITS),
        wrong("handling", handling("visits", -1), Rule.VISITS_RANGE),
        wrong("handling", handling("forms", List.of(HandlingForm.WINDOW)), Rule.LEVEL_WITHOUT_WEB),
        wrong("handling", handling("forms", List.of(HandlingForm.WINDOW)), Rule.NO_VISIT_NO_WAY),
        wrong("handling", handling("objects", List.of()), Rule.MISSING),
        wrong("handling", handling("caseType", CaseType.ON_THE_SPOT), Rule.ON_THE_SPOT_TOO_LONG),
        wrong("handling", byPost(), Rule.EXPRESS_PARTS),
        wrong(
            "materials",
            materials(material("id", Necessity.REQUIRED, "ID_CARD")),
            Rule.SHARED_PROOF_ASKED),
        wrong(
            "materials",
            materials(material("photo", Necessity.CONDITIONAL, null)),
            Rule.NEVER_ASKED),
        wrong("materials", materials(material("lease", Necessity.REQUIRED, null)), Rule.TWICE),
        wrong("materials", List.of(), Rule.UNKNOWN_MATERIAL),
        wrong("scenarios", List.of(asked(null, choice("only", "lease"))), Rule.FEW_CHOICES),
        wrong(
            "scenarios",
            List.of(asked("x.y", choice("a", "lease"), choice("b"))),
            Rule.UNKNOWN_QUESTION),
        wrong("scenarios", List.of(asked(null, choice("a", "lease"), choice("a"))), Rule.TWICE));
  }

  @ParameterizedTest
  @MethodSource({"wrong", "wrongInHandlingAndMaterials"})
  void each_mistake_is_named_by_its_element_and_its_rule(String element, Object value, Rule rule) {
    var faults = ItemChecks.of(with(pharmacy(), element, value), CITY);
    assertThat(faults).extracting(Fault::rule).contains(rule);
    assertThat(faults)
        .allSatisfy(fault -> assertThat(fault.zh() + fault.en()).doesNotContain("%s"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"其他材料", "其他相关证明材料", "身份证等材料", "根据需要提供的文件", "相关材料", "法律法规要求提交的其他文件", "营业执照等有关资料"})
  void a_catch_all_is_no_material(String name) {
    var vague = with(material("x", Necessity.REQUIRED, null), "name", Words.of(name, "x"));
    assertThat(ItemChecks.of(with(pharmacy(), "materials", materials(vague)), CITY))
        .extracting(Fault::rule)
        .containsExactly(Rule.CATCH_ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"居民身份证", "其他共有人同意声明", "房屋租赁合同", "从业人员健康证明", "申请材料真实性承诺书"})
  void a_name_that_says_what_it_is_passes(String name) {
    assertThat(MaterialChecks.isCatchAll(name)).isFalse();
  }

  @Test
  void only_what_the_case_needs_is_asked() {
    assertThat(pharmacy().materialsFor(java.util.Map.of("premises", "rented"))).hasSize(2);
    assertThat(pharmacy().materialsFor(java.util.Map.of("premises", "own"))).hasSize(1);
  }

  private static Arguments wrong(String element, Object value, Rule rule) {
    return Arguments.of(element, value, rule);
  }

  private static Limits limits(Limit promised) {
    return new Limits(Limit.workdays(30), promised, List.of());
  }

  private static Fee.Charge charge(@Nullable String basis) {
    return new Fee.Charge(
        Words.of("工本费", "Cost"),
        1000,
        Words.of("10元/证", "10 yuan"),
        basis == null ? null : Words.of(basis, basis),
        false,
        null);
  }

  private static Place place(String venue, WindowKind kind) {
    return new Place(venue, kind, Words.of("A", "A"), Words.of("全天", "All day"), null);
  }

  private static Body body(String component, Object value) {
    return with(java.util.Objects.requireNonNull(pharmacy().body()), component, value);
  }

  private static Handling handling(String component, Object value) {
    return with(Samples.onLine(), component, value);
  }

  private static Handling byPost() {
    return handling("forms", List.of(HandlingForm.WEB, HandlingForm.EXPRESS));
  }

  private static List<Material> materials(Material more) {
    return List.of(
        material("application", Necessity.REQUIRED, null),
        material("lease", Necessity.CONDITIONAL, null),
        more);
  }

  private static Scenario asked(@Nullable String when, Scenario.Choice... choices) {
    return new Scenario("q", Words.of("问？", "Q?"), when, List.of(choices));
  }
}
