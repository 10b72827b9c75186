package org.anlan.rules.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What can happen next in a running matter, and what makes two situations the same.
final class Possible {

  private Possible() {}

  /// Every act that the procedure itself provides for, by a name that a drawer of procedures understands. An event that does not
  /// interrupt is not tried again while its way is still open.
  static Map<String, Act> acts(ProcedureSet set, Progress progress) {
    var acts = new LinkedHashMap<String, Act>();
    var draft = new Draft(set, progress);
    for (var token : progress.tokens()) {
      if (draft.isWaiting(token)) {
        waiting(draft, token, acts);
      }
      if (!token.isInstance() && token.via() == null) {
        messages(draft, token, acts);
      }
    }
    for (var timer : progress.timers()) {
      if (timer.state() == Timer.State.ARMED) {
        acts.put(
            timer.element() + "!" + timer.generation(),
            new Act.TimerFired(timer.element(), timer.generation()));
      }
    }
    return acts;
  }

  private static void waiting(Draft draft, Token token, Map<String, Act> acts) {
    int id = token.id();
    var name = token.element() + (token.isInstance() ? "[" + token.index() + "]" : "");
    switch (draft.node(token)) {
      case Node.UserTask task when task.work().outcomes().isEmpty() ->
          put(acts, name, id, new Act.Complete(id, Map.of()));
      case Node.UserTask task ->
          task.work()
              .outcomes()
              .forEach(outcome ->
                  acts.put(
                      name + "=" + outcome.id(),
                      new Act.Complete(id, Map.of("outcome", outcome.id()))));
      case Node.ServiceTask task -> put(acts, name, id, new Act.ServiceDone(id, Map.of()));
      case Node.ReceiveTask task -> hear(acts, name, task.message(), id);
      case Node.Catch event when event.trigger() instanceof Trigger.Message(var message) ->
          hear(acts, name, message, id);
      default -> {}
    }
  }

  private static void messages(Draft draft, Token token, Map<String, Act> acts) {
    for (var boundary : draft.set.get(token.procedure()).boundariesOf(token.element())) {
      boolean open =
          draft.within(token.parent()).stream()
              .flatMap(other -> draft.lane(other).frames().stream())
              .anyMatch(frame -> frame.fork().equals(boundary.id()));
      if (!open && boundary.trigger() instanceof Trigger.Message(var message)) {
        hear(acts, boundary.id(), message, token.id());
      }
    }
  }

  private static void hear(Map<String, Act> acts, String name, String message, int token) {
    var act = new Act.MessageReceived(message, token, Map.of());
    put(acts, name + "?" + message, token, act);
  }

  /// The same element may wait in several instances around it, each in a situation of its own: none may hide another.
  private static void put(Map<String, Act> acts, String name, int token, Act act) {
    acts.put(acts.containsKey(name) ? name + "~" + token : name, act);
  }

  /// A progress of which only the situation is kept: anything may have become of its variables.
  static Progress forget(Progress progress) {
    return new Progress(
        progress.procedure(),
        progress.round(),
        progress.tokens(),
        Map.of(),
        progress.timers(),
        progress.generations(),
        progress.holds(),
        progress.lastId(),
        progress.ended());
  }

  /// The same as if nothing were suspended, which is what follows once it is resumed.
  static Progress awake(Progress progress) {
    var timers = progress.timers().stream().map(Possible::awake).toList();
    return forget(
        new Progress(
            progress.procedure(),
            progress.round(),
            progress.tokens(),
            Map.of(),
            timers,
            progress.generations(),
            List.of(),
            progress.lastId(),
            progress.ended()));
  }

  private static Timer awake(Timer timer) {
    return timer.state() == Timer.State.ASLEEP ? timer.as(Timer.State.ARMED) : timer;
  }

  /// The situation as text, without ids and counters: where tokens rest within each other, and which alarms are still to come.
  static String marking(ProcedureSet set, Progress progress) {
    return progress.ended() != null
        ? "ended " + progress.ended()
        : within(new Draft(set, progress), 0);
  }

  /// Equal tokens side by side, other than instances, are reminders that were opened again and again: more of them change
  /// nothing that one does not.
  private static String within(Draft draft, int parent) {
    var tokens = draft.within(parent);
    var shown = tokens.stream().map(token -> one(draft, token)).sorted();
    boolean instances = tokens.stream().anyMatch(Token::isInstance);
    return (instances ? shown : shown.distinct()).collect(Collectors.joining(" ", "(", ")"));
  }

  private static String one(Draft draft, Token token) {
    var alarms =
        draft.timers.stream()
            .filter(timer -> timer.token() == token.id())
            .map(timer -> timer.element() + timer.state())
            .sorted()
            .toList();
    return token.element()
        + (token.via() == null ? "" : "<" + token.via())
        + (token.repeats() == null ? "" : token.repeats())
        + alarms
        + within(draft, token.id());
  }
}
