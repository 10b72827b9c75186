package org.anlan.rules.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anlan.rules.procedure.Step.Moved;

/// A random walk through an invented procedure.
final class Walker {
  static final int SITUATIONS = 1500;

  ProcedureSet set;
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
    return set.byKey().values().stream()
        .flatMap(procedure -> procedure.nodes().values().stream())
        .anyMatch(node -> node instanceof Node.Boundary event && goesOff(event, act));
  }

  private static boolean goesOff(Node.Boundary event, Act act) {
    return switch (act) {
      case Act.TimerFired fired -> event.id().equals(Models.plain(fired.element()));
      case Act.MessageReceived heard -> event.trigger().equals(new Trigger.Message(heard.name()));
      default -> false;
    };
  }

  /// Every situation that walking forward can lead to; more than [#SITUATIONS] are not looked for.
  static Set<String> situations(ProcedureSet set) {
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
}
