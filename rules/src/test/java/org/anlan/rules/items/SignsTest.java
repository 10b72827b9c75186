package org.anlan.rules.items;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SignsTest {

  @Test
  void chinese_is_taken_apart_into_signs_and_pairs_latin_into_words() {
    assertThat(Signs.of("开药店 ＶＩＳＡ"))
        .containsExactlyInAnyOrder("开", "药", "店", "开药", "药店", "visa", "vis…");
  }

  @Test
  void marks_part_what_is_no_word() {
    assertThat(Signs.of("出生，登记")).doesNotContain("生登").contains("出生", "登记");
  }

  @Property
  void any_text_can_be_taken_apart_and_case_does_not_matter(@ForAll String text) {
    assertThat(Signs.of(text)).doesNotContain("");
    assertThat(Signs.of("VISA " + text)).containsAll(Signs.of("visa"));
  }
}
