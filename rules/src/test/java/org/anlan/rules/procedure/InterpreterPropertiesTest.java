package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// What holds for every procedure and every sequence of acts, returns and suspensions included.
class InterpreterPropertiesTest {

  private static final int TRIES = 100;

  @Property(tries = TRIES)
  void whatever_is_tried_a_matter_can_still_be_brought_to_its_end(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    assertThat(new Walker(seed).wander(30).finish().progress.running()).isFalse();
  }

  @Property(tries = TRIES)
  void each_alarm_is_set_once_and_cleared_or_fired_once(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    var seen = new HashMap<String, String>();
    for (var fact : new Walker(seed).wander(30).finish().facts) {
      switch (fact) {
        case Fact.TimerSet(var timer) ->
            assertThat(seen.put(timer.element() + "@" + timer.generation(), "set")).isNull();
        case Fact.TimerCleared(var timer) ->
            assertThat(seen.put(timer.element() + "@" + timer.generation(), "cleared"))
                .isEqualTo("set");
        case Fact.TimerWentOff(var timer) ->
            assertThat(seen.put(timer.element() + "@" + timer.generation(), "fired"))
                .isEqualTo("set");
        default -> {}
      }
    }
    assertThat(seen.values()).doesNotContain("set");
  }

  @Property(tries = TRIES)
  void each_task_is_opened_once_and_closed_once(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    var open = new HashSet<Integer>();
    for (var fact : new Walker(seed).wander(30).finish().facts) {
      switch (fact) {
        case Fact.Opened(var token, var task) -> assertThat(open.add(token.id())).isTrue();
        case Fact.Called(var token, var task) -> assertThat(open.add(token.id())).isTrue();
        case Fact.Closed(var token, Node.UserTask task, var recalled) ->
            assertThat(open.remove(token.id())).isTrue();
        case Fact.Closed(var token, Node.ServiceTask task, var recalled) ->
            assertThat(open.remove(token.id())).isTrue();
        default -> {}
      }
    }
    assertThat(open).isEmpty();
  }

  /// An invented fork is drawn right before its join, so their ids are neighbours.
  @Property(tries = TRIES)
  void a_join_goes_on_as_often_as_its_fork_when_nothing_is_recalled(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    var walker = new Walker(seed).finish();
    if (walker.facts.stream().anyMatch(InterpreterPropertiesTest::recalls)) {
      return;
    }
    var passed = new HashMap<String, Integer>();
    for (var fact : walker.facts) {
      if (fact instanceof Fact.Passed(var procedure, var node)) {
        passed.merge(node.id(), 1, Integer::sum);
      }
    }
    for (var procedure : walker.set.byKey().values()) {
      for (var node : procedure.nodes().values()) {
        if (node instanceof Node.Parallel && procedure.outgoing(node.id()).size() > 1) {
          var join = "n" + (Integer.parseInt(node.id().substring(1)) + 1);
          assertThat(passed.get(join)).as(join).isEqualTo(passed.get(node.id()));
        }
      }
    }
  }

  private static boolean recalls(Fact fact) {
    return switch (fact) {
      case Fact.Closed closed -> closed.recalled();
      case Fact.Passed(var procedure, Node.End end) -> end.terminates();
      default -> false;
    };
  }

  /// Going back leads nowhere that walking forward could not lead.
  @Property(tries = TRIES)
  void a_return_leads_to_a_situation_that_the_procedure_knows(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    var walker = new Walker(seed);
    var known = Walker.situations(walker.set);
    if (known.size() >= Walker.SITUATIONS) {
      return;
    }
    for (int i = 0; i < 20 && walker.progress.running(); i++) {
      var act = walker.any();
      if (act instanceof Act.Return(var token, var element, var given)
          && known.stream().noneMatch(situation -> situation.contains(element + "["))) {
        continue; // it hangs on the edge of something empty, and no way but a return leads to it
      }
      if (!(act instanceof Act.Suspend) && walker.act(act)) {
        assertThat(known).as("%s", act).contains(Possible.marking(walker.set, walker.progress));
      }
    }
  }

  @Property(tries = TRIES)
  void the_same_act_on_the_same_progress_gives_the_same_step(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    var walker = new Walker(seed);
    for (int i = 0; i < 15 && walker.progress.running(); i++) {
      var act = walker.any();
      assertThat(Interpreter.step(walker.set, walker.progress, act))
          .isEqualTo(Interpreter.step(walker.set, walker.progress, act));
      walker.act(act);
    }
  }
}
