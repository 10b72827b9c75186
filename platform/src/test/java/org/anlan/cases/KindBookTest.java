package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class KindBookTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  @TempDir Path folder;

  @BeforeEach
  void asItIs() throws IOException {
    add("pothole.json", Map.of());
  }

  private void add(String name, Map<String, String> changes) throws IOException {
    var kind = (ObjectNode) JSON.readTree(Files.readString(Path.of("../city/kinds/pothole.json")));
    changes.forEach(kind::put);
    Files.writeString(folder.resolve(name), JSON.writeValueAsString(kind));
  }

  private KindBook book() {
    return KindBook.read(folder, JSON);
  }

  @Test
  void a_matter_keeps_the_description_of_the_day_on_which_it_was_opened() throws IOException {
    add("pothole-2027.json", Map.of("from", "2027-01-01", "deadline", "quick"));
    assertThat(deadline(NEW_YEAR.minusDays(1))).isEqualTo("pothole");
    assertThat(deadline(NEW_YEAR)).isEqualTo("quick");
    assertThat(deadline(NEW_YEAR.plusYears(3))).isEqualTo("quick");
    assertThat(book().all()).hasSize(2);
  }

  private String deadline(LocalDate day) {
    return book().find("pothole", day).orElseThrow().deadline();
  }

  @Test
  void a_kind_to_come_is_not_offered_yet_and_one_that_ended_no_more() throws IOException {
    add("rubbish.json", Map.of("code", "rubbish", "from", "2027-01-01", "until", "2027-06-30"));
    assertThat(offered(NEW_YEAR.minusDays(1))).containsExactly("pothole");
    assertThat(offered(NEW_YEAR)).containsExactly("pothole", "rubbish");
    assertThat(offered(LocalDate.of(2027, 6, 30))).containsExactly("pothole", "rubbish");
    assertThat(offered(LocalDate.of(2027, 7, 1))).containsExactly("pothole");
    assertThat(book().find("rubbish", LocalDate.of(2027, 7, 1))).isPresent();
  }

  private Iterable<String> offered(LocalDate day) {
    return book().offered(day).stream().map(Kind::code).toList();
  }

  @Test
  void two_that_begin_on_one_day_are_refused_with_both_files() throws IOException {
    add("pothole-again.json", Map.of());
    assertThatThrownBy(this::book)
        .hasMessageContaining("city/kinds/pothole.json, from")
        .hasMessageContaining("pothole-again.json");
  }

  @Test
  void an_end_before_the_beginning_is_refused() throws IOException {
    add("rubbish.json", Map.of("code", "rubbish", "from", "2027-01-01", "until", "2026-12-31"));
    assertThatThrownBy(this::book)
        .hasMessageContaining("city/kinds/rubbish.json, until: 2026-12-31");
  }

  @Test
  void a_file_that_is_no_kind_is_named() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"code\": ");
    assertThatThrownBy(this::book).hasMessageContaining("city/kinds/broken.json");
    Files.writeString(folder.resolve("broken.json"), "{\"code\": \"x\", \"from\": \"soon\"}");
    assertThatThrownBy(this::book).hasMessageContaining("soon");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Depth   | NUMBER |            | small letters",
        "unit    | TEXT   |            | none of [distance, kind",
        "extent  | CHOICE | one        | two different choices",
        "extent  | CHOICE | one one    | two different choices",
        "depth   | NUMBER | one two    | anything else none"
      })
  void a_question_that_cannot_be_asked_is_refused_by_its_name(
      String code, String type, String choices, String words) throws IOException {
    ask("lamp.json", List.of(question(code, type, choices)));
    assertThatThrownBy(this::book)
        .hasMessageContaining("city/kinds/lamp.json, attributes " + code)
        .hasMessageContaining(words);
  }

  @Test
  void two_questions_of_one_code_are_refused() throws IOException {
    ask("lamp.json", List.of(question("pole", "TEXT", null), question("pole", "NUMBER", null)));
    assertThatThrownBy(this::book).hasMessageContaining("pole stands there twice");
  }

  @Test
  void questions_stand_in_the_order_of_the_file_and_none_is_no_fault() throws IOException {
    ask("lamp.json", List.of(question("pole", "TEXT", null), question("extent", "CHOICE", "a b")));
    assertThat(book().find("lamp", NEW_YEAR).orElseThrow().attributes())
        .extracting(Attribute::code)
        .containsExactly("pole", "extent");
    assertThat(book().find("pothole", NEW_YEAR).orElseThrow().attributes()).isEmpty();
  }

  private static Map<String, Object> question(String code, String type, @Nullable String choices) {
    var words = choices == null ? List.<String>of() : List.of(choices.split(" "));
    var listed = words.stream().map(c -> Map.of("code", c, "name", c, "nameEn", c)).toList();
    return Map.of(
        "code",
        code,
        "name",
        "灯",
        "nameEn",
        "Lamp",
        "type",
        type,
        "required",
        true,
        "choices",
        listed);
  }

  private void ask(String name, List<Map<String, Object>> questions) throws IOException {
    add(name, Map.of("code", "lamp"));
    var kind = (ObjectNode) JSON.readTree(Files.readString(folder.resolve(name)));
    kind.set("attributes", JSON.valueToTree(questions));
    Files.writeString(folder.resolve(name), JSON.writeValueAsString(kind));
  }
}
