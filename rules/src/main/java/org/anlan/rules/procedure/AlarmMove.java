package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.rules.procedure.Moving.Renewed;
import org.anlan.rules.procedure.Obstacle.Why;
import org.jspecify.annotations.Nullable;

/// Takes the timers of a matter over into another drawing. One whose name and hour are the same goes on untouched, one that has
/// gone off stays gone off, one whose name or hour has changed is set anew in the next generation, and one without a place
/// stands against the move unless the mapping gives it up. What the new drawing has besides is set by [Alarms].
final class AlarmMove {

  private final ProcedureSet from;
  private final ProcedureSet to;
  private final Mapping mapping;
  private final Progress progress;
  private final List<Obstacle> obstacles;
  private final Set<String> taken = new HashSet<>();

  final List<Timer> timers = new ArrayList<>();
  final Map<String, Integer> generations;
  final List<Renewed> renewed = new ArrayList<>();
  final List<Fact> facts = new ArrayList<>();

  AlarmMove(
      ProcedureSet from,
      ProcedureSet to,
      Mapping mapping,
      Progress progress,
      List<Obstacle> obstacles) {
    this.from = from;
    this.to = to;
    this.mapping = mapping;
    this.progress = progress;
    this.obstacles = obstacles;
    this.generations = new HashMap<>(progress.generations());
  }

  AlarmMove onto(List<Token> tokens) {
    for (var timer : progress.timers()) {
      tokens.stream()
          .filter(token -> token.id() == timer.token())
          .findFirst()
          .ifPresent(token -> move(timer, token));
    }
    return this;
  }

  private void move(Timer timer, Token token) {
    var old = timer.element().substring(timer.element().indexOf('/') + 1);
    var target = mapping.target(progress.procedure(), token.procedure(), old);
    var event = to.get(token.procedure()).findNode(target);
    var due = event == null ? null : due(event, token);
    boolean fired = timer.state() == Timer.State.FIRED;
    if (due == null || event == null) {
      if (!fired && target.isEmpty()) {
        giveUp(timer);
      } else if (!fired) {
        noPlace(timer, token);
      }
      return;
    }
    if (fired && interrupts(event) != interrupts(from.get(token.procedure()).getNode(old))) {
      meansOther(timer, token);
      return;
    }
    var name = Mapping.name(progress.procedure(), token.procedure(), target);
    if (!taken.add(token.id() + " " + name)) {
      noPlace(timer, token);
    } else if (timer.element().equals(name) && timer.due().equals(due)) {
      timers.add(timer);
    } else if (fired) {
      timers.add(
          new Timer(name, timer.generation(), token.id(), due, timer.resumes(), Timer.State.FIRED));
    } else {
      renew(timer, new Timer(name, 0, token.id(), due, 0, timer.state()));
    }
  }

  /// What the event waits for, if it is an hour and the event hangs on the token.
  private static @Nullable String due(Node event, Token token) {
    var trigger =
        switch (event) {
          case Node.Catch itself when itself.id().equals(token.element()) -> itself.trigger();
          case Node.Boundary edge when edge.host().equals(token.element()) -> edge.trigger();
          default -> null;
        };
    return trigger instanceof Trigger.Timer(var due) ? due : null;
  }

  private static boolean interrupts(Node event) {
    return event instanceof Node.Boundary boundary && boundary.interrupting();
  }

  private void giveUp(Timer timer) {
    if (timer.state() == Timer.State.ARMED) {
      facts.add(new Fact.TimerCleared(timer));
    }
  }

  /// One that was never announced, since it was suspended from the beginning, stays so.
  private void renew(Timer before, Timer like) {
    int generation = 0;
    if (before.generation() > 0) {
      generations.merge(like.element(), before.generation(), Math::max);
      generation = generations.merge(like.element(), 1, Integer::sum);
    }
    var after = new Timer(like.element(), generation, like.token(), like.due(), 0, like.state());
    timers.add(after);
    renewed.add(new Renewed(before, after));
    if (before.state() == Timer.State.ARMED) {
      facts.add(new Fact.TimerCleared(before));
      facts.add(new Fact.TimerSet(after));
    }
  }

  private void noPlace(Timer timer, Token token) {
    obstacles.add(
        new Obstacle(
            token.id(),
            timer.element(),
            Why.ALARM,
            "令牌 %d 的定时“%s”在新版本中没有位置；如要放弃，请在对应关系中写明。".formatted(token.id(), timer.element()),
            "Timer '%s' of token %d has no place in the new version; say so in the mapping to give it up."
                .formatted(timer.element(), token.id())));
  }

  private void meansOther(Timer timer, Token token) {
    obstacles.add(
        new Obstacle(
            token.id(),
            timer.element(),
            Why.ALARM,
            "令牌 %d 的定时“%s”已经响过，新版本中它是否打断办理与原来不同。".formatted(token.id(), timer.element()),
            "Timer '%s' of token %d has gone off already; in the new version it differs in whether it interrupts the work."
                .formatted(timer.element(), token.id())));
  }
}
