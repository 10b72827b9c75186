package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  private static final Map<String, Object> KNOWN =
      Map.of(
          "outcome",
          "redo",
          "count",
          3,
          "exact",
          new BigDecimal("3.0"),
          "urgent",
          true,
          "long",
          3L,
          "list",
          List.of(1));

  private static Condition read(String text) {
    return switch (Condition.parse(text)) {
      case Condition.Understood(var condition) -> condition;
      case Condition.NotUnderstood trouble -> throw new AssertionError(text + ": " + trouble);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          outcome = "redo"                      | true
          outcome = "pass"                      | false
          outcome != "pass"                     | true
          count >= 3                            | true
          count > 3                             | false
          count < 3.5                           | true
          count <= -1                           | false
          count = exact                         | true
          long = count                          | true
          urgent                                | true
          not(urgent)                           | false
          urgent = true and count = 3           | true
          urgent = false or outcome = "redo"    | true
          false or true and false               | false
          (false or true) and true              | true
          not(outcome = "redo" and count = 4)   | true
          missing = null                        | true
          missing != null                       | false
          outcome = null                        | false
          null = null                           | true
          missing                               | false
          missing > 1                           | false
          missing = other                       | true
          outcome > 1                           | false
          outcome = 1                           | false
          outcome != 1                          | true
          outcome                               | false
          "b" > "a"                             | true
          list = 1                              | false
          notable = null                        | true
          order = null and android = null       | true
          """)
  void conditions_say(String text, boolean holds) {
    assertThat(read(text).holds(KNOWN)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          outcome =                | 10
          = "redo"                 | 1
          outcome == "redo"        | 10
          outcome = 'redo'         | 11
          outcome = "redo          | 11
          outcome = "a" && b       | 15
          not urgent               | 5
          (urgent                  | 8
          urgent)                  | 7
          and                      | 1
          count + 1 > 2            | 7
          ${outcome}               | 1
          count in [1..3]          | 7
          outcome = "a" or         | 17
          """)
  void what_is_not_understood_is_refused_with_its_place(String text, int position) {
    assertThat(Condition.parse(text)).isInstanceOf(Condition.NotUnderstood.class);
    assertThat(((Condition.NotUnderstood) Condition.parse(text)).position()).isEqualTo(position);
  }

  @Test
  void nothing_and_endless_brackets_are_refused() {
    assertThat(Condition.parse("")).isInstanceOf(Condition.NotUnderstood.class);
    assertThat(Condition.parse("(".repeat(100_000))).isInstanceOf(Condition.NotUnderstood.class);
    assertThat(Condition.parse("not(".repeat(5000))).isInstanceOf(Condition.NotUnderstood.class);
  }

  @Test
  void quotes_inside_a_text_are_escaped() {
    assertThat(read("words = \"a \\\"b\\\" \\\\\"").holds(Map.of("words", "a \"b\" \\"))).isTrue();
  }

  @Test
  void a_number_that_is_none_compares_as_nothing() {
    assertThat(read("x < 1 or x >= 1").holds(Map.of("x", Double.NaN))).isFalse();
    assertThat(read("x > 1").holds(Map.of("x", Double.POSITIVE_INFINITY))).isFalse();
  }

  @Test
  void a_null_in_the_map_is_the_same_as_a_missing_name() {
    var withNull = new HashMap<String, Object>();
    withNull.put("x", null);
    assertThat(read("x = null").holds(withNull)).isTrue();
  }

  @Test
  void a_condition_names_its_variables() {
    assertThat(read("b = 1 and (a or not(c.d != null))").variables())
        .containsExactly("a", "b", "c.d");
  }
}
