package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The example file from its start to its end: what the city's first procedure must be able to do.
class PotholeTest {

  static final Lifecycle LIFECYCLE =
      Lifecycle.of(
          """
          REPORTED:  HANDLING WITHDRAWN UNSOLVED
          HANDLING:  CHECKING REPORTED WITHDRAWN UNSOLVED
          CHECKING:  HANDLING ANSWERING WITHDRAWN
          ANSWERING: CLOSED UNSOLVED
          CLOSED:    HANDLING
          WITHDRAWN:
          UNSOLVED:  HANDLING
          """);

  private final Story story = new Story(read());

  static Procedure read() {
    try (var file = PotholeTest.class.getResourceAsStream("pothole.bpmn")) {
      var xml = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return switch (ProcedureReader.read(xml)) {
        case Reading.Read(var procedure) -> procedure;
        case Reading.Refused(var flaws) -> throw new AssertionError(flaws.toString());
      };
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private Stages.Standing standing() {
    return Stages.of(story.set, story.progress, LIFECYCLE);
  }

  private Story handling() {
    return story.start().serve("dispatch", Map.of("unit", "91990100MA0000001X"));
  }

  @Test
  void the_file_says_who_does_what_with_which_evidence() {
    var handle = (Node.UserTask) read().getNode("handle");
    assertThat(handle.name()).isEqualTo("处置");
    assertThat(handle.tag().nameEn()).isEqualTo("Repair");
    assertThat(handle.work().unit()).isEqualTo("dispatched");
    assertThat(handle.work().photosAfter()).isEqualTo(1);
    assertThat(handle.work().outcomes())
        .extracting(Work.Outcome::id, Work.Outcome::words)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("handled", Work.Words.OPTIONAL),
            org.assertj.core.groups.Tuple.tuple("return", Work.Words.REQUIRED));
    assertThat(((Node.UserTask) read().getNode("check")).work().notBy()).containsExactly("handle");
  }

  @Test
  void a_service_has_the_stage_of_what_lies_before_it() {
    assertThat(read().stageOf("dispatch")).isEqualTo("REPORTED");
    assertThat(read().stageOf("close")).isEqualTo("ANSWERING");
  }

  @Test
  void a_pothole_is_repaired_checked_redone_and_closed() {
    handling().waitsAt("handle");
    assertThat(standing().stage()).isEqualTo("HANDLING");
    story.complete("handle", "handled").waitsAt("check");
    story.complete("check", "redo").waitsAt("handle");
    story.complete("handle", "handled").complete("check", "pass").complete("answer");
    story.waitsAt("close").serve("close", Map.of()).endedIn("CLOSED");
  }

  @Test
  void a_pothole_nobody_is_found_for_is_dispatched_by_hand() {
    story.start().serve("dispatch", Map.of()).waitsAt("assign");
    story.complete("assign", "dispatch").waitsAt("handle");
  }

  @Test
  void the_reminder_leaves_the_repair_and_the_stage_alone() {
    handling();
    assertThat(story.facts(Fact.TimerSet.class))
        .extracting(set -> set.timer().due())
        .containsExactly("rule:pothole");
    story.fire("late").waitsAt("handle", "remind");
    assertThat(standing().stage()).isEqualTo("HANDLING");
    story.complete("handle", "handled").waitsAt("check", "remind");
    assertThat(standing().stage()).isEqualTo("CHECKING");
    story.act(new Act.TimerFired("late", 1)).refused(Step.Reason.DEAD_TIMER);
  }

  @Test
  void a_closed_pothole_is_reopened_as_the_second_round() {
    handling().complete("handle", "handled").complete("check", "pass").complete("answer");
    story.serve("close", Map.of()).act(new Act.Reopen("handle")).waitsAt("handle");
    assertThat(story.progress.round()).isEqualTo(2);
    assertThat(story.facts(Fact.TimerSet.class).getFirst().timer().generation()).isEqualTo(2);
  }

  @Test
  void every_walk_is_legal() {
    var verdict = LifecycleProof.check(story.set, "pothole", LIFECYCLE);
    assertThat(verdict).isInstanceOf(LifecycleProof.Proven.class);
    assertThat(((LifecycleProof.Proven) verdict).stages())
        .containsExactly("ANSWERING", "CHECKING", "CLOSED", "HANDLING", "REPORTED");
  }

  @Test
  void a_lifecycle_without_redo_is_broken_by_the_redo() {
    var strict =
        Lifecycle.of(
            """
            REPORTED:  HANDLING
            HANDLING:  CHECKING REPORTED
            CHECKING:  ANSWERING
            ANSWERING: CLOSED
            CLOSED:
            """);
    var verdict = LifecycleProof.check(story.set, "pothole", strict);
    assertThat(verdict).isInstanceOf(LifecycleProof.Broken.class);
    var walk = ((LifecycleProof.Broken) verdict).walks().getFirst();
    assertThat(walk.from() + walk.to()).isEqualTo("CHECKINGHANDLING");
    assertThat(walk.path()).containsExactly("start", "dispatch", "handle=handled", "check=redo");
  }
}
