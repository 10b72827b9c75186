package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.anlan.rules.procedure.Obstacle.Why;
import org.jspecify.annotations.Nullable;

/// Moves running matters from one version of their procedure to another, or says why one cannot: nothing of it is lost, no join
/// starves or is fed twice, no alarm is forgotten or goes off twice, and its stage only moves as the lifecycle allows, now and on
/// every way that the new version has from there. The step itself changes nothing; a dry run and the move are the same call.
///
/// One of these is made per publishing and asked about each matter; it remembers what it has proved about equal situations.
public final class Moving {

  private final ProcedureSet from;
  private final ProcedureSet to;
  private final Mapping mapping;
  private final Lifecycle lifecycle;
  private final Map<String, LifecycleProof.Verdict> proofs = new HashMap<>();

  /// The lifecycle is the one that holds after the publishing.
  public Moving(ProcedureSet from, ProcedureSet to, Mapping mapping, Lifecycle lifecycle) {
    this.from = from;
    this.to = to;
    this.mapping = mapping;
    this.lifecycle = lifecycle;
  }

  /// What became of it.
  public sealed interface Outcome {}

  /// The matter in the new version. `placed` are the tokens whose element has another name now, `renewed` the alarms that were
  /// set anew in place of others: the store may let the new one count from the same beginning. `facts` tell the rest in order.
  public record Moved(
      Progress progress, List<Placed> placed, List<Renewed> renewed, List<Fact> facts)
      implements Outcome {
    public Moved {
      placed = List.copyOf(placed);
      renewed = List.copyOf(renewed);
      facts = List.copyOf(facts);
    }
  }

  /// It stays on its version; all that stands against it.
  public record Cannot(List<Obstacle> obstacles) implements Outcome {
    public Cannot {
      obstacles = List.copyOf(obstacles);
    }
  }

  public record Placed(Token before, Token after) {}

  public record Renewed(Timer before, Timer after) {}

  public static Outcome move(
      ProcedureSet from, ProcedureSet to, Progress progress, Mapping mapping, Lifecycle lifecycle) {
    return new Moving(from, to, mapping, lifecycle).move(progress);
  }

  /// A matter that has not begun or has ended has no tokens and goes over as it is.
  public Outcome move(Progress progress) {
    if (to.find(progress.procedure()) == null) {
      return noProcedure(progress);
    }
    if (!progress.running()) {
      return new Moved(progress, List.of(), List.of(), List.of());
    }
    var obstacles = new ArrayList<Obstacle>();
    var tokens = Translation.of(from, to, mapping, progress, obstacles);
    var alarms = new AlarmMove(from, to, mapping, progress, obstacles).onto(tokens);
    if (!obstacles.isEmpty()) {
      return new Cannot(obstacles);
    }
    var old = new Draft(from, progress);
    var renamed = renamed(progress, tokens, alarms, HoldMove.rename(old, mapping));
    var draft = new Draft(to, renamed);
    Branches.check(draft, obstacles);
    asides(old, draft, obstacles);
    HoldMove.check(old, draft, obstacles);
    return obstacles.isEmpty() ? goOn(progress, renamed, alarms) : new Cannot(obstacles);
  }

  private static Progress renamed(
      Progress progress, List<Token> tokens, AlarmMove alarms, List<Hold> holds) {
    return new Progress(
        progress.procedure(),
        progress.round(),
        tokens,
        progress.variables(),
        alarms.timers,
        alarms.generations,
        holds,
        progress.lastId(),
        null);
  }

  private static void asides(Draft old, Draft draft, List<Obstacle> obstacles) {
    for (var token : draft.tokens.values()) {
      boolean before = old.lane(get(old, token.id())).asideOf(Lane.TOP);
      if (before != draft.lane(token).asideOf(Lane.TOP)) {
        var name = draft.node(token).name();
        obstacles.add(
            new Obstacle(
                token.id(),
                token.element(),
                Why.ASIDE,
                "令牌 %d 所在的“%s”在新版本中%s。"
                    .formatted(token.id(), name, before ? "不再是旁支提醒" : "只是旁支提醒，不在主路上"),
                "'%s', where token %d rests, %s in the new version."
                    .formatted(
                        name,
                        token.id(),
                        before
                            ? "is no reminder's way any more"
                            : "lies on a reminder's way only")));
      }
    }
  }

  private static Token get(Draft draft, int id) {
    return Objects.requireNonNull(draft.tokens.get(id));
  }

  /// Joins that have all they wait for in the new version go on at once, and new alarms are set.
  private Outcome goOn(Progress before, Progress renamed, AlarmMove alarms) {
    return switch (Interpreter.goOn(to, renamed)) {
      case Step.Illegal(var reason, var zh, var en) ->
          new Cannot(List.of(new Obstacle(0, "", Why.STUCK, zh, en)));
      case Step.Moved step -> {
        var illegal = illegal(before, step.progress());
        yield illegal != null
            ? new Cannot(List.of(illegal))
            : new Moved(
                step.progress(),
                placed(before, renamed),
                alarms.renewed,
                facts(before, renamed, alarms, step));
      }
    };
  }

  private static List<Placed> placed(Progress before, Progress renamed) {
    return before.tokens().stream()
        .map(token -> new Placed(token, Objects.requireNonNull(renamed.findToken(token.id()))))
        .filter(placed -> !placed.before().equals(placed.after()))
        .toList();
  }

  private List<Fact> facts(Progress before, Progress renamed, AlarmMove alarms, Step.Moved step) {
    var facts = new ArrayList<>(alarms.facts);
    for (var token : renamed.tokens()) {
      var known = new TreeSet<String>();
      var old = Objects.requireNonNull(before.findToken(token.id()));
      Alarms.messages(from, old).forEach(awaited -> known.add(awaited.message()));
      Alarms.messages(to, token).stream()
          .filter(awaited -> !known.contains(awaited.message()))
          .forEach(facts::add);
    }
    facts.addAll(step.facts());
    return facts;
  }

  private @Nullable Obstacle illegal(Progress before, Progress after) {
    var was = Stages.of(from, before, lifecycle).stage();
    var is = Stages.of(to, after, lifecycle).stage();
    if (!lifecycle.allows(was, is)) {
      return new Obstacle(
          0,
          "",
          Why.STAGE,
          "阶段将从 %s 变为 %s，生命周期不允许。".formatted(was, is),
          "The stage would move from %s to %s, which the lifecycle does not allow."
              .formatted(was, is));
    }
    var verdict =
        proofs.computeIfAbsent(
            Possible.marking(to, after), key -> LifecycleProof.from(to, after, lifecycle));
    return switch (verdict) {
      case LifecycleProof.Proven proven -> null;
      case LifecycleProof.Broken(var walks) ->
          new Obstacle(0, "", Why.STAGE, walks.getFirst().zh(), walks.getFirst().en());
      case LifecycleProof.TooLarge(var situations) ->
          new Obstacle(
              0,
              "",
              Why.STAGE,
              "从这里出发的情形超过 %d 种，无法逐一证明。".formatted(situations),
              "More than %d situations can follow from here; they cannot all be proved."
                  .formatted(situations));
    };
  }

  private static Cannot noProcedure(Progress progress) {
    var key = progress.procedure();
    return new Cannot(
        List.of(
            new Obstacle(
                0,
                "",
                Why.GONE,
                "新版本中没有流程“%s”。".formatted(key),
                "The new version has no procedure '%s'.".formatted(key))));
  }
}
