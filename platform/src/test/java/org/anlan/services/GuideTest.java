package org.anlan.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.anlan.language.Meaning;
import org.anlan.rules.csv.Csv;
import org.anlan.services.GuideTables.Outside;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the city that ships takes questions for. Those of `development.csv` were known to whoever wrote the sayings, so their shares flatter; those of the
/// set `lot` are about services drawn by lot. How good the guide is with questions of others, only
/// `make bench-guide` tells.
class GuideTest {

  private static final Meaning MEANING = new Meaning();
  private static Guide guide;

  @BeforeAll
  static void read() {
    guide = new GuideFolder(Path.of("../city")).guide(MEANING);
  }

  @AfterAll
  static void end() {
    MEANING.close();
  }

  private static List<Csv.Row> questions() {
    try (var file = GuideTest.class.getResourceAsStream("/guide/development.csv")) {
      return Csv.read(
          new String(
              java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRight(Csv.Row question) {
    var found = guide.answer(question.get("question")).found();
    if (question.get("kind").equals("none")) return found.isEmpty();
    var codes = Arrays.asList(question.get("codes").split(";"));
    return found.stream().anyMatch(one -> codes.contains(one.subject().code()));
  }

  private static double share(String part, Predicate<Csv.Row> which) {
    var asked =
        questions().stream().filter(row -> row.get("part").equals(part)).filter(which).toList();
    assertThat(asked).hasSizeGreaterThan(40);
    return (double) asked.stream().filter(GuideTest::isRight).count() / asked.size();
  }

  @Test
  void questions_of_the_part_that_nothing_was_learned_from_are_understood() {
    Predicate<Csv.Row> validate = row -> row.get("set").equals("validate");
    assertThat(share("own-words", validate)).isGreaterThanOrEqualTo(0.97);
    assertThat(share("other-words", validate)).isGreaterThanOrEqualTo(0.93);
    assertThat(share("out-of-scope", validate)).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void every_item_and_theme_is_found_by_its_own_name() {
    var lost =
        guide.subjects().stream()
            .filter(subject ->
                guide.answer(subject.name()).found().stream()
                    .noneMatch(found ->
                        Subject.plain(found.subject().name())
                            .equals(Subject.plain(subject.name()))))
            .map(Subject::name)
            .toList();
    assertThat(lost.size()).as("%s", lost).isLessThanOrEqualTo(guide.subjects().size() / 50);
  }

  @Test
  void of_several_rows_of_the_same_service_the_complete_one_is_given() {
    var found = guide.answer("普通护照签发").found();
    assertThat(found.getFirst().subject().whole()).isTrue();
    assertThat(found)
        .extracting(one -> Subject.plain(one.subject().name()))
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_no_service_says_what_it_sounds_like() {
    assertThat(guide.answer("着火了快来人").outside()).isEqualTo(Outside.EMERGENCY);
    assertThat(guide.answer("路灯坏了好几天没人修").outside()).isEqualTo(Outside.COMPLAINT);
    assertThat(guide.answer("美国签证怎么办").outside()).isEqualTo(Outside.ELSEWHERE);
    assertThat(guide.answer("   ").found()).isEmpty();
    assertThat(guide.answer("？？？").found()).isEmpty();
  }

  @Test
  void likelihoods_lie_between_nothing_and_one_and_fall() {
    var scores = guide.answer("想开个早餐店").found().stream().map(Guide.Found::score).toList();
    assertThat(scores).hasSize(Guide.MOST).allMatch(score -> score >= 0 && score <= 1);
    assertThat(scores).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }
}
