package org.anlan.rules.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anlan.rules.procedure.Lane.Frame;
import org.jspecify.annotations.Nullable;

/// Finds the [Lane] of every node and flow, and refuses drawings in which a place has none or more than one.
///
/// That is what "forks and joins are nested" means: branches that a parallel fork opened come together in a parallel (or
/// inclusive) join or end for good; nothing enters or leaves a branch by the side. Such a procedure cannot starve at a join, cannot
/// pass a join twice for one fork, and ends exactly when all its branches have.
final class Lanes {

  private final Procedure procedure;
  private final List<Flaw> flaws;
  private final Map<String, Lane> lanes = new HashMap<>();
  private final Deque<String> queue = new ArrayDeque<>();

  /// Lanes that some join waits for: an end inside one would starve it.
  private final Set<Lane> awaited = new HashSet<>();

  private Lanes(Procedure procedure, List<Flaw> flaws) {
    this.procedure = procedure;
    this.flaws = flaws;
  }

  static Map<String, Lane> of(Procedure procedure, List<Flaw> flaws) {
    var lanes = new Lanes(procedure, flaws);
    lanes.find();
    return lanes.lanes;
  }

  private void find() {
    for (var node : procedure.nodes().values()) {
      if (node instanceof Node.Start) {
        enter(node, Lane.TOP);
      }
    }
    while (!queue.isEmpty() && flaws.isEmpty()) {
      leave(procedure.getNode(queue.remove()));
    }
    if (flaws.isEmpty()) {
      unfinishedJoins();
    }
    if (flaws.isEmpty()) {
      escapes();
    }
  }

  private void enter(Node node, Lane lane) {
    var known = lanes.putIfAbsent(node.id(), lane);
    if (known == null) {
      queue.add(node.id());
    } else if (!known.equals(lane)) {
      flaw(
          node,
          "从不同的并行支路到达这里，应先用网关汇合。",
          "It is reached from different parallel branches; join them with a gateway first.");
    }
  }

  private Lane at(String element) {
    return Objects.requireNonNull(lanes.get(element));
  }

  private void leave(Node node) {
    var lane = at(node.id());
    for (var boundary : procedure.boundariesOf(node.id())) {
      enter(
          boundary,
          boundary.interrupting()
              ? lane
              : lane.into(new Frame(boundary.id(), Set.of(boundary.id()), true)));
    }
    var ways = procedure.outgoing(node.id());
    boolean forks =
        ways.size() > 1 && (node instanceof Node.Parallel || node instanceof Node.Inclusive);
    for (var way : ways) {
      follow(way, forks ? lane.into(new Frame(node.id(), Set.of(way.id()), false)) : lane);
    }
  }

  private void follow(Flow way, Lane lane) {
    lanes.put(way.id(), lane);
    var to = procedure.getNode(way.to());
    var entries = procedure.incoming(to.id());
    boolean joins =
        entries.size() > 1 && (to instanceof Node.Parallel || to instanceof Node.Inclusive);
    if (!joins) {
      enter(to, lane);
    } else if (entries.stream().allMatch(entry -> lanes.containsKey(entry.id()))) {
      var joined = join(to, entries);
      if (joined == null) {
        flaw(
            to,
            "汇合的支路不是由同一个相应的网关分开的。",
            "It joins branches that one matching gateway has not divided.");
      } else {
        enter(to, joined);
      }
    }
  }

  /// Merges the lanes of a join's entries, innermost first, until one is left; null if they do not fit together.
  private @Nullable Lane join(Node join, List<Flow> entries) {
    var open = new ArrayList<Lane>();
    for (var entry : entries) {
      open.add(at(entry.id()));
    }
    awaited.addAll(open);
    while (open.size() > 1) {
      open.sort(Comparator.comparingInt(Lane::depth).reversed());
      var first = open.removeFirst();
      if (first.depth() == 0 || !fits(join, first.last())) {
        return null;
      }
      var partner = open.stream().filter(other -> disjoint(first, other)).findFirst();
      if (partner.isEmpty()) {
        return null;
      }
      open.remove(partner.get());
      open.add(merged(first, partner.get()));
    }
    return open.getFirst();
  }

  private boolean fits(Node join, Frame frame) {
    var fork = procedure.getNode(frame.fork());
    return fork instanceof Node.Parallel
        || (fork instanceof Node.Inclusive && join instanceof Node.Inclusive);
  }

  private static boolean disjoint(Lane one, Lane other) {
    return one.depth() == other.depth()
        && one.outer().equals(other.outer())
        && one.last().fork().equals(other.last().fork())
        && one.last().branches().stream().noneMatch(other.last().branches()::contains);
  }

  private Lane merged(Lane one, Lane other) {
    var branches = new HashSet<>(one.last().branches());
    branches.addAll(other.last().branches());
    var fork = one.last().fork();
    boolean all = branches.size() == procedure.outgoing(fork).size();
    return all ? one.outer() : one.outer().into(new Frame(fork, branches, false));
  }

  private void unfinishedJoins() {
    for (var node : procedure.nodes().values()) {
      boolean begun =
          procedure.incoming(node.id()).stream().anyMatch(flow -> lanes.containsKey(flow.id()));
      if (begun && !lanes.containsKey(node.id())) {
        flaw(
            node,
            "汇合网关要等待自己之后的连线，永远等不到。",
            "The join waits for a flow that comes after itself, so it would wait for ever.");
        return;
      }
    }
  }

  private void escapes() {
    for (var node : procedure.nodes().values()) {
      if (node instanceof Node.End end && !end.terminates()) {
        var lane = at(node.id());
        boolean starves =
            awaited.stream().anyMatch(entry -> lane.within(entry) && !lane.asideOf(entry));
        if (starves) {
          flaw(node, "支路在这里结束，而汇合网关还在等它。", "The branch ends here while a join waits for it.");
        }
      }
    }
  }

  private void flaw(Node node, String zh, String en) {
    flaws.add(new Flaw(node.id(), Structure.kind(node), zh, en));
  }
}
