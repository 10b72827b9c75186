package org.anlan.rules.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodesTest {

  @ParameterizedTest
  @CsvSource({
    "00010510900Y, BASIC",
    "370117002011, BASIC",
    "11370800MB285591843370117002011, IMPLEMENTATION",
    "11370800MB285591853370117002011, OF_ANOTHER_SYSTEM",
    "511Z07001006-511602000000-000-11511301008778183N-1-00, OF_ANOTHER_SYSTEM",
    "G-000007-001, OF_ANOTHER_SYSTEM"
  })
  void a_codes_shape_is_told(String code, ItemCode.Shape shape) {
    assertThat(new ItemCode(code).shape()).isEqualTo(shape);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "a b c d", "-abcd", "事项编码0001", "0001051090'--"})
  void what_is_no_code_is_refused(String text) {
    assertThat(ItemCode.holds(text)).isFalse();
    assertThatThrownBy(() -> new ItemCode(text)).hasMessageContaining(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00310510900Y", "00010510900X", "0001051090", "00990510900Y"})
  void a_basic_code_of_the_wrong_shape_or_type_is_refused(String text) {
    assertThatThrownBy(() -> new BasicCode(text)).hasMessageContaining(text);
  }

  @Property
  void an_implementation_code_gives_back_its_parts(
      @ForAll ItemType type,
      @ForAll ExerciseLevel level,
      @ForAll @IntRange(max = 999) int main,
      @ForAll @IntRange(max = 99) int department) {
    var basic = new BasicCode("99%s%02d%03d00Y".formatted(type.code(), department, main));
    var code = ImplementationCode.of(Samples.UNIT, level, basic);
    assertThat(code.body()).isEqualTo(Samples.UNIT);
    assertThat(code.level()).isEqualTo(level);
    assertThat(code.basic().type()).isEqualTo(type);
    assertThat(code.basic()).isEqualTo(basic);
    assertThat(new ItemCode(code.text()).shape()).isEqualTo(ItemCode.Shape.IMPLEMENTATION);
    assertThat(new ItemCode(code.text() + "01").shape()).isEqualTo(ItemCode.Shape.HANDLING);
    assertThat(basic.isSubItem()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "Person.name", "person.", "person..name"})
  void a_data_element_has_an_id_of_parts(String id) {
    assertThatThrownBy(
            () -> new Field(id, Words.of("名", "Name"), Field.Kind.TEXT, "", 20, "applicant"))
        .hasMessageContaining(id);
  }
}
