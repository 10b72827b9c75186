package org.anlan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a template may hold, and how one with a flaw is refused: by file, line and remedy.
class TemplateReaderTest {

  private static final String GOOD =
      """
      anlan document 1
      name: 通知书
      name-en: Notice
      mark: 通
      retention: 10y
      fields: unit case

      :number
      :title 通知书

      > {unit}：
      受理编号 {case}，见{date}。
      | 编号 | {case} |
      | 单位 | {unit} |
      :seal
      :date
      :qr
      """;

  private static void flawed(String text, String... words) {
    var thrown = assertThatThrownBy(() -> TemplateReader.read("notice.txt", text));
    thrown.isInstanceOf(TemplateReader.Flawed.class);
    for (var word : words) thrown.hasMessageContaining(word);
  }

  @Test
  void a_template_is_read_top_to_bottom() {
    var template = TemplateReader.read("notice.txt", GOOD);
    assertThat(template.key()).isEqualTo("notice");
    assertThat(template.mark()).isEqualTo("通");
    assertThat(template.blocks())
        .contains(
            new Block.Paragraph("{unit}：", true),
            new Block.Table(List.of(List.of("编号", "{case}"), List.of("单位", "{unit}"))),
            new Block.Place(Block.What.SEAL));
    assertThat(TemplateReader.fill("{unit}，{case}", Map.of("unit", "城管局 $1", "case", "7")))
        .isEqualTo("城管局 $1，7");
  }

  @Test
  void those_of_the_city_are_without_a_flaw() throws IOException {
    try (var files = Files.list(Path.of("..", "city", "documents"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).toList())
        assertThat(
                TemplateReader.read(file.getFileName().toString(), Files.readString(file)).fields())
            .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "${7*7}",
        "#{T(java.lang.Runtime)}",
        "{{x}}",
        "Sub AutoOpen()",
        "=cmd|' /C calc'!A0",
        "javascript:alert(1)",
        "<?php echo 1 ?>",
        "vbaProject.bin"
      })
  void whatever_could_be_a_macro_or_a_script_is_refused_by_line(String code) {
    flawed(
        GOOD.replace("受理编号 {case}", code), "city/documents/notice.txt:12", "macros", "take it out");
  }

  @Test
  void a_word_file_with_macros_is_no_template() {
    flawed("PK\u0003\u0004 word/vbaProject.bin", "notice.txt:1", "plain text");
  }

  @Test
  void an_unknown_field_is_refused_with_those_that_there_are() {
    flawed(GOOD.replace("{case}，", "{phone}，"), "notice.txt:12", "{phone}", "[case, unit]");
    flawed(GOOD.replace("{case}，", "{case，"), "notice.txt:12", "brace");
  }

  @Test
  void what_is_missing_double_or_unknown_is_named() {
    flawed(GOOD.replace(":seal\n", ""), "no place for seal", ":seal");
    flawed(GOOD.replace(":seal\n", ":seal\n:seal\n"), "second time");
    flawed(GOOD.replace(":seal\n", ":stamp\n"), "':stamp'", ":qr");
    flawed(GOOD.replace("mark: 通\n", ""), "no 'mark'");
    flawed(GOOD.replace("mark: 通", "macro: 通"), "notice.txt:4", "'macro'");
    flawed("hello", "notice.txt:1", "anlan document 1");
    flawed(GOOD.replace("见", "\u202E见"), "notice.txt:12", "U+202E");
  }
}
