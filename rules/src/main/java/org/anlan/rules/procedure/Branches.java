package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.rules.procedure.Lane.Frame;
import org.anlan.rules.procedure.Obstacle.Why;

/// Checks that the tokens of a draft lie as the drawing could have laid them: on the main way of each scope one token, or one open
/// fork; in a fork one for each branch that is owed. Then every join gets what it waits for, once.
final class Branches {

  private final Draft draft;
  private final List<Obstacle> obstacles;

  private Branches(Draft draft, List<Obstacle> obstacles) {
    this.draft = draft;
    this.obstacles = obstacles;
  }

  static void check(Draft draft, List<Obstacle> obstacles) {
    var branches = new Branches(draft, obstacles);
    branches.scope(0);
    draft.tokens.values().stream()
        .filter(token -> token.repeats() == null)
        .forEach(token -> branches.scope(token.id()));
  }

  private void scope(int parent) {
    once(draft.within(parent), 0, true);
  }

  /// How many tokens these are on their common lane of this depth, and on the main way never more than one.
  private int once(List<Token> tokens, int depth, boolean main) {
    int ways = ways(tokens, depth, main);
    if (main && ways > 1) {
      twice(tokens);
      return 1;
    }
    return ways;
  }

  /// Each token in the lane itself counts, and each fork that is open there, whatever lies in its branches.
  private int ways(List<Token> tokens, int depth, boolean main) {
    int ways = 0;
    var forks = new LinkedHashMap<String, List<Token>>();
    for (var token : tokens) {
      var lane = draft.lane(token);
      if (lane.depth() == depth) {
        ways++;
      } else {
        forks.computeIfAbsent(lane.frames().get(depth).fork(), f -> new ArrayList<>()).add(token);
      }
    }
    for (var inside : forks.values()) {
      ways += fork(inside, depth, main);
    }
    return ways;
  }

  private int fork(List<Token> inside, int depth, boolean main) {
    var byFrame = new LinkedHashMap<Frame, List<Token>>();
    for (var token : inside) {
      byFrame
          .computeIfAbsent(draft.lane(token).frames().get(depth), f -> new ArrayList<>())
          .add(token);
    }
    boolean aside = byFrame.keySet().iterator().next().aside();
    var carried = new HashMap<String, Integer>();
    for (var entry : byFrame.entrySet()) {
      int ways = once(entry.getValue(), depth + 1, main && !aside);
      entry.getKey().branches().forEach(branch -> carried.merge(branch, ways, Integer::sum));
    }
    int most = carried.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (!aside) {
      owed(inside.getFirst(), depth, carried, most);
    }
    return aside ? 0 : most;
  }

  /// A parallel fork owes a token for each branch, except for one that may have ended for good.
  private void owed(Token one, int depth, Map<String, Integer> carried, int most) {
    var procedure = draft.set.get(one.procedure());
    var fork = procedure.getNode(draft.lane(one).frames().get(depth).fork());
    if (fork instanceof Node.Parallel) {
      procedure.outgoing(fork.id()).stream()
          .filter(flow -> carried.getOrDefault(flow.id(), 0) < most)
          .filter(flow -> !mayEnd(procedure, procedure.lane(fork.id()), fork, flow))
          .forEach(flow -> starves(one, fork, procedure.getNode(flow.to())));
    }
  }

  private static boolean mayEnd(Procedure procedure, Lane around, Node fork, Flow branch) {
    return procedure.nodes().values().stream()
        .filter(node -> node instanceof Node.End)
        .map(node -> procedure.lane(node.id()))
        .filter(lane -> lane.depth() > around.depth() && lane.within(around))
        .anyMatch(lane -> {
          var frame = lane.frames().get(around.depth());
          return frame.fork().equals(fork.id())
              && frame.branches().contains(branch.id())
              && !lane.asideOf(around);
        });
  }

  private void starves(Token one, Node fork, Node first) {
    obstacles.add(
        new Obstacle(
            one.id(),
            fork.id(),
            Why.STARVES,
            "并行网关“%s”经“%s”的支路上没有令牌，汇合会永远等待（令牌 %d 在另一支路上）。"
                .formatted(fork.name(), first.name(), one.id()),
            "No token is in the branch of gateway '%s' by '%s', so the join would wait for ever (token %d is in another branch)."
                .formatted(fork.name(), first.name(), one.id())));
  }

  private void twice(List<Token> tokens) {
    for (var token : tokens) {
      var others = tokens.stream().filter(other -> other.id() != token.id());
      var names = others.map(other -> draft.node(other).name()).distinct().toList();
      obstacles.add(
          new Obstacle(
              token.id(),
              token.element(),
              Why.TWICE,
              "新版本中令牌 %d（“%s”）与%s走同一条路，后面的环节会办两次。"
                  .formatted(token.id(), draft.node(token).name(), names),
              "In the new version token %d ('%s') walks the same way as %s; what follows would be done twice."
                  .formatted(token.id(), draft.node(token).name(), names)));
    }
  }
}
