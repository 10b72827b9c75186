package org.anlan.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.anlan.http.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// What can be said in particular with a rating in Linlan.
class TagsTest {

  private static final Tags TAGS = new Tags("../city", JsonMapper.builder().build());

  @Test
  void a_tag_has_words_in_both_languages() {
    assertThat(TAGS.words("quick").zh()).isEqualTo("办得快");
    assertThat(TAGS.words("quick").en()).isEqualTo("Quick");
    assertThat(TAGS.list())
        .allSatisfy(tag -> {
          assertThat(tag.name()).isNotBlank();
          assertThat(tag.nameEn()).isNotBlank();
        });
  }

  @Test
  void what_the_city_no_longer_knows_keeps_what_was_written() {
    assertThat(TAGS.words("热情").zh()).isEqualTo("热情");
  }

  @Test
  void with_any_number_of_stars_there_is_something_to_say() {
    IntStream.rangeClosed(1, 5)
        .forEach(stars -> assertThat(TAGS.list()).anyMatch(tag -> tag.fits(stars)));
  }

  @ParameterizedTest
  @CsvSource({"5, quick", "4, solid", "3, slow", "1, rude"})
  void a_tag_that_fits_the_stars_is_taken_once(int stars, String tag) {
    var wish = new RatingDoor.RatingForm(stars, null, List.of(tag, tag), null).wish(TAGS);
    assertThat(wish.tags()).containsExactly(tag);
  }

  @ParameterizedTest
  @CsvSource({"5, rude, tag-does-not-fit", "1, quick, tag-does-not-fit", "5, 办得快, tag-unknown"})
  void any_other_is_refused(int stars, String tag, String problem) {
    var form = new RatingDoor.RatingForm(stars, null, List.of(tag), null);
    assertThatThrownBy(() -> form.wish(TAGS))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.slug()).isEqualTo(problem));
  }
}
