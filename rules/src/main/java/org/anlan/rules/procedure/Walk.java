package org.anlan.rules.procedure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.rules.procedure.Draft.Arrival;
import org.anlan.rules.procedure.Step.Illegal;
import org.anlan.rules.procedure.Step.Reason;
import org.jspecify.annotations.Nullable;

/// Moves the tokens of a draft until all of them rest.
///
/// A token at a join has `via`; one at an activity or event has none. A parallel join goes on as soon as each of its
/// flows has brought a token; an inclusive one when nothing moves any more and no other token of its block can still
/// come. The walk is bounded: a circle without a wait is stopped and refused.
final class Walk {

  private static final int LONGEST = 10_000;

  final Draft draft;
  private final Choices choices;
  private int left = LONGEST;

  /// The first thing that went wrong; the draft is thrown away then.
  @Nullable Illegal trouble;

  Walk(Draft draft, Choices choices) {
    this.draft = draft;
    this.choices = choices;
  }

  void run() {
    do {
      while (trouble == null && !draft.underWay.isEmpty()) {
        if (--left < 0) {
          trouble =
              new Illegal(
                  Reason.ENDLESS,
                  "流程绕圈而不停留，请检查网关条件。",
                  "The procedure runs in a circle without waiting; look at the conditions of its gateways.");
          return;
        }
        arrive(draft.underWay.remove());
      }
    } while (trouble == null && fireInclusive());
  }

  /// Where a parallel join has all its tokens already, one of them comes to it once more, so that it goes on.
  void comeAgain() {
    for (var token : List.copyOf(draft.tokens.values())) {
      if (draft.tokens.containsKey(token.id())
          && draft.node(token) instanceof Node.Parallel join
          && isComplete(new Arrival(token.parent(), token.procedure(), join, token.via()))) {
        draft.tokens.remove(token.id());
        draft.underWay.add(new Arrival(token.parent(), token.procedure(), join, token.via()));
      }
    }
  }

  private boolean isComplete(Arrival at) {
    var waiting = waitingAt(at);
    return entries(at).stream()
        .allMatch(flow -> waiting.stream().anyMatch(token -> flow.id().equals(token.via())));
  }

  void begin(int parent, String procedure, String scope) {
    var start = draft.set.get(procedure).startOf(scope);
    draft.underWay.add(new Arrival(parent, procedure, start, null));
  }

  private void arrive(Arrival at) {
    switch (at.node()) {
      case Node.Start start -> passOn(at);
      case Node.Boundary boundary -> passOn(at);
      case Node.End end -> end(at, end);
      case Node.Activity activity -> open(at, activity);
      case Node.Catch event -> rest(at, -1, null);
      case Node.Exclusive gateway -> exclusive(at);
      case Node.Parallel gateway -> parallel(at);
      case Node.Inclusive gateway -> inclusive(at);
    }
  }

  /// The token leaves this place by its only way.
  private void passOn(Arrival at) {
    pass(at);
    follow(at, ways(at).getFirst());
  }

  private void pass(Arrival at) {
    draft.say(new Fact.Passed(at.procedure(), at.node()));
  }

  private void follow(Arrival from, Flow flow) {
    var to = draft.set.get(from.procedure()).getNode(flow.to());
    draft.underWay.add(new Arrival(from.parent(), from.procedure(), to, flow.id()));
  }

  private List<Flow> ways(Arrival at) {
    return draft.set.get(at.procedure()).outgoing(at.node().id());
  }

  private List<Flow> entries(Arrival at) {
    return draft.set.get(at.procedure()).incoming(at.node().id());
  }

  private void end(Arrival at, Node.End end) {
    pass(at);
    if (end.terminates()) {
      draft.clear(at.parent());
    }
    if (!draft.isEmpty(at.parent())) {
      return;
    }
    if (at.parent() != 0) {
      done(draft.tokens.get(at.parent()));
    } else {
      finish(draft.set.get(at.procedure()).stageOf(end.id()));
    }
  }

  void finish(@Nullable String stage) {
    draft.clear(0);
    draft.ended = stage == null ? "" : stage;
    draft.over = true;
  }

  /// Puts a token down on a place, without the flow that it came by: only joins remember that.
  private Token rest(Arrival at, int index, @Nullable Object item) {
    var token = draft.rest(at(at.parent(), at.procedure(), at.node()), index, item, null);
    switch (at.node()) {
      case Node.UserTask task -> draft.say(new Fact.Opened(token, task));
      case Node.ServiceTask task -> draft.say(new Fact.Called(token, task));
      case Node.ReceiveTask task -> draft.say(new Fact.Awaited(token, task, task.message()));
      case Node.Catch event when event.trigger() instanceof Trigger.Message(var name) ->
          draft.say(new Fact.Awaited(token, event, name));
      case Node.SubProcess sub -> begin(token.id(), at.procedure(), sub.id());
      case Node.CallActivity call -> call(token, call);
      default -> {}
    }
    if (at.node() instanceof Node.Activity && index < 0) {
      Alarms.awaitMessages(draft, token);
    }
    return token;
  }

  private void call(Token token, Node.CallActivity call) {
    if (draft.set.find(call.called()) == null) {
      trouble =
          new Illegal(
              Reason.UNKNOWN_ELEMENT,
              "没有名为“%s”的流程可供调用。".formatted(call.called()),
              "There is no procedure '%s' to call.".formatted(call.called()));
      return;
    }
    begin(token.id(), call.called(), "");
  }

  private static Arrival at(int parent, String procedure, Node node) {
    return new Arrival(parent, procedure, node, null);
  }

  private void open(Arrival at, Node.Activity activity) {
    var repeat = activity.repeat();
    if (repeat == null) {
      rest(at, -1, null);
      return;
    }
    int total = choices.times(repeat, draft.variablesWithin(at.parent()));
    if (total > Repeat.MOST) {
      trouble =
          new Illegal(
              Reason.TOO_MANY,
              "“%s”要重复 %d 次，最多 %d 次。".formatted(activity.name(), total, Repeat.MOST),
              "'%s' would be repeated %d times; %d is the most."
                  .formatted(activity.name(), total, Repeat.MOST));
    } else if (total == 0) {
      passOn(at);
    } else {
      var bare = at(at.parent(), at.procedure(), at.node());
      var around = draft.rest(bare, -1, null, new Token.Repeats(total, 0, 0));
      Alarms.awaitMessages(draft, around);
      startInstances(around, repeat.sequential() ? 1 : total);
    }
  }

  private void startInstances(Token around, int upTo) {
    var activity = (Node.Activity) draft.node(around);
    var repeat = Objects.requireNonNull(activity.repeat());
    var repeats = Objects.requireNonNull(around.repeats());
    var variables = draft.variablesWithin(around.parent());
    draft.tokens.put(
        around.id(), around.with(new Token.Repeats(repeats.total(), upTo, repeats.done())));
    for (int index = repeats.started(); index < upTo; index++) {
      rest(at(around.id(), around.procedure(), activity), index, repeat.item(variables, index));
    }
  }

  /// An activity or event is done: its token goes on, or its repetition does.
  void done(@Nullable Token token) {
    if (token == null) {
      return;
    }
    var node = draft.node(token);
    if (draft.isWaiting(token)) {
      draft.say(new Fact.Closed(token, node, false));
    }
    draft.tokens.remove(token.id());
    var around = token.isInstance() ? draft.tokens.get(token.parent()) : null;
    if (around != null) {
      instanceDone(around);
    } else {
      passOn(at(token.parent(), token.procedure(), node));
    }
  }

  private void instanceDone(Token around) {
    var activity = (Node.Activity) draft.node(around);
    var repeat = Objects.requireNonNull(activity.repeat());
    var before = Objects.requireNonNull(around.repeats());
    var now = new Token.Repeats(before.total(), before.started(), before.done() + 1);
    var counted = around.with(now);
    draft.tokens.put(around.id(), counted);
    if (now.done() == now.total() || enough(repeat, counted, now)) {
      draft.clear(around.id());
      draft.tokens.remove(around.id());
      passOn(at(around.parent(), around.procedure(), activity));
    } else if (repeat.sequential()) {
      startInstances(counted, now.started() + 1);
    }
  }

  private boolean enough(Repeat repeat, Token around, Token.Repeats now) {
    if (repeat.until() == null) {
      return false;
    }
    Map<String, Object> seen = draft.variablesWithin(around.parent());
    seen.put("done", now.done());
    seen.put("total", now.total());
    return choices.enough(repeat.until(), seen);
  }

  private void exclusive(Arrival at) {
    pass(at);
    var ways = ways(at);
    var way =
        ways.size() == 1 ? ways.getFirst() : choices.one(ways, draft.variablesWithin(at.parent()));
    if (way == null) {
      noWay(at.node());
    } else {
      follow(at, way);
    }
  }

  private void noWay(Node gateway) {
    trouble =
        new Illegal(
            Reason.NO_WAY_ON,
            "网关“%s”没有一个条件成立，也没有默认去向。".formatted(gateway.name()),
            "No condition of gateway '%s' holds and it has no default.".formatted(gateway.name()));
  }

  private void parallel(Arrival at) {
    var entries = entries(at);
    if (entries.size() > 1) {
      draft.rest(at, -1, null, null);
      var waiting = waitingAt(at);
      var first =
          entries.stream()
              .map(flow -> waiting.stream().filter(t -> flow.id().equals(t.via())).findFirst())
              .toList();
      if (first.stream().anyMatch(Optional::isEmpty)) {
        return;
      }
      first.forEach(token -> draft.tokens.remove(token.orElseThrow().id()));
    }
    pass(at);
    ways(at).forEach(way -> follow(at, way));
  }

  private List<Token> waitingAt(Arrival at) {
    return draft.within(at.parent()).stream()
        .filter(token -> token.element().equals(at.node().id()))
        .toList();
  }

  private void inclusive(Arrival at) {
    if (entries(at).size() > 1) {
      draft.rest(at, -1, null, null);
    } else {
      split(at);
    }
  }

  private void split(Arrival at) {
    pass(at);
    var ways = ways(at);
    var taken = ways.size() == 1 ? ways : choices.some(ways, draft.variablesWithin(at.parent()));
    if (taken.isEmpty()) {
      noWay(at.node());
    }
    taken.forEach(way -> follow(at, way));
  }

  /// Lets one inclusive join go on whose block has nothing else to wait for; false if there is none.
  private boolean fireInclusive() {
    for (var token : draft.tokens.values()) {
      if (draft.node(token) instanceof Node.Inclusive join && isComplete(token, join)) {
        var at = at(token.parent(), token.procedure(), join);
        waitingAt(at).forEach(waiting -> draft.tokens.remove(waiting.id()));
        split(at);
        return true;
      }
    }
    return false;
  }

  private boolean isComplete(Token token, Node.Inclusive join) {
    var procedure = draft.set.get(token.procedure());
    return draft.within(token.parent()).stream()
        .filter(other -> !other.element().equals(join.id()))
        .noneMatch(other -> procedure.feeds(draft.lane(other), join.id()));
  }
}
