package org.anlan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The model that ships with the program, and how texts are cut for it.
class MeaningTest {

  private static final Meaning MEANING = new Meaning();

  @AfterAll
  static void end() {
    MEANING.close();
  }

  private static double likeness(String one, String other) {
    return Meaning.likeness(MEANING.of(one), MEANING.of(other));
  }

  @Test
  void what_means_the_same_lies_close_whatever_the_words() {
    assertThat(likeness("老板不发工资", "单位拖欠劳动报酬")).isGreaterThan(likeness("老板不发工资", "路灯不亮") + 0.1);
    assertThat(likeness("开饭店", "开饭店")).isGreaterThan(0.9999);
    assertThat(MEANING.of("开饭店")).hasSize(Meaning.LENGTH);
  }

  @Test
  void a_text_has_the_same_vector_beside_whatever_it_stands_and_on_however_many_cores() {
    var alone = MEANING.of("身份证丢了怎么补");
    var texts =
        java.util.stream.IntStream.range(0, 40)
            .mapToObj(n -> n % 4 == 0 ? "身份证丢了怎么补" : "别的话".repeat(n))
            .toList();
    var together = MEANING.all(texts);
    for (int n = 0; n < 40; n += 4) assertThat(together.get(n)).isEqualTo(alone);
    try (var another = new Meaning()) {
      assertThat(another.of("身份证丢了怎么补")).isEqualTo(alone);
    }
  }

  @Test
  void what_was_read_once_is_remembered_and_what_was_damaged_is_read_again(@TempDir Path home)
      throws IOException {
    var texts = List.of("开饭店", "身份证丢了", "开饭店");
    var read = remembered(home, texts);
    assertThat(read).containsExactlyElementsOf(MEANING.all(texts));
    var file = home.resolve("language/bge-small-zh-v1.5-q.vectors");
    var rows = Files.readAllBytes(file);
    assertThat(rows.length % 2).isZero();
    rows[20]++;
    Files.write(file, Arrays.copyOf(rows, rows.length - 3));
    assertThat(remembered(home, texts)).containsExactlyElementsOf(read);
    assertThat(Files.size(file)).as("the cut row is written over").isEqualTo(rows.length * 3L / 2);
    assertThat(remembered(home, texts)).containsExactlyElementsOf(read);
    assertThat(Files.size(file)).as("nothing is kept twice").isEqualTo(rows.length * 3L / 2);
  }

  private static List<float[]> remembered(Path home, List<String> texts) {
    try (var meaning = Meaning.remembering(home)) {
      return meaning.all(texts);
    }
  }

  @Test
  void a_home_that_cannot_be_written_costs_time_only(@TempDir Path home) throws IOException {
    Files.writeString(home.resolve("language"), "no folder");
    assertThat(remembered(home, List.of("开饭店"))).containsExactly(MEANING.of("开饭店"));
  }

  @Test
  void nothing_and_very_much_are_texts_too() {
    assertThat(MEANING.of("")).hasSize(Meaning.LENGTH).doesNotContain(Float.NaN);
    assertThat(MEANING.of("很长的故事，".repeat(2_000))).doesNotContain(Float.NaN);
    assertThat(MEANING.of("\u0000\uD800 😀 ﷽")).doesNotContain(Float.NaN);
  }

  @Test
  void texts_are_parted_as_the_model_learned_it() {
    assertThat(Pieces.words("Wi-Fi接入  ÉTÉ，3楼\u200B"))
        .containsExactly("wi", "-", "fi", "接", "入", "ete", "，", "3", "楼");
    var pieces = Pieces.of("/bge-small-zh-v1.5-q-tokenizer.json");
    assertThat(pieces.of("开店", 10)).hasSize(4).startsWith(101L).endsWith(102L);
    assertThat(pieces.of("开店".repeat(100), 10)).hasSize(10).endsWith(102L);
    assertThat(pieces.of("x".repeat(200), 10)).isEqualTo(new long[] {101, 100, 102});
    assertThat(List.of(pieces.of("playing", 10).length)).allMatch(length -> length >= 3);
  }
}
