package org.anlan.rules.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PostBoardTest {

  private static final PostBoard.Weights WEIGHTS =
      new PostBoard.Weights(
          Map.of(
              PostFigure.ON_DUTY, 20,
              PostFigure.COVERAGE, 40,
              PostFigure.LOCATED, 10,
              PostFigure.VALID, 15,
              PostFigure.MISSED, 15,
              PostFigure.CHECKED, 100));

  private static PostTally tally(PostFigure figure, int numerator, int denominator) {
    return new PostTally(figure, "P1", numerator, denominator);
  }

  @Test
  void a_composite_weighs_what_is_bad_the_other_way_round() {
    var board =
        PostBoard.of(
            List.of(
                tally(PostFigure.ON_DUTY, 5, 5),
                tally(PostFigure.COVERAGE, 90, 100),
                tally(PostFigure.LOCATED, 3, 4),
                tally(PostFigure.VALID, 8, 10),
                tally(PostFigure.MISSED, 2, 10)),
            WEIGHTS);
    // 20 + 36 + 7.5 + 12 + 15 × 80 %
    assertThat(board.lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.role()).isEqualTo("collector");
          assertThat(line.composite()).isEqualByComparingTo("87.50");
        });
  }

  @Test
  void without_data_there_is_no_value_and_no_composite() {
    var line =
        PostBoard.of(
                List.of(tally(PostFigure.ON_DUTY, 0, 1), tally(PostFigure.COVERAGE, 0, 9)), WEIGHTS)
            .lines()
            .getFirst();
    assertThat(line.composite()).isNull();
    var values = new ArrayList<BigDecimal>();
    line.figures().forEach(figure -> values.add(figure.value()));
    assertThat(values)
        .containsExactly(new BigDecimal("0.00"), new BigDecimal("0.00"), null, null, null);
  }

  @Test
  void a_post_that_does_two_kinds_of_work_has_two_lines() {
    var board =
        PostBoard.of(
            List.of(tally(PostFigure.CHECKED, 1, 3), tally(PostFigure.ON_DUTY, 1, 1)), WEIGHTS);
    assertThat(board.lines())
        .extracting(PostBoard.Line::role)
        .containsExactly("collector", "verifier");
    assertThat(board.lines().getLast().composite()).isEqualByComparingTo("33.33");
  }

  @Property
  void a_value_lies_between_0_and_100_and_counts_every_mark_once(
      @ForAll @IntRange(max = 50) int reached, @ForAll @IntRange(max = 50) int other) {
    var marks = new ArrayList<PostMark>();
    for (int i = 0; i < reached + other; i++)
      marks.add(new PostMark(PostFigure.CHECKED, "P1", "case " + i, i < reached));
    var tallies = PostTally.of(marks);
    if (marks.isEmpty()) assertThat(tallies).isEmpty();
    else {
      assertThat(tallies).containsExactly(tally(PostFigure.CHECKED, reached, reached + other));
      assertThat(PostBoard.of(tallies, WEIGHTS).lines().getFirst().composite())
          .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }
  }

  @Test
  void weights_that_do_not_add_up_are_refused() {
    assertThatThrownBy(() -> new PostBoard.Weights(Map.of(PostFigure.CHECKED, 99)))
        .hasMessageContaining("verifier add up to 99");
  }
}
