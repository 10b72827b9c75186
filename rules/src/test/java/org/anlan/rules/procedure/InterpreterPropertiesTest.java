package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.anlan.rules.procedure.Step.Moved;

/// What holds for every procedure and every sequence of acts, returns and suspensions included.
class InterpreterPropertiesTest {

  private static final int TRIES = 100;
  private static final int SITUATIONS = 1500;

  /// A random walk through an invented procedure.
  private static final class Walker {
    final ProcedureSet set;
    final Random random;
    final List<Fact> facts = new ArrayList<>();
    Progress progress = Progress.blank("main");

    Walker(long seed) {
      set = Models.of(seed).set();
      random = new Random(seed + 7);
      act(new Act.Start(Models.variables(random)));
    }

    boolean act(Act act) {
      if (Interpreter.step(set, progress, act) instanceof Moved moved) {
        progress = moved.progress();
        facts.addAll(moved.facts());
        return true;
      }
      return false;
    }

    /// Whatever a person, a machine or the clock could try.
    Walker wander(int acts) {
      for (int i = 0; i < acts && progress.running(); i++) {
        act(any());
        sound();
      }
      return this;
    }

    Act any() {
      var tokens = progress.tokens();
      var token = tokens.get(random.nextInt(tokens.size()));
      return switch (random.nextInt(10)) {
        case 0, 1 -> new Act.Return(token.id(), element(token));
        case 2 -> new Act.Suspend(Hold.Scope.values()[random.nextInt(3)], token.id());
        case 3, 4 ->
            new Act.Resume(progress.holds().isEmpty() ? 0 : progress.holds().getFirst().id());
        default -> {
          var options = List.copyOf(Models.options(set, progress, random).values());
          yield options.isEmpty() ? new Act.Resume(0) : options.get(random.nextInt(options.size()));
        }
      };
    }

    private String element(Token token) {
      var nodes = List.copyOf(set.get(token.procedure()).nodes().keySet());
      return nodes.get(random.nextInt(nodes.size()));
    }

    /// Tokens are never lost: whoever runs waits somewhere, whoever has ended has nothing left.
    void sound() {
      var ids = new HashSet<>(Set.of(0));
      progress.tokens().forEach(token -> ids.add(token.id()));
      assertThat(progress.tokens()).allMatch(token -> ids.contains(token.parent()));
      assertThat(progress.timers()).allMatch(timer -> ids.contains(timer.token()));
      if (progress.running()) {
        assertThat(progress.tokens()).anyMatch(new Draft(set, progress)::isWaiting);
      } else {
        assertThat(progress.tokens()).isEmpty();
        assertThat(progress.timers()).isEmpty();
        assertThat(progress.holds()).isEmpty();
      }
    }

    /// Lifts what is suspended and finishes everything in the quickest way.
    Walker finish() {
      for (var hold : List.copyOf(progress.holds())) {
        act(new Act.Resume(hold.id()));
      }
      for (int i = 0; i < 500 && progress.running(); i++) {
        Possible.acts(set, progress).entrySet().stream()
            .filter(option -> !option.getKey().endsWith("=again"))
            .map(Map.Entry::getValue)
            .filter(act -> !isBoundary(act))
            .findFirst()
            .ifPresent(this::act);
        sound();
      }
      return this;
    }

    /// An event on the edge of an activity need not come; one in the way must.
    private boolean isBoundary(Act act) {
      var element =
          switch (act) {
            case Act.TimerFired fired -> Models.plain(fired.element());
            case Act.MessageReceived heard -> "n" + heard.name().substring(1);
            default -> "";
          };
      return set.byKey().values().stream()
          .anyMatch(procedure -> procedure.findNode(element) instanceof Node.Boundary);
    }
  }

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
    var known = situations(walker.set);
    if (known.size() >= SITUATIONS) {
      return;
    }
    for (int i = 0; i < 20 && walker.progress.running(); i++) {
      var act = walker.any();
      if (!(act instanceof Act.Suspend) && walker.act(act)) {
        assertThat(known).as("%s", act).contains(Possible.marking(walker.set, walker.progress));
      }
    }
  }

  private static Set<String> situations(ProcedureSet set) {
    var known = new HashSet<String>();
    var open = new ArrayDeque<Progress>(List.of(Progress.blank("main")));
    while (!open.isEmpty() && known.size() < SITUATIONS) {
      var from = open.remove();
      var acts =
          from.round() == 0
              ? List.<Act>of(new Act.Start(Map.of()))
              : Possible.acts(set, from).values();
      for (var act : acts) {
        var trials = new Trials();
        do {
          var progress = ((Moved) Interpreter.step(set, from, act, trials)).progress();
          if (known.add(Possible.marking(set, progress)) && progress.running()) {
            open.add(Possible.forget(progress));
          }
        } while (trials.next());
      }
    }
    return known;
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
