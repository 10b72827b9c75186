package org.anlan.rules.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {

  private static final String HEAD = "code,name,name_en,before,valid_from,valid_to,certainty\n";
  private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "PRESENT, 06010, 99010206010, 99010206010000017",
    "FORMER, 0102, 9901020102, 9901020102000017"
  })
  void each_generation_writes_matters_and_components_at_its_own_length(
      CodeGeneration generation, String kind, String matter, String component) {
    assertThat(CodeGeneration.ofKind(kind)).contains(generation);
    assertThat(generation.matter("990102", kind)).isEqualTo(matter);
    assertThat(generation.component("990102", kind, 17)).isEqualTo(component);
    assertThat(generation.isMatter(matter)).isTrue();
    assertThat(generation.isComponent(component)).isTrue();
    for (var other : CodeGeneration.values())
      if (other != generation) {
        assertThat(other.isMatter(matter)).isFalse();
        assertThat(other.isComponent(component)).isFalse();
        assertThatIllegalArgumentException()
            .isThrownBy(() -> other.matter("990102", kind))
            .withMessageContaining(kind);
      }
  }

  @ParameterizedTest
  @CsvSource({"00010", "06000", "0600", "060100", "06a10", "''", "０６０１０"})
  void a_text_that_names_no_kind_is_of_no_generation(String kind) {
    assertThat(CodeGeneration.ofKind(kind)).isEmpty();
  }

  @Property
  void what_a_generation_writes_the_values_of_the_present_one_read(
      @ForAll @IntRange(min = 1, max = 99) int major,
      @ForAll @IntRange(min = 1, max = 999) int minor,
      @ForAll @IntRange(min = 1, max = 999_999) int sequence) {
    var kind = Digits.padded(major, 2) + Digits.padded(minor, 3);
    var matter = CodeGeneration.PRESENT.matter("990102", kind);
    assertThat(new MatterCode(matter).major() + new MatterCode(matter).minor()).isEqualTo(kind);
    var component = CodeGeneration.PRESENT.component("990102", kind, sequence);
    assertThat(new ComponentCode(component).sequence()).isEqualTo(sequence);
  }

  @Property
  void asking_never_throws_whatever_the_text(@ForAll @StringLength(max = 20) String text) {
    for (var generation : CodeGeneration.values())
      assertThat(generation.isMatter(text) && generation.isComponent(text)).isFalse();
  }

  @Test
  void a_kind_is_found_on_the_days_of_its_use() {
    var list =
        read(
            "06010,暴露垃圾,Exposed rubbish,0102,2026-07-01,,reported\n"
                + "0102,暴露垃圾,Exposed rubbish,,,2026-06-30,memory\n");
    assertThat(list.find("06010", CHANGE.minusDays(1))).isEmpty();
    assertThat(list.find("06010", CHANGE).orElseThrow().before()).isEqualTo("0102");
    assertThat(list.find("0102", CHANGE.minusDays(1)).orElseThrow().generation())
        .isEqualTo(CodeGeneration.FORMER);
    assertThat(list.find("0102", CHANGE)).isEmpty();
    assertThat(list.find("0102")).isPresent();
  }

  private static CodeList read(String rows) {
    return ((CodeList.Read) CodeList.read(HEAD + rows)).list();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "610,暴露垃圾,Rubbish,,,,reported | line 2: code '610'",
        "06010,,Rubbish,,,,reported | line 2: name '' is not filled in",
        "06010,暴露垃圾,,,,,reported | line 2: name_en",
        "06010,暴露垃圾,Rubbish,01022,,,reported | line 2: before '01022' is not four digits",
        "06010,暴露垃圾,Rubbish,,July,,reported | line 2: valid_from 'July'",
        "06010,暴露垃圾,Rubbish,,2026-07-01,2026-06-30,reported | line 2: valid_to",
        "06010,暴露垃圾,Rubbish,,,,sure | line 2: certainty 'sure'"
      })
  void a_row_at_fault_is_named_by_line_value_and_what_was_expected(String row, String words) {

    var refused = (CodeList.Refused) CodeList.read(HEAD + row + "\n");
    assertThat(refused.flaws()).singleElement().asString().startsWith(words);
  }

  @Test
  void two_rows_of_one_code_must_not_share_a_day() {
    var rows = "06010,a,a,,2026-07-01,,city\n06010,b,b,,2027-01-01,,city\n";
    assertThat(((CodeList.Refused) CodeList.read(HEAD + rows)).flaws())
        .singleElement()
        .asString()
        .contains("line 3", "06010");
    assertThat(read("06010,a,a,,,2026-12-31,city\n06010,b,b,,2027-01-01,,city\n").entries())
        .hasSize(2);
  }
}
