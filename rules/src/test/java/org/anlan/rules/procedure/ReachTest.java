package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.anlan.rules.procedure.Hold.Scope;
import org.junit.jupiter.api.Test;

/// Where a task can be taken back to, and what a suspension covers.
class ReachTest {

  private static final Lifecycle FORWARD =
      Lifecycle.of("REPORTED: HANDLING\nHANDLING: CHECKING\nCHECKING: CLOSED\nCLOSED:");
  private static final Lifecycle BACK =
      Lifecycle.of(
          "REPORTED: HANDLING\nHANDLING: CHECKING REPORTED\nCHECKING: CLOSED REPORTED\nCLOSED:");

  private final Story story = Story.of(ActsTest.THREE).start().complete("plan");

  private List<String> back(String from, Lifecycle lifecycle) {
    return Reach.backTo(story.set, story.progress, story.token(from).id(), lifecycle).stream()
        .map(Node::id)
        .toList();
  }

  @Test
  void a_task_goes_back_within_its_branch_and_before_the_fork() {
    story.complete("water1");
    assertThat(back("water2", BACK)).containsExactly("plan", "water1");
    assertThat(back("road", BACK)).containsExactly("plan");
  }

  @Test
  void what_lies_ahead_is_not_offered_even_where_a_redo_leads_round_to_it() {
    story.fire("slow");
    assertThat(back("boss", BACK)).containsExactly("plan", "road");
    story.complete("light").complete("water1").complete("water2").complete("boss");
    assertThat(back("check", BACK)).containsExactly("plan");
  }

  @Test
  void what_the_lifecycle_does_not_allow_is_not_offered() {
    story.complete("water1");
    assertThat(back("water2", FORWARD)).containsExactly("water1");
  }

  @Test
  void nothing_is_offered_for_a_task_that_is_held_or_gone() {
    story.suspend(Scope.TASK, "road");
    assertThat(back("road", BACK)).isEmpty();
    assertThat(Reach.backTo(story.set, story.progress, 999, BACK)).isEmpty();
  }

  @Test
  void from_inside_a_sub_process_the_places_around_it_are_offered_too() {
    var nested =
        Story.of(
            """
            start s stage=REPORTED
            user plan stage=REPORTED
            sub all {
            start in
            user one stage=REPORTED
            user two stage=REPORTED
            end out
            in -> one -> two -> out
            }
            end e stage=REPORTED
            s -> plan -> all -> e
            """);
    nested.start().complete("plan").complete("one");
    var back =
        Reach.backTo(
            nested.set, nested.progress, nested.token("two").id(), Lifecycle.of("REPORTED:"));
    assertThat(back).extracting(Node::id).containsExactly("one", "plan", "all");
  }

  @Test
  void a_hold_of_a_branch_covers_that_branch_and_one_of_the_case_covers_all() {
    assertThat(Stages.held(story.set, story.progress)).isEmpty();
    story.suspend(Scope.BRANCH, "road");
    assertThat(Stages.held(story.set, story.progress)).containsExactly(story.token("road").id());
    story.suspend(Scope.CASE, "");
    assertThat(Stages.held(story.set, story.progress))
        .containsExactlyInAnyOrderElementsOf(
            story.progress.tokens().stream().map(Token::id).toList());
  }

  @Property(tries = 100)
  void whoever_is_held_cannot_finish_and_whoever_is_not_can(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    var random = new Random(seed);
    var set = Models.of(seed).set();
    var progress = moved(set, Progress.blank("main"), new Act.Start(Models.variables(random)));
    for (int i = 0; i < 15 && progress.running(); i++) {
      var token = progress.tokens().get(random.nextInt(progress.tokens().size()));
      var held = Stages.held(set, progress);
      if (!token.isInstance() && set.node(token) instanceof Node.UserTask task) {
        var outcomes = task.work().outcomes();
        Map<String, ?> given =
            outcomes.isEmpty() ? Map.of() : Map.of("outcome", outcomes.getLast().id());
        var step = Interpreter.step(set, progress, new Act.Complete(token.id(), given));
        assertThat(
                step instanceof Step.Illegal(var reason, var zh, var en)
                    && reason == Step.Reason.SUSPENDED)
            .isEqualTo(held.contains(token.id()) && token.repeats() == null);
      }
      var acts = List.copyOf(Models.options(set, progress, random).values());
      boolean suspend = random.nextInt(3) == 0 || acts.isEmpty();
      var scope = Scope.values()[random.nextInt(3)];
      progress =
          moved(
              set,
              progress,
              suspend ? new Act.Suspend(scope, token.id()) : acts.get(random.nextInt(acts.size())));
    }
  }

  private static Progress moved(ProcedureSet set, Progress from, Act act) {
    return Interpreter.step(set, from, act) instanceof Step.Moved moved ? moved.progress() : from;
  }
}
