package org.anlan.rules.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.rules.procedure.Step.Illegal;
import org.anlan.rules.procedure.Step.Moved;
import org.jspecify.annotations.Nullable;

/// Proves, before a procedure is published, that however a matter runs through it, its stage only ever moves as the lifecycle
/// allows. It runs the real [Interpreter] from the start through everything that can happen next (each task with each outcome,
/// each alarm, each message) with every branch of every gateway, until no new situation turns up. Variables other than the
/// outcome just given are taken to be anything, so it may warn of a walk that the variables would prevent, and never
/// misses one. A list is taken to have none, one or two items.
public final class LifecycleProof {

  static final int MOST = 20_000;

  private final ProcedureSet set;
  private final Lifecycle lifecycle;
  private final Set<String> seen = new HashSet<>();
  private final Deque<Situation> open = new ArrayDeque<>();
  private final Map<String, IllegalWalk> illegal = new LinkedHashMap<>();
  private final Set<String> stages = new TreeSet<>();

  private LifecycleProof(ProcedureSet set, Lifecycle lifecycle) {
    this.set = set;
    this.lifecycle = lifecycle;
  }

  /// What the proof found.
  public sealed interface Verdict {}

  /// Every walk is legal; so many situations were looked at, and these stages occur.
  public record Proven(int situations, Set<String> stages) implements Verdict {}

  public record Broken(List<IllegalWalk> walks) implements Verdict {}

  /// Too many situations to look at them all; nothing is proved.
  public record TooLarge(int situations) implements Verdict {}

  /// A way through the procedure, named act by act, at whose end the stage moves from `from` to `to` against the
  /// lifecycle (`from` is empty at the start, `to` where no stage can be told).
  public record IllegalWalk(String from, String to, List<String> path, String zh, String en) {}

  private record Situation(
      Progress progress, String stage, @Nullable Situation before, String act) {

    List<String> path() {
      var path = new ArrayList<String>();
      for (Situation at = this; at != null; at = at.before) {
        path.addFirst(at.act);
      }
      return path;
    }
  }

  public static Verdict check(ProcedureSet set, String key, Lifecycle lifecycle) {
    return new LifecycleProof(set, lifecycle).run(key);
  }

  /// The same for a matter that runs already: whatever can follow from where it stands.
  static Verdict from(ProcedureSet set, Progress progress, Lifecycle lifecycle) {
    var proof = new LifecycleProof(set, lifecycle);
    var stage = Stages.of(set, progress, lifecycle).stage();
    proof.stages.add(stage);
    if (progress.running()) {
      proof.seen.add(Possible.marking(set, progress));
      proof.open.add(new Situation(Possible.awake(progress), stage, null, stage));
    }
    return proof.run();
  }

  private Verdict run(String key) {
    explore(null, Progress.blank(key), new Act.Start(Map.of()), "start");
    return run();
  }

  private Verdict run() {
    while (!open.isEmpty() && seen.size() <= MOST) {
      var situation = open.remove();
      Possible.acts(set, situation.progress())
          .forEach((name, act) -> explore(situation, situation.progress(), act, name));
    }
    if (!illegal.isEmpty()) {
      return new Broken(List.copyOf(illegal.values()));
    }
    return open.isEmpty() ? new Proven(seen.size(), stages) : new TooLarge(seen.size());
  }

  private void explore(@Nullable Situation before, Progress from, Act act, String name) {
    var trials = new Trials();
    do {
      switch (Interpreter.step(set, from, act, trials)) {
        case Moved moved -> reached(before, moved.progress(), name);
        case Illegal(var reason, var zh, var en) -> stuck(before, name, zh, en);
      }
    } while (trials.next());
  }

  private void reached(@Nullable Situation before, Progress progress, String act) {
    var stage = Stages.of(set, progress, lifecycle).stage();
    var from = before == null ? "" : before.stage();
    var situation = new Situation(Possible.forget(progress), stage, before, act);
    if (!legal(from, stage)) {
      report(situation, from, stage);
    } else if (seen.add(Possible.marking(set, progress))) {
      stages.add(stage);
      if (progress.ended() == null) {
        open.add(situation);
      }
    }
  }

  private boolean legal(String from, String to) {
    return from.isEmpty() ? to.equals(lifecycle.initial()) : lifecycle.allows(from, to);
  }

  private void report(Situation situation, String from, String to) {
    var path = situation.path();
    var way = String.join(" → ", path);
    var shownFrom = from.isEmpty() ? "—" : from;
    var shownTo = to.isEmpty() ? "—" : to;
    illegal.putIfAbsent(
        from + ">" + to + "@" + path.getLast(),
        new IllegalWalk(
            from,
            to,
            path,
            "生命周期不允许从 %s 到 %s；走法：%s。".formatted(shownFrom, shownTo, way),
            "The lifecycle does not allow %s to %s; the way: %s."
                .formatted(shownFrom, shownTo, way)));
  }

  private void stuck(@Nullable Situation before, String act, String zh, String en) {
    var path = new ArrayList<>(before == null ? List.<String>of() : before.path());
    path.add(act);
    var from = before == null ? "" : before.stage();
    illegal.putIfAbsent(en, new IllegalWalk(from, "", path, zh, en));
  }
}
