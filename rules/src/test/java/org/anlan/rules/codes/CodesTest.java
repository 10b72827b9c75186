package org.anlan.rules.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource({
    "990000000000, PROVINCE, 99",
    "990100000000, CITY, 9901",
    "990102000000, COUNTY, 990102",
    "990102001000, STREET, 990102001",
    "990102001003, COMMUNITY, 990102001003"
  })
  void a_division_says_its_level_by_its_zeros(String text, DivisionCode.Level level, String lead) {
    assertThat(new DivisionCode(text).level()).isEqualTo(level);
    assertThat(new DivisionCode(text).significant()).isEqualTo(lead);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "99010200100",
        "9901020010031",
        "99010200100a",
        "990100001000",
        "000102001003",
        "９９０１０２００１００３",
        "990002001003"
      })
  void a_text_that_names_no_division_is_refused(String text) {
    assertThat(DivisionCode.holds(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new DivisionCode(text));
  }

  @Test
  void a_division_knows_what_lies_above_and_inside_it() {
    var community = new DivisionCode("990102001003");
    var county = new DivisionCode("990102000000");
    assertThat(community.parent()).contains(new DivisionCode("990102001000"));
    assertThat(community.at(DivisionCode.Level.COUNTY)).isEqualTo(county);
    assertThat(county.covers(community)).isTrue();
    assertThat(county.covers(new DivisionCode("990103001003"))).isFalse();
    assertThat(county.child(1)).isEqualTo(new DivisionCode("990102001000"));
    assertThat(new DivisionCode("990000000000").parent()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> county.at(DivisionCode.Level.STREET));
  }

  @Test
  void a_grid_is_its_community_and_a_sequence() {
    var grid = new GridCode("340802001003012");
    assertThat(grid.community()).isEqualTo(new DivisionCode("340802001003"));
    assertThat(grid.sequence()).isEqualTo(12);
    assertThat(GridCode.of(grid.community(), 12)).isEqualTo(grid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"340802001003000", "340802001000012", "34080200100301", "34080200100301X"})
  void a_grid_outside_any_community_or_without_a_sequence_is_refused(String text) {
    assertThat(GridCode.holds(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new GridCode(text));
  }

  @Test
  void the_credit_code_of_the_standard_holds_and_a_wrong_check_is_named() {
    assertThat(Uscc.holds("91350100M000100Y43")).isTrue();
    assertThat(new Uscc("91350100M000100Y43").division()).isEqualTo("350100");
    assertThat(Uscc.holds("91350100M000100Y44")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Uscc("91350100M000100Y44"))
        .withMessageContaining("would have to be 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "91350100M000100Y4",
        "91350100I000100Y43",
        "9135O100M000100Y43",
        "91350100m000100y43"
      })
  void a_text_that_is_no_credit_code_is_refused(String text) {
    assertThat(Uscc.holds(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Uscc(text));
  }

  @Test
  void the_identity_number_of_the_standard_holds_and_is_masked_when_printed() {
    var id = new CitizenId("11010519491231002X");
    assertThat(id.birth()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(id.male()).isFalse();
    assertThat(id).hasToString("110***********002X");
    assertThat(CitizenId.completing("11010519491231002")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "110105194912310021",
        "11010519491331002X",
        "11010519490230002X",
        "11010519491231002x"
      })
  void a_wrong_identity_number_is_refused(String text) {
    assertThat(CitizenId.holds(text, TODAY)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new CitizenId(text));
  }

  @Test
  void nobody_is_born_tomorrow() {
    var tomorrow = CitizenId.completing("99010220261126001").text();
    assertThat(CitizenId.holds(tomorrow, TODAY)).isFalse();
    assertThat(CitizenId.holds(tomorrow, TODAY.plusDays(1))).isTrue();
  }

  @Test
  void a_component_and_a_matter_read_as_the_standard_writes_them() {
    var cover = new ComponentCode("34080201002000017");
    assertThat(cover).isEqualTo(ComponentCode.of("340802", "01002", 17));
    assertThat(cover.major() + cover.minor()).isEqualTo("01002");
    assertThat(cover.county()).isEqualTo("340802");
    assertThat(cover.sequence()).isEqualTo(17);
    var rubbish = new MatterCode("34080206010");
    assertThat(rubbish.county() + rubbish.major() + rubbish.minor()).isEqualTo("34080206010");
    assertThat(rubbish.local()).isFalse();
    assertThat(new MatterCode("34080206999").local()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"34080201002000000", "34080200002000017", "34080201000000017", "3408020100200001"})
  void a_component_without_kind_or_sequence_is_refused(String text) {
    assertThat(ComponentCode.holds(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new ComponentCode(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"34080200010", "34080206000", "3408020601", "34080206 10"})
  void a_matter_without_kind_is_refused(String text) {
    assertThat(MatterCode.holds(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new MatterCode(text));
  }
}
