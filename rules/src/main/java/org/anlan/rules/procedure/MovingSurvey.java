package org.anlan.rules.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells, before a new version is published, from which situations of the old one a matter could not move: it walks through all
/// that can happen, as [LifecycleProof] does, and tries the move at each. Suspensions are left out; a running matter is asked
/// about by [Moving] itself.
public final class MovingSurvey {

  private final ProcedureSet from;
  private final Moving moving;
  private final Set<String> seen = new HashSet<>();
  private final Deque<Situation> open = new ArrayDeque<>();
  private final List<Blocked> blocked = new ArrayList<>();

  private MovingSurvey(ProcedureSet from, Moving moving) {
    this.from = from;
    this.moving = moving;
  }

  /// How many situations were tried, those that cannot move, and whether these are all there are.
  public record Result(int situations, List<Blocked> blocked, boolean complete) {
    public Result {
      blocked = List.copyOf(blocked);
    }
  }

  /// A way through the old version, act by act, after which a matter could not move, and why.
  public record Blocked(List<String> path, List<Obstacle> obstacles) {
    public Blocked {
      path = List.copyOf(path);
      obstacles = List.copyOf(obstacles);
    }
  }

  private record Situation(Progress progress, @Nullable Situation before, String act) {

    List<String> path() {
      var path = new ArrayList<String>();
      for (Situation at = this; at != null; at = at.before) {
        path.addFirst(at.act);
      }
      return path;
    }
  }

  public static Result of(
      ProcedureSet from, ProcedureSet to, String key, Mapping mapping, Lifecycle lifecycle) {
    return new MovingSurvey(from, new Moving(from, to, mapping, lifecycle)).run(key);
  }

  private Result run(String key) {
    explore(null, Progress.blank(key), new Act.Start(Map.of()), "start");
    while (!open.isEmpty() && seen.size() <= LifecycleProof.MOST) {
      var situation = open.remove();
      Possible.acts(from, situation.progress())
          .forEach((name, act) -> explore(situation, situation.progress(), act, name));
    }
    return new Result(seen.size(), blocked, open.isEmpty());
  }

  private void explore(@Nullable Situation before, Progress progress, Act act, String name) {
    var trials = new Trials();
    do {
      if (Interpreter.step(from, progress, act, trials) instanceof Step.Moved moved
          && moved.progress().running()
          && seen.add(Possible.marking(from, moved.progress()))) {
        reached(new Situation(Possible.forget(moved.progress()), before, name));
      }
    } while (trials.next());
  }

  private void reached(Situation situation) {
    open.add(situation);
    if (moving.move(situation.progress()) instanceof Moving.Cannot(var obstacles)) {
      blocked.add(new Blocked(situation.path(), obstacles));
    }
  }
}
