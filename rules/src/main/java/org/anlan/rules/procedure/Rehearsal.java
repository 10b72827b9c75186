package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.rules.procedure.Step.Illegal;
import org.anlan.rules.procedure.Step.Moved;
import org.jspecify.annotations.Nullable;

/// Walks through a procedure by choosing what happens, act by act, with no matter behind it: whoever draws one sees what opens,
/// by when and in which stage, before anybody works by it. The walk is the real [Interpreter]'s. Where a condition hangs on
/// something that nobody has said, each way is a choice of its own.
public final class Rehearsal {

  static final String START = "start";

  private final ProcedureSet set;
  private final Lifecycle lifecycle;

  private Rehearsal(ProcedureSet set, Lifecycle lifecycle) {
    this.set = set;
    this.lifecycle = lifecycle;
  }

  /// What was chosen: an act by its name, and which of the ways that it can lead to, from 0.
  public record Pick(String act, int way) {}

  /// Where the walk waits. `work` is what a person does there, null where it is the platform's or a message's turn.
  public record Waiting(
      String procedure, String element, String zh, String en, String stage, @Nullable Work work) {}

  public record Alarm(String element, String due) {}

  /// What can happen next; `ways` has more than one entry where a condition hangs on what is not known.
  public record Next(String act, String element, String zh, String en, List<Way> ways) {
    public Next {
      ways = List.copyOf(ways);
    }
  }

  /// Where a way leads: the stage then, and the places that wait then.
  public record Way(int number, String stage, boolean ends, List<String> places) {
    public Way {
      places = List.copyOf(places);
    }
  }

  public sealed interface Outcome {}

  /// `passed` are the places that were left or done on the way, for the drawing.
  public record At(
      String stage,
      boolean ended,
      List<Waiting> waiting,
      List<Alarm> alarms,
      List<Next> next,
      List<String> passed)
      implements Outcome {
    public At {
      waiting = List.copyOf(waiting);
      alarms = List.copyOf(alarms);
      next = List.copyOf(next);
      passed = List.copyOf(passed);
    }
  }

  /// The pick of this number (from 0) is not open there, or the procedure cannot go on from it.
  public record Lost(int step, String zh, String en) implements Outcome {}

  /// Follows the picks from the start; with none it stands where a new matter does.
  public static Outcome walk(ProcedureSet set, String key, Lifecycle lifecycle, List<Pick> picks) {
    return new Rehearsal(set, lifecycle).walk(key, picks);
  }

  private Outcome walk(String key, List<Pick> picks) {
    var all = new ArrayList<>(picks);
    if (all.isEmpty() || !all.getFirst().act().equals(START)) {
      all.addFirst(new Pick(START, 0));
    }
    int added = all.size() - picks.size();
    var progress = Progress.blank(key);
    var passed = new ArrayList<String>();
    for (int step = 0; step < all.size(); step++) {
      var pick = all.get(step);
      var act = acts(progress).get(pick.act());
      if (act == null) {
        return unknown(step - added, pick);
      }
      var ways = ways(progress, act);
      if (ways.stuck != null && ways.reached.isEmpty()) {
        return new Lost(step - added, ways.stuck.zh(), ways.stuck.en());
      }
      if (pick.way() < 0 || pick.way() >= ways.reached.size()) {
        return unknown(step - added, pick);
      }
      passed.addAll(done(progress, ways.reached.get(pick.way())));
      progress = ways.reached.get(pick.way());
    }
    return at(progress, passed);
  }

  private static Lost unknown(int step, Pick pick) {
    return new Lost(
        step,
        "第 %d 步“%s”（走法 %d）此时不能发生，请从列出的选项中选择。".formatted(step + 1, pick.act(), pick.way()),
        "Step %d, '%s' (way %d), cannot happen there; choose from what is listed."
            .formatted(step + 1, pick.act(), pick.way()));
  }

  private Map<String, Act> acts(Progress progress) {
    return progress.round() == 0
        ? Map.of(START, new Act.Start(Map.of()))
        : Possible.acts(set, progress);
  }

  private record Ways(List<Progress> reached, @Nullable Illegal stuck) {}

  private Ways ways(Progress progress, Act act) {
    var reached = new LinkedHashMap<String, Progress>();
    Illegal stuck = null;
    var trials = new Trials(true);
    do {
      switch (Interpreter.step(set, progress, told(progress, act), trials)) {
        case Moved moved ->
            reached.putIfAbsent(Possible.marking(set, moved.progress()), moved.progress());
        case Illegal illegal -> stuck = illegal;
      }
    } while (trials.next());
    return new Ways(List.copyOf(reached.values()), stuck);
  }

  /// The outcome is known under its task's name as well, as it is of a matter.
  private Act told(Progress progress, Act act) {
    if (!(act instanceof Act.Complete(var id, var variables))) {
      return act;
    }
    var outcome = variables.get("outcome");
    var token = progress.findToken(id);
    if (outcome == null || token == null) {
      return act;
    }
    var more = new HashMap<String, Object>();
    more.put("outcome", outcome);
    more.put(token.element().replace('-', '_'), outcome);
    return new Act.Complete(id, more);
  }

  private static List<String> done(Progress before, Progress after) {
    return before.tokens().stream()
        .filter(token -> after.findToken(token.id()) == null)
        .map(Token::element)
        .toList();
  }

  private At at(Progress progress, List<String> passed) {
    var next =
        progress.ended() != null
            ? List.<Next>of()
            : acts(progress).entrySet().stream()
                .map(act -> next(progress, act.getKey(), act.getValue()))
                .toList();
    var alarms =
        progress.timers().stream()
            .filter(timer -> timer.state() == Timer.State.ARMED)
            .map(timer -> new Alarm(timer.element(), timer.due()))
            .toList();
    return new At(
        stage(progress),
        progress.ended() != null,
        waiting(progress),
        alarms,
        next,
        passed.stream().distinct().toList());
  }

  private List<Waiting> waiting(Progress progress) {
    var draft = new Draft(set, progress);
    return progress.tokens().stream()
        .filter(draft::isWaiting)
        .map(token -> waiting(progress, token))
        .toList();
  }

  private Waiting waiting(Progress progress, Token token) {
    var node = set.node(token);
    var stage = set.get(token.procedure()).stageOf(token.element());
    return new Waiting(
        token.procedure(),
        node.id(),
        node.name(),
        node.tag().nameEn(),
        stage == null ? stage(progress) : stage,
        node instanceof Node.UserTask task ? task.work() : null);
  }

  private String stage(Progress progress) {
    return Stages.of(set, progress, lifecycle).stage();
  }

  private Next next(Progress progress, String name, Act act) {
    var ways = ways(progress, act).reached();
    var shown = new ArrayList<Way>();
    for (int i = 0; i < ways.size(); i++) {
      var there = ways.get(i);
      var places = waiting(there).stream().map(Waiting::element).toList();
      shown.add(new Way(i, stage(there), there.ended() != null, places));
    }
    var element = name.replaceFirst("[=?!~\\[].*$", "");
    var node = node(progress, element);
    return new Next(
        name,
        element,
        node == null ? element : words(node, act, node.name(), true),
        node == null ? element : words(node, act, node.tag().nameEn(), false),
        shown);
  }

  private @Nullable Node node(Progress progress, String element) {
    int slash = element.indexOf('/');
    var procedure = set.find(slash < 0 ? progress.procedure() : element.substring(0, slash));
    var found = procedure == null ? null : procedure.findNode(element.substring(slash + 1));
    if (found != null) {
      return found;
    }
    return set.byKey().values().stream()
        .map(each -> each.findNode(element))
        .filter(each -> each != null)
        .findFirst()
        .orElse(null);
  }

  private static String words(Node node, Act act, String name, boolean chinese) {
    return switch (act) {
      case Act.Complete(var id, var variables) when node instanceof Node.UserTask task ->
          task.work().outcomes().stream()
              .filter(outcome -> outcome.id().equals(variables.get("outcome")))
              .map(outcome -> name + (chinese ? "：" + outcome.label() : ": " + outcome.labelEn()))
              .findFirst()
              .orElse(name);
      case Act.TimerFired fired -> name + (chinese ? "：时间到" : ": the hour comes");
      case Act.MessageReceived heard ->
          name
              + (chinese
                  ? "：收到消息“" + heard.name() + "”"
                  : ": message '" + heard.name() + "' comes");
      default -> name;
    };
  }
}
