package org.anlan.rules.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anlan.rules.procedure.Draft.Arrival;
import org.anlan.rules.procedure.Step.Illegal;
import org.anlan.rules.procedure.Step.Moved;
import org.anlan.rules.procedure.Step.Reason;
import org.jspecify.annotations.Nullable;

/// Runs procedures: `(procedures, progress, act) → step`, a pure function. The same progress and act always give the same
/// step, so a case can be replayed from its acts, and an act whose result is not stored has not happened.
public final class Interpreter {

  private final Draft draft;
  private final Walk walk;

  private Interpreter(ProcedureSet set, Progress progress, Choices choices) {
    this.draft = new Draft(set, progress);
    this.walk = new Walk(draft, choices);
  }

  public static Step step(ProcedureSet set, Progress progress, Act act) {
    return step(set, progress, act, ByVariables.CHOICES);
  }

  static Step step(ProcedureSet set, Progress progress, Act act, Choices choices) {
    return new Interpreter(set, progress, choices).step(act);
  }

  /// Lets a matter whose tokens were set down by somebody else go on by itself as far as it can: joins that have all they wait
  /// for, and alarms that are not set yet.
  static Step goOn(ProcedureSet set, Progress progress) {
    var interpreter = new Interpreter(set, progress, ByVariables.CHOICES);
    interpreter.walk.comeAgain();
    interpreter.walk.run();
    var trouble = interpreter.walk.trouble;
    return trouble != null ? trouble : interpreter.settle();
  }

  private Step step(Act act) {
    var refused = untimely(act);
    if (refused == null) {
      refused = begin(act);
    }
    if (refused == null) {
      walk.run();
      refused = walk.trouble;
    }
    return refused != null ? refused : settle();
  }

  private Step settle() {
    Holds.dropEmpty(draft);
    Alarms.settle(draft);
    if (draft.over) {
      draft.say(new Fact.Ended(draft.ended == null ? "" : draft.ended));
    }
    return new Moved(draft.result(), draft.facts);
  }

  private @Nullable Illegal untimely(Act act) {
    boolean begun = draft.round > 0;
    return switch (act) {
      case Act.Start start when begun ->
          new Illegal(Reason.WRONG_TIME, "事项已经开始。", "The matter has begun already.");
      case Act.Start start -> null;
      case Act.Reopen reopen when !begun || draft.ended == null ->
          new Illegal(
              Reason.WRONG_TIME,
              "事项尚未办结，不能重办。",
              "The matter has not ended, so it cannot be reopened.");
      case Act.Reopen reopen -> null;
      default ->
          begun && draft.ended == null
              ? null
              : new Illegal(
                  Reason.WRONG_TIME,
                  begun ? "事项已经办结。" : "事项尚未开始。",
                  begun ? "The matter has ended." : "The matter has not begun.");
    };
  }

  private @Nullable Illegal begin(Act act) {
    return switch (act) {
      case Act.Start(var variables) -> start(variables);
      case Act.Complete(var id, var variables) -> complete(id, variables);
      case Act.ServiceDone(var id, var variables) -> serviceDone(id, variables);
      case Act.TimerFired(var element, var generation) -> timerFired(element, generation);
      case Act.MessageReceived message -> messageReceived(message);
      case Act.Return(var id, var element, var variables) -> goBack(id, element, variables);
      case Act.Suspend(var scope, var id) -> Holds.suspend(draft, scope, id);
      case Act.Resume(var hold) -> Holds.resume(draft, hold);
      case Act.Terminate(var stage) -> terminate(stage);
      case Act.Reopen(var element, var variables) -> reopen(element, variables);
    };
  }

  private @Nullable Illegal start(Map<String, ?> variables) {
    draft.learn(variables);
    nextRound();
    walk.begin(0, draft.procedure, "");
    return null;
  }

  private void nextRound() {
    draft.round++;
    draft.say(new Fact.RoundBegan(draft.round));
  }

  private @Nullable Illegal complete(int id, Map<String, ?> variables) {
    var token = draft.tokens.get(id);
    if (token == null || !draft.isWaiting(token)) {
      return new Illegal(Reason.STALE, "这项任务已不在办理中。", "This task is no longer open.");
    }
    if (!(draft.node(token) instanceof Node.UserTask task)) {
      return new Illegal(
          Reason.STALE,
          "“%s”不是由人办理的任务。".formatted(draft.node(token).name()),
          "'%s' is not a task of a person.".formatted(draft.node(token).name()));
    }
    if (Holds.covered(draft, token)) {
      return suspended(task);
    }
    var given = variables.get("outcome");
    var outcomes = task.work().outcomes().stream().map(Work.Outcome::id).toList();
    if (!outcomes.isEmpty() && !outcomes.contains(given)) {
      return new Illegal(
          Reason.UNKNOWN_OUTCOME,
          "“%s”的办理结果应为 %s 之一，不是“%s”。".formatted(task.name(), outcomes, given),
          "'%s' is completed with one of %s, not with '%s'."
              .formatted(task.name(), outcomes, given));
    }
    draft.variables.remove("outcome");
    draft.learn(variables);
    walk.done(token);
    return null;
  }

  private static Illegal suspended(Node node) {
    return new Illegal(
        Reason.SUSPENDED,
        "“%s”已挂起，恢复后才能办理。".formatted(node.name()),
        "'%s' is suspended; resume it first.".formatted(node.name()));
  }

  private @Nullable Illegal serviceDone(int id, Map<String, ?> variables) {
    var token = draft.tokens.get(id);
    if (token == null
        || !draft.isWaiting(token)
        || !(draft.node(token) instanceof Node.ServiceTask)) {
      return new Illegal(Reason.STALE, "没有等待这一答复的服务。", "No service waits for this answer.");
    }
    draft.learn(variables);
    walk.done(token);
    return null;
  }

  private @Nullable Illegal timerFired(String element, int generation) {
    for (var timer : List.copyOf(draft.timers)) {
      var token = draft.tokens.get(timer.token());
      if (token != null
          && timer.state() == Timer.State.ARMED
          && timer.generation() == generation
          && timer.element().equals(element)) {
        draft.timers.remove(timer);
        draft.say(new Fact.TimerWentOff(timer));
        draft.timers.add(timer.as(Timer.State.FIRED));
        goOff(token, element.substring(element.indexOf('/') + 1));
        return null;
      }
    }
    return new Illegal(
        Reason.DEAD_TIMER,
        "定时“%s”第 %d 次已失效。".formatted(element, generation),
        "Setting %d of timer '%s' is dead.".formatted(generation, element));
  }

  private void goOff(Token token, String event) {
    if (!(draft.set.get(token.procedure()).getNode(event) instanceof Node.Boundary boundary)) {
      walk.done(token);
      return;
    }
    if (boundary.interrupting()) {
      draft.recall(List.of(token));
    }
    draft.underWay.add(new Arrival(token.parent(), token.procedure(), boundary, null));
  }

  private @Nullable Illegal messageReceived(Act.MessageReceived message) {
    for (var token : List.copyOf(draft.tokens.values())) {
      var event =
          message.token() == null || message.token() == token.id()
              ? hears(token, message.name())
              : null;
      if (event != null) {
        draft.learn(message.variables());
        goOff(token, event);
        return null;
      }
    }
    return new Illegal(
        Reason.NOBODY_WAITS,
        "现在没有环节等待消息“%s”。".formatted(message.name()),
        "Nothing waits for the message '%s' now.".formatted(message.name()));
  }

  /// The element by which a token hears a message: its own before those on its edge.
  private @Nullable String hears(Token token, String name) {
    var node = draft.node(token);
    boolean own =
        switch (node) {
          case Node.ReceiveTask task -> draft.isWaiting(token) && task.message().equals(name);
          case Node.Catch event -> event.trigger().equals(new Trigger.Message(name));
          default -> false;
        };
    if (own || token.isInstance() || token.via() != null) {
      return own ? node.id() : null;
    }
    return draft.set.get(token.procedure()).boundariesOf(node.id()).stream()
        .filter(boundary -> boundary.trigger().equals(new Trigger.Message(name)))
        .map(Node::id)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Illegal terminate(String stage) {
    walk.finish(stage);
    return null;
  }

  private @Nullable Illegal goBack(int id, String element, Map<String, ?> variables) {
    var token = draft.tokens.get(id);
    if (token == null) {
      return new Illegal(Reason.STALE, "这项任务已不在办理中。", "This task is no longer open.");
    }
    if (Holds.covered(draft, token)) {
      return suspended(draft.node(token));
    }
    Token at = token;
    while (at != null && !(lies(at, element) && !at.isInstance())) {
      at = draft.tokens.get(at.parent());
    }
    if (at == null) {
      return unreachable(element);
    }
    draft.learn(variables);
    return reopenWithin(at, element, token);
  }

  /// True if `element` is drawn in the same procedure and sub-process as the token's place.
  private boolean lies(Token token, String element) {
    var target = draft.set.get(token.procedure()).findNode(element);
    return target != null && canOpen(target) && target.scope().equals(draft.node(token).scope());
  }

  private static boolean canOpen(Node node) {
    return node instanceof Node.Activity || node instanceof Node.Catch;
  }

  private @Nullable Illegal reopenWithin(Token at, String element, Token from) {
    var procedure = draft.set.get(at.procedure());
    var lane = procedure.lane(element);
    var recalled =
        draft.within(at.parent()).stream()
            .filter(other -> draft.lane(other).within(lane))
            .sorted(Comparator.comparingInt(Token::id))
            .toList();
    boolean open =
        lane.depth() == 0 || recalled.stream().anyMatch(other -> !draft.lane(other).asideOf(lane));
    if (!open || recalled.stream().noneMatch(other -> draft.inside(from, other.id()))) {
      return unreachable(element);
    }
    draft.recall(recalled);
    draft.underWay.add(new Arrival(at.parent(), at.procedure(), procedure.getNode(element), null));
    return null;
  }

  private static Illegal unreachable(String element) {
    return new Illegal(
        Reason.UNREACHABLE,
        "不能从这里转到“%s”：它在另一条支路上，或该支路没有打开。".formatted(element),
        "One cannot go from here to '%s': it lies in another branch, or that branch is not open."
            .formatted(element));
  }

  private @Nullable Illegal reopen(String element, Map<String, ?> variables) {
    var procedure = draft.set.get(draft.procedure);
    var target = procedure.findNode(element);
    if (target == null || !canOpen(target)) {
      return new Illegal(
          Reason.UNKNOWN_ELEMENT,
          "流程中没有可重新打开的环节“%s”。".formatted(element),
          "The procedure has no element '%s' that can be opened.".formatted(element));
    }
    if (!target.scope().isEmpty() || procedure.lane(element).depth() > 0) {
      return unreachable(element);
    }
    draft.ended = null;
    draft.variables.remove("outcome");
    draft.learn(variables);
    nextRound();
    draft.underWay.add(new Arrival(0, draft.procedure, target, null));
    return null;
  }
}
