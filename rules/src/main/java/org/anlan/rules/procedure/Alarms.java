package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.List;

/// Keeps the timers of a draft in step with its tokens: whoever waits and is not suspended has its alarms set, whoever is
/// gone has none. Called once at the end of every act, so no path can forget it.
final class Alarms {

  private Alarms() {}

  /// Says which messages the events on an activity wait for.
  static void awaitMessages(Draft draft, Token token) {
    edges(draft.set, token).forEach(draft::say);
  }

  private static List<Fact.Awaited> edges(ProcedureSet set, Token token) {
    var awaited = new ArrayList<Fact.Awaited>();
    for (var boundary : set.get(token.procedure()).boundariesOf(token.element())) {
      if (boundary.trigger() instanceof Trigger.Message(var name)) {
        awaited.add(new Fact.Awaited(token, boundary, name));
      }
    }
    return awaited;
  }

  /// All messages that a token hears: its own, and those of the events on its edge.
  static List<Fact.Awaited> messages(ProcedureSet set, Token token) {
    if (token.via() != null) {
      return List.of();
    }
    var heard = new ArrayList<>(token.isInstance() ? List.<Fact.Awaited>of() : edges(set, token));
    switch (set.node(token)) {
      case Node.ReceiveTask task when token.repeats() == null ->
          heard.add(new Fact.Awaited(token, task, task.message()));
      case Node.Catch event when event.trigger() instanceof Trigger.Message(var name) ->
          heard.add(new Fact.Awaited(token, event, name));
      default -> {}
    }
    return heard;
  }

  static void settle(Draft draft) {
    clearDead(draft);
    for (var token : List.copyOf(draft.tokens.values())) {
      boolean held = Holds.covered(draft, token);
      for (var node : clocks(draft, token)) {
        settle(draft, token, node, held);
      }
    }
  }

  private static void clearDead(Draft draft) {
    for (var timer : List.copyOf(draft.timers)) {
      if (!draft.tokens.containsKey(timer.token())) {
        draft.timers.remove(timer);
        if (timer.state() == Timer.State.ARMED) {
          draft.say(new Fact.TimerCleared(timer));
        }
      }
    }
  }

  /// The timer events that hang on a token: itself, or the boundaries of the activity that it stands for.
  private static List<Node> clocks(Draft draft, Token token) {
    if (token.isInstance() || token.via() != null) {
      return List.of();
    }
    var clocks = new ArrayList<Node>();
    if (draft.node(token) instanceof Node.Catch event && event.trigger() instanceof Trigger.Timer) {
      clocks.add(event);
    }
    draft.set.get(token.procedure()).boundariesOf(token.element()).stream()
        .filter(boundary -> boundary.trigger() instanceof Trigger.Timer)
        .forEach(clocks::add);
    return clocks;
  }

  private static void settle(Draft draft, Token token, Node node, boolean held) {
    var name = name(draft, token, node);
    var found =
        draft.timers.stream()
            .filter(timer -> timer.token() == token.id() && timer.element().equals(name))
            .findFirst();
    if (found.isEmpty()) {
      arm(draft, new Timer(name, 0, token.id(), due(node), 0, Timer.State.ARMED), held);
    } else if (held && found.get().state() == Timer.State.ARMED) {
      draft.timers.remove(found.get());
      draft.timers.add(found.get().as(Timer.State.ASLEEP));
      draft.say(new Fact.TimerCleared(found.get()));
    } else if (!held && found.get().state() == Timer.State.ASLEEP) {
      draft.timers.remove(found.get());
      arm(draft, found.get(), false);
    }
  }

  /// Sets a timer in its next generation. One that is held from the beginning gets generation 0 and is not announced.
  private static void arm(Draft draft, Timer like, boolean held) {
    if (held) {
      draft.timers.add(like.as(Timer.State.ASLEEP));
      return;
    }
    int generation = draft.generations.merge(like.element(), 1, Integer::sum);
    var timer =
        new Timer(
            like.element(),
            generation,
            like.token(),
            like.due(),
            like.generation(),
            Timer.State.ARMED);
    draft.timers.add(timer);
    draft.say(new Fact.TimerSet(timer));
  }

  static String name(Draft draft, Token token, Node node) {
    return Mapping.name(draft.procedure, token.procedure(), node.id());
  }

  private static String due(Node node) {
    return switch (node) {
      case Node.Catch event when event.trigger() instanceof Trigger.Timer(var due) -> due;
      case Node.Boundary event when event.trigger() instanceof Trigger.Timer(var due) -> due;
      default -> throw new IllegalArgumentException("'%s' is no timer.".formatted(node.id()));
    };
  }
}
