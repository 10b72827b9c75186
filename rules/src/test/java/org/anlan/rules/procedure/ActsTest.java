package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anlan.rules.procedure.Hold.Scope;
import org.anlan.rules.procedure.Step.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What each act does to a matter with three departments at work in parallel.
class ActsTest {

  static final String THREE =
      """
      start s stage=REPORTED
      user plan stage=REPORTED
      and fork
      user water1 stage=HANDLING
      user water2 stage=HANDLING
      timer late on=water2 due=PT4H aside
      service remind
      end reminded stage=HANDLING
      user road stage=HANDLING
      timer slow on=road due=rule:road
      user boss stage=CHECKING
      user light stage=HANDLING
      and join
      user check stage=CHECKING outcomes=pass,redo
      xor good
      end e stage=CLOSED
      s -> plan -> fork
      fork -> water1 -> water2 -> join
      late -> remind -> reminded
      fork -> road -> join
      slow -> boss -> join2
      fork -> light -> join
      join -> check -> good
      good -> e : outcome = "pass"
      good -> plan : outcome = "redo"
      """
          .replace("road -> join", "road -> join2\nxor join2\njoin2 -> join");

  private static final Lifecycle LIFECYCLE =
      Lifecycle.of("REPORTED: HANDLING\nHANDLING: CHECKING\nCHECKING: CLOSED REPORTED\nCLOSED:");

  private final Story story = Story.of(THREE);

  private Story working() {
    return story.start().complete("plan").waitsAt("light", "road", "water1");
  }

  private Stages.Standing standing() {
    return Stages.of(story.set, story.progress, LIFECYCLE);
  }

  @Test
  void a_join_waits_for_all_and_goes_on_once() {
    working().complete("light").complete("water1").complete("road").waitsAt("water2");
    story.complete("water2").waitsAt("check");
    story.complete("check", "pass").endedIn("CLOSED");
  }

  @Test
  void the_stage_is_that_of_the_least_advanced_branch() {
    working().fire("slow").waitsAt("boss", "light", "water1");
    assertThat(standing().stage()).isEqualTo("HANDLING");
    story.complete("light").complete("water1").complete("water2");
    assertThat(standing().stage()).isEqualTo("CHECKING");
  }

  @Test
  void a_task_is_completed_once() {
    working();
    int light = story.token("light").id();
    story.complete("light").act(new Act.Complete(light, Map.of())).refused(Reason.STALE);
    story.act(new Act.Complete(999, Map.of())).refused(Reason.STALE);
  }

  @Test
  void an_outcome_must_be_one_of_the_tasks() {
    working().complete("light").complete("water1").complete("road").complete("water2");
    story.complete("check").refused(Reason.UNKNOWN_OUTCOME);
    story.complete("check", "maybe").refused(Reason.UNKNOWN_OUTCOME).waiting();
    assertThat(story.waiting()).containsExactly("check");
  }

  @Test
  void acts_come_between_start_and_end() {
    story.act(new Act.Complete(1, Map.of())).refused(Reason.WRONG_TIME);
    story.start().act(new Act.Start(Map.of())).refused(Reason.WRONG_TIME);
    story.act(new Act.Reopen("plan")).refused(Reason.WRONG_TIME);
    story.act(new Act.Terminate("CLOSED")).endedIn("CLOSED");
    story.act(new Act.Terminate("CLOSED")).refused(Reason.WRONG_TIME);
    story.hear("x").refused(Reason.WRONG_TIME);
  }

  @Nested
  class Going_back {

    @Test
    void within_a_branch_leaves_the_other_branches_alone() {
      working().complete("light").complete("water1").goBack("water2", "water1");
      story.waitsAt("road", "water1");
      story.complete("water1").complete("water2").complete("road").waitsAt("check");
    }

    @Test
    void before_the_fork_recalls_every_branch_also_what_waits_at_the_join() {
      working().complete("light").complete("water1").goBack("road", "plan").waitsAt("plan");
      assertThat(story.facts(Fact.Closed.class))
          .allMatch(Fact.Closed::recalled)
          .extracting(closed -> closed.node().id())
          .containsExactlyInAnyOrder("road", "water2");
      story.complete("plan").waitsAt("light", "road", "water1");
      story.complete("water1").complete("road").complete("light").waitsAt("water2");
    }

    @Test
    void into_another_branch_or_a_closed_block_is_refused() {
      working().goBack("road", "light").refused(Reason.UNREACHABLE);
      story.goBack("road", "water2").refused(Reason.UNREACHABLE);
      story.complete("light").complete("water1").complete("road").complete("water2");
      story.goBack("check", "road").refused(Reason.UNREACHABLE);
      story.goBack("check", "join").refused(Reason.UNREACHABLE);
      story.goBack("check", "nowhere").refused(Reason.UNREACHABLE);
      story.goBack("check", "plan").waitsAt("plan");
    }

    @Test
    void from_a_branch_that_is_done_is_refused() {
      working().complete("light").complete("water1").fire("late");
      story.complete("water2").complete("road").waitsAt("check", "remind");
      story.goBack("remind", "water1").refused(Reason.UNREACHABLE);
    }

    @Test
    void kills_the_alarms_of_what_is_recalled_and_sets_new_ones() {
      working().complete("water1");
      story.goBack("water2", "water2").waitsAt("light", "road", "water2");
      assertThat(story.facts(Fact.TimerCleared.class))
          .extracting(fact -> fact.timer().generation())
          .containsExactly(1);
      assertThat(story.facts(Fact.TimerSet.class))
          .extracting(fact -> fact.timer().generation())
          .containsExactly(2);
      story.act(new Act.TimerFired("late", 1)).refused(Reason.DEAD_TIMER);
      story.act(new Act.TimerFired("late", 2)).waitsAt("light", "remind", "road", "water2");
    }
  }

  @Nested
  class Suspending {

    @Test
    void the_case_stops_every_clock_and_every_completion() {
      working().complete("water1").suspend(Scope.CASE, "");
      assertThat(story.facts(Fact.TimerCleared.class))
          .extracting(fact -> fact.timer().element())
          .containsExactlyInAnyOrder("late", "slow");
      assertThat(standing()).isEqualTo(new Stages.Standing("HANDLING", Stages.Pause.ALL));
      story.complete("road").refused(Reason.SUSPENDED);
      story.fire("slow").refused(Reason.DEAD_TIMER);
      story.suspend(Scope.CASE, "").refused(Reason.SUSPENDED);
      resume();
      assertThat(story.facts(Fact.TimerSet.class))
          .extracting(fact -> fact.timer().element() + fact.timer().resumes())
          .containsExactlyInAnyOrder("late1", "slow1");
      story.fire("slow").waitsAt("boss", "light", "water2");
    }

    @Test
    void a_task_stops_alone_and_is_forgotten_with_it() {
      working().suspend(Scope.TASK, "road");
      assertThat(standing().pause()).isEqualTo(Stages.Pause.PART);
      story.complete("road").refused(Reason.SUSPENDED).complete("light").waitsAt("road", "water1");
      story.goBack("road", "road").refused(Reason.SUSPENDED);
      story.goBack("water1", "plan").waitsAt("plan");
      assertThat(story.facts(Fact.Released.class)).hasSize(1);
      assertThat(story.progress.holds()).isEmpty();
    }

    @Test
    void a_branch_stays_stopped_while_its_machines_go_on() {
      working().suspend(Scope.BRANCH, "road");
      story.complete("road").refused(Reason.SUSPENDED).complete("water1").complete("water2");
      assertThat(standing().pause()).isEqualTo(Stages.Pause.PART);
      resume().complete("road").complete("light").waitsAt("check");
    }

    @Test
    void what_is_opened_under_a_hold_gets_its_alarm_when_it_is_released() {
      var waits =
          Story.of(
              "start s\nservice a\nuser b\ntimer t on=b due=PT1H\nend e\ns -> a -> b -> e\nt -> e");
      waits.start().suspend(Scope.CASE, "").serve("a", Map.of()).waitsAt("b");
      assertThat(waits.facts(Fact.TimerSet.class)).isEmpty();
      waits.act(new Act.Resume(waits.progress.holds().getFirst().id()));
      assertThat(waits.facts(Fact.TimerSet.class))
          .singleElement()
          .satisfies(fact -> assertThat(fact.timer().resumes()).isZero());
      waits.fire("t").endedIn("");
    }

    @Test
    void ends_with_the_matter() {
      working().suspend(Scope.CASE, "").act(new Act.Terminate("CLOSED")).endedIn("CLOSED");
      story.act(new Act.Resume(1)).refused(Reason.WRONG_TIME);
    }

    @Test
    void an_unknown_hold_cannot_be_lifted() {
      working().act(new Act.Resume(77)).refused(Reason.STALE);
      story.act(new Act.Suspend(Scope.TASK, 77)).refused(Reason.STALE);
    }

    private Story resume() {
      return story.act(new Act.Resume(story.progress.holds().getFirst().id()));
    }
  }

  @Nested
  class Reopening {

    @Test
    void begins_the_next_round_with_alarms_of_a_new_generation() {
      working().act(new Act.Terminate("CLOSED")).act(new Act.Reopen("plan")).waitsAt("plan");
      assertThat(story.progress.round()).isEqualTo(2);
      story.complete("plan");
      assertThat(story.facts(Fact.TimerSet.class).getFirst().timer().generation()).isEqualTo(2);
    }

    @Test
    void inside_a_fork_or_at_a_gateway_is_refused() {
      working().act(new Act.Terminate("CLOSED"));
      story.act(new Act.Reopen("road")).refused(Reason.UNREACHABLE);
      story.act(new Act.Reopen("fork")).refused(Reason.UNKNOWN_ELEMENT);
      story.act(new Act.Reopen("nothing")).refused(Reason.UNKNOWN_ELEMENT);
    }
  }
}
