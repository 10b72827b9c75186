package org.anlan.rules.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.anlan.rules.oversight.RoundFacts.Acted;
import org.anlan.rules.oversight.RoundFacts.Wait;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is in the denominators and numerators of November.
class CountingTest {

  private static final Instant FROM = Instant.parse("2026-10-31T16:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-30T16:00:00Z");
  private static final Instant BEGAN = Instant.parse("2026-11-02T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-09T10:00:00Z");
  private static final String ROADS = "1299010004216576X1";
  private static final Counting NOVEMBER = new Counting(FROM, TO, List.of("callback", "rating"));
  private static final Board.Weights WEIGHTS =
      new Board.Weights(
          Map.of(Rate.RESPONSE, 10, Rate.RESOLUTION, 45, Rate.SATISFACTION, 45),
          Map.of(
              Rate.ON_TIME_DISPOSAL, 40,
              Rate.DISPOSAL, 30,
              Rate.DISPATCH, 10,
              Rate.DELAY, 10,
              Rate.REWORK, 10));

  /// A round of a case in a few words: waits follow one another an hour apart unless told otherwise.
  private static final class Round {
    private final String number;
    private final List<Wait> waits = new ArrayList<>();
    private final List<Acted> acts = new ArrayList<>();
    private Instant at = BEGAN;
    private Instant due = DUE;
    private boolean stopped;
    private @Nullable Instant closed;
    private String ending = "CLOSED";

    Round(int serial) {
      this.number = "99010220261102300%04d".formatted(serial);
    }

    Round due(String instant) {
      due = Instant.parse(instant);
      return this;
    }

    Round at(String instant) {
      at = Instant.parse(instant);
      return this;
    }

    Round wait(String stage, String unit, @Nullable String outcome) {
      var opened = at;
      at = at.plusSeconds(3600);
      waits.add(
          new Wait(
              stage,
              unit,
              opened,
              stage.equals("HANDLING") ? due : at,
              outcome == null ? null : at,
              outcome));
      if (outcome != null) acts.add(new Acted(at, outcome, "P00350"));
      return this;
    }

    Round handled() {
      return wait("DISPATCHED", ROADS, "accept").wait("HANDLING", ROADS, "handled");
    }

    Round closed() {
      wait("CHECKING", "centre", "pass").wait("ANSWERING", "centre", "answer");
      closed = at;
      return this;
    }

    RoundFacts told() {
      return new RoundFacts(
          number,
          1,
          "pothole",
          "990102007000",
          ROADS,
          BEGAN,
          due,
          stopped,
          closed,
          ending,
          acts,
          waits);
    }
  }

  private static Round round(int serial) {
    return new Round(serial);
  }

  private static Board.Line line(Collection<Share> shares, Rate rate) {
    return Board.of(shares, WEIGHTS).lines().stream()
        .filter(line -> line.subject().equals(Board.Subject.WHOLE) && line.rate() == rate)
        .findFirst()
        .orElseThrow();
  }

  private static List<Share> count(RoundFacts... rounds) {
    return NOVEMBER.count(List.of(rounds), List.of(), List.of());
  }

  private static Said said(
      int serial,
      @Nullable Boolean contacted,
      @Nullable Boolean solved,
      @Nullable Integer percent) {
    return new Said(round(serial).number, 1, contacted, solved, percent, DUE, "callback");
  }

  @Test
  void ten_dispatched_nine_contacted_eight_called_back_give_the_handbooks_three_rates() {
    var rounds = IntStream.range(0, 10).mapToObj(i -> round(i).handled().closed().told()).toList();
    var said = new ArrayList<Said>();
    for (int i = 0; i < 10; i++) {
      var percent = i < 5 ? Integer.valueOf(100) : i < 7 ? Integer.valueOf(80) : Integer.valueOf(0);
      said.add(i < 8 ? said(i, true, i < 6, percent) : said(i, i == 8, null, null));
    }
    var shares = NOVEMBER.count(rounds, said, List.of());
    assertThat(line(shares, Rate.RESPONSE).value()).isEqualByComparingTo("90");
    assertThat(line(shares, Rate.RESOLUTION).value()).isEqualByComparingTo("75");
    assertThat(line(shares, Rate.SATISFACTION).value()).isEqualByComparingTo("82.5");
    assertThat(line(shares, Rate.THREE_RATES).value()).isEqualByComparingTo("79.875");
  }

  @Test
  void what_is_not_yet_due_or_was_due_in_another_month_is_in_no_denominator() {
    var shares =
        count(
            round(1).due("2026-12-01T10:00:00Z").handled().closed().told(),
            round(2).due("2026-10-31T10:00:00Z").handled().told());
    assertThat(shares).noneMatch(share -> share.rate() == Rate.DISPOSAL);
    assertThat(line(shares, Rate.DISPOSAL).value()).isNull();
  }

  @Test
  void a_clock_that_stands_makes_nothing_due() {
    var round = round(1).handled();
    round.stopped = true;
    assertThat(count(round.told())).extracting(Share::rate).containsOnly(Rate.REGISTRATION);
  }

  @Test
  void whatever_came_after_the_period_does_not_change_it() {
    var late = round(1).handled().at("2026-12-02T01:00:00Z").closed().told();
    var shares = count(late);
    assertThat(line(shares, Rate.CLOSURE).value()).isEqualByComparingTo("0");
    assertThat(line(shares, Rate.DISPOSAL).value()).isEqualByComparingTo("0");
    var december = new Counting(TO, TO.plusSeconds(86_400), List.of());
    assertThat(december.count(List.of(late), List.of(), List.of())).isEmpty();
  }

  @Test
  void late_is_disposed_but_not_in_time() {
    var shares =
        count(
            round(1)
                .wait("DISPATCHED", ROADS, "accept")
                .at("2026-11-10T01:00:00Z")
                .wait("HANDLING", ROADS, "handled")
                .closed()
                .told());
    assertThat(line(shares, Rate.DISPOSAL).value()).isEqualByComparingTo("100");
    assertThat(line(shares, Rate.ON_TIME_DISPOSAL).value()).isEqualByComparingTo("0");
    assertThat(line(shares, Rate.ON_TIME_CLOSURE).value()).isEqualByComparingTo("0");
  }

  @Test
  void work_that_was_done_again_counts_when_it_was_done_again_and_as_rework() {
    var again =
        round(1)
            .handled()
            .wait("CHECKING", "centre", "redo")
            .at("2026-11-10T01:00:00Z")
            .wait("HANDLING", ROADS, "handled")
            .closed()
            .told();
    var shares = count(again, round(2).handled().closed().told());
    assertThat(line(shares, Rate.REWORK).value()).isEqualByComparingTo("50");
    assertThat(line(shares, Rate.ON_TIME_DISPOSAL).value()).isEqualByComparingTo("50");
    var open =
        count(
            round(3)
                .handled()
                .wait("CHECKING", "centre", "redo")
                .wait("HANDLING", ROADS, null)
                .told());
    assertThat(line(open, Rate.DISPOSAL).value()).isEqualByComparingTo("0");
  }

  @Test
  void what_was_given_back_was_not_dispatched_rightly() {
    var back =
        round(1)
            .wait("DISPATCHED", "11990102042193162J", "return")
            .wait("REPORTED", "centre", "dispatch")
            .handled()
            .closed()
            .told();
    var shares = count(back, round(2).handled().closed().told());
    assertThat(line(shares, Rate.DISPATCH).value()).isEqualByComparingTo("50");
    assertThat(shares.stream().filter(share -> share.rate() == Rate.DISPATCH).map(Share::unit))
        .containsOnly(ROADS);
    assertThat(shares)
        .filteredOn(share -> share.rate() == Rate.DISPOSAL)
        .allMatch(share -> "P00350".equals(share.post()));
  }

  @Test
  void a_matter_that_was_merged_or_withdrawn_counts_nowhere() {
    var merged = round(1).wait("DISPATCHED", ROADS, null);
    merged.closed = BEGAN.plusSeconds(600);
    merged.ending = "MERGED";
    assertThat(count(merged.told())).isEmpty();
  }

  @Test
  void what_was_excluded_is_listed_but_not_counted() {
    var late = round(1).wait("DISPATCHED", ROADS, "accept").wait("HANDLING", ROADS, null).told();
    var out = new Counting.Excluded(late.number(), 1, Set.of(Rate.DISPOSAL, Rate.ON_TIME_DISPOSAL));
    var shares =
        NOVEMBER.count(List.of(late, round(2).handled().closed().told()), List.of(), List.of(out));
    assertThat(line(shares, Rate.DISPOSAL).denominator()).isEqualTo(1);
    assertThat(line(shares, Rate.DISPOSAL).excluded()).isEqualTo(1);
    assertThat(line(shares, Rate.DISPOSAL).value()).isEqualByComparingTo("100");
    assertThat(line(shares, Rate.CLOSURE).denominator()).isEqualTo(2);
  }

  @Test
  void a_call_back_outranks_ratings_and_among_ratings_scores_are_averaged() {
    var ratings =
        List.of(
            new Said("n", 1, null, null, 100, DUE, "rating:a"),
            new Said("n", 1, null, null, 60, DUE, "rating:b"));
    assertThat(Said.weigh(ratings, List.of("callback", "rating")).satisfaction()).isEqualTo(80);
    var more = new ArrayList<>(ratings);
    more.add(new Said("n", 1, true, false, 0, DUE.plusSeconds(9), "callback"));
    assertThat(Said.weigh(more, List.of("callback", "rating")).satisfaction()).isZero();
    assertThat(Said.weigh(more, List.of()).solved()).isFalse();
  }

  @Test
  void every_subject_has_its_own_lines_and_they_add_up_to_the_whole() {
    var shares = count(round(1).handled().closed().told(), round(2).handled().told());
    var lines = Board.of(shares, WEIGHTS).lines();
    assertThat(lines)
        .anyMatch(line ->
            line.subject().kind() == Board.Kind.POST && line.subject().code().equals("P00350"));
    for (var kind : List.of(Board.Kind.WHOLE, Board.Kind.AREA, Board.Kind.UNIT))
      assertThat(
              lines.stream()
                  .filter(l -> l.subject().kind() == kind && l.rate() == Rate.DISPOSAL)
                  .mapToInt(Board.Line::denominator)
                  .sum())
          .isEqualTo(2);
    assertThat(line(shares, Rate.PERFORMANCE).value()).isNotNull();
  }

  @Test
  void a_composite_with_a_part_missing_is_not_guessed() {
    assertThat(line(count(round(1).handled().closed().told()), Rate.THREE_RATES).value()).isNull();
  }

  @Test
  void weights_that_do_not_make_a_hundred_are_refused() {
    assertThatThrownBy(
            () -> new Board.Weights(Map.of(Rate.RESPONSE, 90), Map.of(Rate.DISPOSAL, 100)))
        .hasMessageContaining("90");
  }
}
