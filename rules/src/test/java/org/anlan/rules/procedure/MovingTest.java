package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anlan.rules.procedure.Hold.Scope;
import org.anlan.rules.procedure.Moving.Cannot;
import org.anlan.rules.procedure.Moving.Moved;
import org.anlan.rules.procedure.Obstacle.Why;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A running matter of three departments meets new versions of its procedure.
class MovingTest {

  private static final Lifecycle LIFECYCLE =
      Lifecycle.of(
          "REPORTED: HANDLING\nHANDLING: CHECKING CLOSED\nCHECKING: CLOSED REPORTED HANDLING\nCLOSED:");

  private final Story story = Story.of(ActsTest.THREE).start().complete("plan");

  private static String changed(String... pairs) {
    var lines = ActsTest.THREE;
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(lines).contains(pairs[i]);
      lines = lines.replace(pairs[i], pairs[i + 1]);
    }
    return lines;
  }

  private Moving.Outcome move(String lines, Map<String, String> mapping) {
    var to = ProcedureSet.of(Drawn.procedure("p", lines));
    return Moving.move(story.set, to, story.progress, new Mapping(mapping), LIFECYCLE);
  }

  private Moved moved(String lines, Map<String, String> mapping) {
    var outcome = move(lines, mapping);
    assertThat(outcome).isInstanceOf(Moved.class);
    return (Moved) outcome;
  }

  /// The story goes on in the new version.
  private Story goesOn(String lines, Map<String, String> mapping) {
    var next = Story.of(lines);
    next.progress = moved(lines, mapping).progress();
    return next;
  }

  private List<Obstacle> refused(String lines, Why... why) {
    var outcome = move(lines, Map.of());
    assertThat(outcome).isInstanceOf(Cannot.class);
    var obstacles = ((Cannot) outcome).obstacles();
    assertThat(obstacles).extracting(Obstacle::why).containsExactly(why);
    assertThat(obstacles).allMatch(it -> !it.zh().isBlank() && !it.en().isBlank());
    return obstacles;
  }

  @Test
  void a_new_task_after_the_present_ones_is_still_done() {
    var next =
        goesOn(
            changed("join -> check", "user seal stage=CHECKING\njoin -> seal -> check"), Map.of());
    next.complete("light").complete("road").complete("water1").complete("water2");
    next.waitsAt("seal").complete("seal").complete("check", "pass").endedIn("CLOSED");
  }

  @Test
  void a_renamed_task_needs_to_be_named_and_keeps_its_token() {
    var lines = changed("user light ", "user lamps ", "fork -> light", "fork -> lamps");
    var obstacle = refused(lines, Why.GONE).getFirst();
    assertThat(obstacle.element()).isEqualTo("light");
    assertThat(obstacle.token()).isEqualTo(story.token("light").id());
    var done = moved(lines, Map.of("light", "lamps"));
    assertThat(done.placed())
        .singleElement()
        .satisfies(placed -> {
          assertThat(placed.before().id()).isEqualTo(placed.after().id());
          assertThat(placed.after().element()).isEqualTo("lamps");
        });
    assertThat(done.facts()).isEmpty();
  }

  @Test
  void a_task_that_became_a_service_is_refused() {
    refused(changed("user light ", "service light "), Why.OTHER_KIND);
  }

  @Test
  void a_fourth_department_would_starve_the_join() {
    var fourth =
        changed("user light stage=HANDLING", "user light stage=HANDLING\nuser gas stage=HANDLING")
            + "fork -> gas -> join";
    assertThat(refused(fourth, Why.STARVES).getFirst().en()).contains("fork", "gas");
  }

  @Test
  void departments_one_after_the_other_would_walk_the_same_way() {
    var lines =
        changed(
            "fork -> light -> join",
            "water2 -> light -> join",
            "fork -> water1 -> water2 -> join",
            "fork -> water1 -> water2");
    refused(lines, Why.TWICE, Why.TWICE);
  }

  @Test
  void what_was_done_in_a_branch_stays_done() {
    story.complete("light").complete("water1");
    var next =
        goesOn(
            changed(
                "fork -> light -> join", "user pole stage=HANDLING\nfork -> pole -> light -> join"),
            Map.of("f14", "f15"));
    next.waitsAt("road", "water2").complete("water2").complete("road").waitsAt("check");
  }

  @Test
  void a_join_that_now_has_all_it_waits_for_goes_on() {
    story.complete("light").complete("road");
    var lines =
        changed(
            "and join\n",
            "and join\nand half\nuser both stage=HANDLING\n",
            "join2 -> join",
            "join2 -> half\nhalf -> both -> join",
            "fork -> light -> join",
            "fork -> light -> half");
    var done = moved(lines, Map.of("join", "half", "f14", "f16"));
    assertThat(done.facts())
        .anyMatch(
            fact -> fact instanceof Fact.Opened(var token, var task) && task.id().equals("both"));
  }

  @Test
  void a_stage_that_the_lifecycle_does_not_allow_is_refused() {
    story.goBack("road", "plan");
    var obstacle =
        refused(changed("user plan stage=REPORTED", "user plan stage=CHECKING"), Why.STAGE);
    assertThat(obstacle.getFirst().en()).contains("REPORTED to CHECKING");
  }

  @Test
  void a_later_stage_that_the_lifecycle_does_not_allow_is_refused_too() {
    var lines = changed("join -> check", "user again stage=REPORTED\njoin -> again -> check");
    assertThat(refused(lines, Why.STAGE).getFirst().en()).contains("HANDLING to REPORTED");
  }

  @Test
  void a_matter_that_has_ended_goes_over_as_it_is() {
    story.act(new Act.Terminate("CLOSED"));
    assertThat(moved(changed("user light ", "service light "), Map.of()).progress())
        .isEqualTo(story.progress);
  }

  @Nested
  class Alarms_and_suspensions {

    @Test
    void an_alarm_whose_hour_is_the_same_runs_on() {
      var done = moved(changed("user light ", "user light notBy=plan "), Map.of());
      assertThat(done.progress().timers()).isEqualTo(story.progress.timers());
    }

    @Test
    void an_alarm_whose_hour_has_changed_is_set_anew() {
      var done = moved(changed("due=rule:road", "due=rule:street"), Map.of());
      assertThat(done.renewed())
          .singleElement()
          .satisfies(renewed -> {
            assertThat(renewed.before().generation()).isEqualTo(1);
            assertThat(renewed.after().generation()).isEqualTo(2);
            assertThat(renewed.after().due()).isEqualTo("rule:street");
          });
      assertThat(done.facts())
          .hasExactlyElementsOfTypes(Fact.TimerCleared.class, Fact.TimerSet.class);
    }

    @Test
    void an_alarm_without_a_place_is_refused_unless_it_is_given_up() {
      story.complete("water1");
      var lines =
          changed(
              "timer late on=water2 due=PT4H aside\nservice remind\nend reminded stage=HANDLING\n",
              "",
              "late -> remind -> reminded\n",
              "");
      assertThat(refused(lines, Why.ALARM).getFirst().element()).isEqualTo("late");
      assertThat(moved(lines, Map.of("late", "")).facts())
          .singleElement()
          .isInstanceOf(Fact.TimerCleared.class);
    }

    @Test
    void a_new_alarm_is_set() {
      var lines =
          changed(
              "user light stage=HANDLING\n",
              "user light stage=HANDLING\ntimer dim on=light due=PT1H aside\nend dimmed stage=HANDLING\ndim -> dimmed\n");
      assertThat(moved(lines, Map.of()).facts()).singleElement().isInstanceOf(Fact.TimerSet.class);
    }

    @Test
    void a_reminder_that_has_gone_off_does_not_go_off_again_under_another_name() {
      story.complete("water1").fire("late").serve("remind", Map.of());
      var lines = changed("timer late ", "timer tardy ", "late -> remind", "tardy -> remind");
      var done = moved(lines, Map.of("late", "tardy"));
      assertThat(done.facts()).isEmpty();
      assertThat(done.progress().timers())
          .anyMatch(timer -> timer.element().equals("tardy") && timer.state() == Timer.State.FIRED);
    }

    @Test
    void a_suspended_branch_stays_suspended_or_the_matter_stays() {
      story.suspend(Scope.BRANCH, "road");
      var next =
          goesOn(
              changed("join -> check", "user seal stage=CHECKING\njoin -> seal -> check"),
              Map.of());
      next.complete("road").refused(Step.Reason.SUSPENDED);
      var renamed =
          changed("and fork\n", "and start\n", "plan -> fork", "plan -> start")
              .replace("fork -> ", "start -> ");
      refused(renamed, Why.HOLD);
      assertThat(move(renamed, Map.of("fork", "start"))).isInstanceOf(Moved.class);
    }
  }

  @Nested
  class Inside {

    private static final String PARTS =
        """
        start s
        sub all times=2 parallel {
        start in
        user one
        end out
        in -> one -> out
        }
        call other of=q
        end e
        s -> all -> other -> e
        """;
    private static final String CALLED = "start cs\nuser ask\nend ce\ncs -> ask -> ce";

    private final Story parts =
        new Story(Drawn.procedure("p", PARTS), Drawn.procedure("q", CALLED)).start();

    private List<Why> why(String lines, String called, Map<String, String> mapping) {
      var to = ProcedureSet.of(Drawn.procedure("p", lines), Drawn.procedure("q", called));
      return switch (new Moving(parts.set, to, new Mapping(mapping), anywhere())
          .move(parts.progress)) {
        case Moved done -> List.of();
        case Cannot(var obstacles) -> obstacles.stream().map(Obstacle::why).distinct().toList();
      };
    }

    private static Lifecycle anywhere() {
      return new Lifecycle(new TreeMap<>(Map.of("", Set.of())));
    }

    @Test
    void a_sub_process_done_in_another_way_or_lying_elsewhere_is_refused() {
      assertThat(why(PARTS, CALLED, Map.of())).isEmpty();
      assertThat(why(PARTS.replace("parallel", "sequential"), CALLED, Map.of()))
          .containsExactly(Why.OTHER_REPETITION);
      assertThat(why(PARTS.replace("times=2 parallel ", ""), CALLED, Map.of()))
          .contains(Why.OTHER_REPETITION);
      assertThat(
              why(
                  "start s\nuser one\nsub all times=2 parallel {\nstart in\nuser x\nend out\nin -> x -> out\n}\nend e\ns -> all -> one -> e",
                  CALLED,
                  Map.of()))
          .containsExactly(Why.OTHER_SURROUNDINGS);
    }

    @Test
    void a_task_of_a_called_procedure_is_named_with_its_key() {
      parts.complete("one").complete("one").waitsAt("ask");
      var renamed = CALLED.replace("ask", "question");
      assertThat(why(PARTS, renamed, Map.of("ask", "question"))).containsExactly(Why.GONE);
      assertThat(why(PARTS, renamed, Map.of("q/ask", "q/question"))).isEmpty();
    }
  }

  @Test
  void a_survey_finds_every_situation_that_cannot_move() {
    var to = ProcedureSet.of(Drawn.procedure("p", changed("user light ", "service light ")));
    var survey = MovingSurvey.of(story.set, to, "p", Mapping.NONE, LIFECYCLE);
    assertThat(survey.complete()).isTrue();
    assertThat(survey.blocked()).isNotEmpty().hasSizeLessThan(survey.situations());
    assertThat(survey.blocked())
        .allMatch(blocked -> blocked.obstacles().getFirst().element().equals("light"));
    assertThat(MovingSurvey.of(story.set, story.set, "p", Mapping.NONE, LIFECYCLE).blocked())
        .isEmpty();
  }
}
