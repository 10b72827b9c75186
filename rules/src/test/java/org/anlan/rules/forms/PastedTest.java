package org.anlan.rules.forms;

import static org.anlan.rules.forms.Samples.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.anlan.rules.items.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The same table is tested in `web/src/loop/form/pasted.test.ts`: the page and the platform clean alike.
class PastedTest {

  record Case(String kind, String rule, int length, String pasted, String clean, String why) {
    Field of() {
      return field("some.field", kind, rule, length);
    }
  }

  static Stream<Case> cases() throws IOException {
    try (var table =
        Objects.requireNonNull(PastedTest.class.getResourceAsStream("/forms/pasted.json"))) {
      var text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(JsonMapper.builder().build().readValue(text, Case[].class));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_comes_along_with_pasting_goes(Case one) {
    assertThat(Pasted.clean(one.of(), one.pasted())).as(one.why()).isEqualTo(one.clean());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void to_clean_twice_changes_nothing(Case one) {
    assertThat(Pasted.clean(one.of(), one.clean())).isEqualTo(one.clean());
  }

  @Property
  void whatever_is_pasted_is_clean_after_once(
      @ForAll Field.Kind kind, @ForAll @StringLength(max = 60) String text) {
    var field = field("some.field", kind.code(), kind.isChosen() ? "a|b" : "", 200);
    var once = Pasted.clean(field, text);
    assertThat(Pasted.clean(field, once)).isEqualTo(once);
    assertThat(once).doesNotContain("\u200b", "\ufeff", "\u00a0", "\r", "\t");
  }
}
