package org.anlan.rules.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anlan.rules.oversight.RoundFacts;
import org.anlan.rules.oversight.RoundFacts.Acted;
import org.anlan.rules.oversight.RoundFacts.Wait;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeskMarksTest {

  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final DeskMarks DAY = new DeskMarks(at(-540), at(900));

  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  private static Wait wait(
      String stage, int opened, int due, @Nullable Integer done, String outcome) {
    return new Wait(
        stage,
        "U",
        at(opened),
        at(due),
        done == null ? null : at(done),
        done == null ? null : outcome);
  }

  private static RoundFacts round(List<Acted> acts, List<Wait> waits) {
    return new RoundFacts(
        "n",
        1,
        "pothole",
        "990102007000",
        "U",
        at(0),
        at(500),
        false,
        null,
        "CHECKING",
        acts,
        waits);
  }

  @Test
  void who_sent_it_is_right_when_the_unit_keeps_it() {
    var acts =
        List.of(
            new Acted(at(5), "dispatch", "P1"),
            new Acted(at(9), "return", "H1"),
            new Acted(at(20), "dispatch", "P2"),
            new Acted(at(30), "accept", "H2"));
    var waits =
        List.of(
            wait("REPORTED", 0, 10, 5, "dispatch"),
            wait("DISPATCHED", 5, 35, 9, "return"),
            wait("REPORTED", 9, 15, 20, "dispatch"),
            wait("DISPATCHED", 20, 50, 30, "accept"));
    assertThat(DAY.of(List.of(round(acts, waits))))
        .containsExactlyInAnyOrder(
            new PostMark(PostFigure.REGISTERED, "P1", "n", true),
            new PostMark(PostFigure.REGISTERED, "P2", "n", false),
            new PostMark(PostFigure.SENT_RIGHTLY, "P1", "n", false),
            new PostMark(PostFigure.SENT_RIGHTLY, "P2", "n", true));
  }

  @Test
  void what_is_not_done_yet_or_was_done_in_another_period_counts_nowhere() {
    var acts = List.of(new Acted(at(5), "dispatch", "P1"), new Acted(at(1000), "pass", "V1"));
    var waits =
        List.of(
            wait("DISPATCHED", 5, 35, null, ""),
            wait("CHECKING", 40, 60, null, ""),
            wait("CHECKING", 40, 60, 1000, "pass"));
    assertThat(DAY.of(List.of(round(acts, waits)))).isEmpty();
  }

  @Test
  void a_check_after_its_time_is_not_in_time() {
    var acts = List.of(new Acted(at(60), "pass", "V1"), new Acted(at(61), "redo", "V2"));
    var waits = List.of(wait("CHECKING", 40, 60, 60, "pass"), wait("CHECKING", 40, 60, 61, "redo"));
    assertThat(DAY.of(List.of(round(acts, waits))))
        .containsExactly(
            new PostMark(PostFigure.CHECKED, "V1", "n", true),
            new PostMark(PostFigure.CHECKED, "V2", "n", false));
  }
}
