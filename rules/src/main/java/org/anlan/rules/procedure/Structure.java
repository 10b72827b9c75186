package org.anlan.rules.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Whether a drawing holds together: arrows have two ends, everything can be reached and comes to an end, gateways decide, and
/// no circle turns without anybody waiting in it.
final class Structure {

  private final Procedure procedure;
  private final List<Flaw> flaws = new ArrayList<>();

  private Structure(Procedure procedure) {
    this.procedure = procedure;
  }

  static List<Flaw> flaws(Procedure procedure) {
    var structure = new Structure(procedure);
    structure.arrows();
    structure.scopes();
    structure.boundaries();
    if (structure.flaws.isEmpty()) {
      structure.degrees();
      structure.gateways();
      structure.doers();
    }
    if (structure.flaws.isEmpty()) {
      structure.ways();
      structure.circles();
    }
    return structure.flaws;
  }

  private void arrows() {
    for (var flow : procedure.flows().values()) {
      var from = procedure.findNode(flow.from());
      var to = procedure.findNode(flow.to());
      if (from == null || to == null) {
        var missing = from == null ? flow.from() : flow.to();
        flaw(
            flow,
            "连线的一端“%s”不存在。".formatted(missing),
            "The flow's end '%s' does not exist.".formatted(missing));
      } else if (!from.scope().equals(to.scope())) {
        flaw(flow, "连线不得跨越子流程的边界。", "A flow must not cross the edge of a sub-process.");
      } else if (to instanceof Node.Start || to instanceof Node.Boundary) {
        flaw(flow, "连线不得指向开始事件或边界事件。", "A flow must not lead to a start or boundary event.");
      } else if (from instanceof Node.End) {
        flaw(flow, "连线不得从结束事件出发。", "A flow must not leave an end event.");
      }
    }
  }

  private void scopes() {
    scope("", "process", procedure.key());
    procedure.nodes().values().stream()
        .filter(Node.SubProcess.class::isInstance)
        .forEach(sub -> scope(sub.id(), "subProcess", sub.id()));
  }

  private void scope(String scope, String kind, String id) {
    var inside = procedure.nodes().values().stream().filter(n -> n.scope().equals(scope)).toList();
    long starts = inside.stream().filter(Node.Start.class::isInstance).count();
    if (starts != 1) {
      flaws.add(
          new Flaw(
              id,
              kind,
              "应恰有一个开始事件，现有 %d 个。".formatted(starts),
              "There should be exactly one start event, not %d.".formatted(starts)));
    }
    if (inside.stream().noneMatch(Node.End.class::isInstance)) {
      flaws.add(new Flaw(id, kind, "没有结束事件。", "There is no end event."));
    }
  }

  private void boundaries() {
    for (var node : procedure.nodes().values()) {
      if (node instanceof Node.Boundary boundary) {
        var host = procedure.findNode(boundary.host());
        if (!(host instanceof Node.Activity) || !host.scope().equals(boundary.scope())) {
          flaw(node, "边界事件没有附着在活动上。", "The boundary event hangs on no activity.");
        }
      }
    }
  }

  private void degrees() {
    for (var node : procedure.nodes().values()) {
      int in = procedure.incoming(node.id()).size();
      int out = procedure.outgoing(node.id()).size();
      boolean gateway = isGateway(node);
      if (in == 0 && !(node instanceof Node.Start) && !(node instanceof Node.Boundary)) {
        flaw(node, "没有连线到达这里。", "No flow leads here.");
      }
      if (out == 0 && !(node instanceof Node.End)) {
        flaw(node, "从这里没有去向。", "No flow leads on from here.");
      }
      if (gateway && in == 1 && out == 1) {
        flaw(node, "网关既不分也不合。", "The gateway neither splits nor joins.");
      }
      if (!gateway && out > 1) {
        flaw(node, "有多条去向，请用网关分开。", "Several flows lead on; divide them with a gateway.");
      }
    }
  }

  static boolean isGateway(Node node) {
    return node instanceof Node.Exclusive
        || node instanceof Node.Parallel
        || node instanceof Node.Inclusive;
  }

  private void gateways() {
    for (var node : procedure.nodes().values()) {
      var ways = procedure.outgoing(node.id());
      boolean decides =
          ways.size() > 1 && (node instanceof Node.Exclusive || node instanceof Node.Inclusive);
      if (decides) {
        decision(node, ways);
      } else {
        ways.stream()
            .filter(way -> way.condition() != null || way.otherwise())
            .forEach(way ->
                flaw(
                    way,
                    "只有排他或包容网关的分支可以有条件或作默认。",
                    "Only the branches of an exclusive or inclusive gateway may have a condition or be the default."));
      }
    }
  }

  private void decision(Node gateway, List<Flow> ways) {
    for (var way : ways) {
      if (way.otherwise() == (way.condition() != null)) {
        flaw(
            way,
            way.otherwise() ? "默认分支不得有条件。" : "分支缺少条件，也不是默认。",
            way.otherwise()
                ? "The default branch must not have a condition."
                : "The branch has neither a condition nor is it the default.");
      }
    }
    if (Choices.otherwise(ways) == null && !outcomesCover(gateway, ways)) {
      flaw(gateway, "各条件可能都不成立，缺少默认分支。", "All conditions may fail and there is no default branch.");
    }
  }

  /// True if the only way here is from a task each of whose outcomes alone makes some condition hold.
  private boolean outcomesCover(Node gateway, List<Flow> ways) {
    var entries = procedure.incoming(gateway.id());
    if (entries.size() != 1
        || !(procedure.getNode(entries.getFirst().from()) instanceof Node.UserTask task)
        || task.repeat() != null
        || task.work().outcomes().isEmpty()) {
      return false;
    }
    return task.work().outcomes().stream()
        .allMatch(outcome -> ways.stream().anyMatch(way -> decidedBy(way, outcome.id())));
  }

  private static boolean decidedBy(Flow way, String outcome) {
    return way.condition() != null
        && way.condition().variables().equals(Set.of("outcome"))
        && way.condition().holds(Map.of("outcome", outcome));
  }

  private void doers() {
    for (var node : procedure.nodes().values()) {
      if (node instanceof Node.UserTask task) {
        for (var other : task.work().notBy()) {
          if (!(procedure.findNode(other) instanceof Node.UserTask)) {
            flaw(
                node,
                "notBy 中的“%s”不是用户任务。".formatted(other),
                "'%s' in notBy is no user task.".formatted(other));
          }
        }
      }
    }
  }

  private void ways() {
    var forward = new HashMap<String, List<String>>();
    var backward = new HashMap<String, List<String>>();
    for (var flow : procedure.flows().values()) {
      link(forward, backward, flow.from(), flow.to());
    }
    for (var node : procedure.nodes().values()) {
      switch (node) {
        case Node.Boundary boundary -> link(forward, backward, boundary.host(), boundary.id());
        case Node.Start start when !start.scope().isEmpty() ->
            link(forward, backward, start.scope(), start.id());
        case Node.End end when !end.scope().isEmpty() ->
            backward.computeIfAbsent(end.id(), key -> new ArrayList<>());
        default -> {}
      }
    }
    var begin = procedure.startOf("").id();
    var reached = reach(forward, List.of(begin));
    var ends = procedure.nodes().values().stream().filter(Node.End.class::isInstance);
    var ending = reach(backward, ends.map(Node::id).toList());
    for (var node : procedure.nodes().values()) {
      if (!reached.contains(node.id())) {
        flaw(node, "从开始到不了这里。", "It cannot be reached from the start.");
      } else if (!ending.contains(node.id())) {
        flaw(node, "从这里到不了任何结束。", "No end can be reached from here.");
      }
    }
  }

  private static void link(
      Map<String, List<String>> forward,
      Map<String, List<String>> backward,
      String from,
      String to) {
    forward.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    backward.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
  }

  private static Set<String> reach(Map<String, List<String>> next, List<String> from) {
    var reached = new LinkedHashSet<>(from);
    var queue = new ArrayDeque<>(from);
    while (!queue.isEmpty()) {
      for (var to : next.getOrDefault(queue.remove(), List.of())) {
        if (reached.add(to)) {
          queue.add(to);
        }
      }
    }
    return reached;
  }

  /// Takes away, again and again, what waits or comes from nowhere; what is left turns in a circle.
  private void circles() {
    var left = new HashSet<String>();
    procedure.nodes().values().stream()
        .filter(node -> !node.waits() && !(node instanceof Node.CallActivity))
        .filter(node -> !(node instanceof Node.SubProcess sub && alwaysWaits(sub.id())))
        .forEach(node -> left.add(node.id()));
    boolean shrunk = true;
    while (shrunk) {
      shrunk =
          left.removeIf(id ->
              sources(id).noneMatch(left::contains)
                  || procedure.outgoing(id).stream().map(Flow::to).noneMatch(left::contains));
    }
    procedure.nodes().values().stream()
        .filter(node -> left.contains(node.id()))
        .findFirst()
        .ifPresent(node ->
            flaw(
                node,
                "流程可能在这里绕圈而不停留。",
                "The procedure could run in a circle here without waiting."));
  }

  private Stream<String> sources(String id) {
    return procedure.incoming(id).stream().map(Flow::from);
  }

  /// True if no end of the sub-process can be reached without a wait.
  private boolean alwaysWaits(String scope) {
    var reached = new HashSet<String>();
    var queue = new ArrayDeque<Node>(List.of(procedure.startOf(scope)));
    while (!queue.isEmpty()) {
      var node = queue.remove();
      boolean waits =
          node.waits() || (node instanceof Node.SubProcess sub && alwaysWaits(sub.id()));
      if (node instanceof Node.End) {
        return false;
      }
      if (!waits && reached.add(node.id())) {
        procedure.outgoing(node.id()).forEach(way -> queue.add(procedure.getNode(way.to())));
      }
    }
    return true;
  }

  private void flaw(Node node, String zh, String en) {
    flaws.add(new Flaw(node.id(), kind(node), zh, en));
  }

  private void flaw(Flow flow, String zh, String en) {
    flaws.add(new Flaw(flow.id(), "sequenceFlow", zh, en));
  }

  /// The BPMN name of a node's kind.
  static String kind(Node node) {
    return switch (node) {
      case Node.Start start -> "startEvent";
      case Node.End end -> "endEvent";
      case Node.UserTask task -> "userTask";
      case Node.ServiceTask task -> "serviceTask";
      case Node.ReceiveTask task -> "receiveTask";
      case Node.SubProcess sub -> "subProcess";
      case Node.CallActivity call -> "callActivity";
      case Node.Exclusive gateway -> "exclusiveGateway";
      case Node.Parallel gateway -> "parallelGateway";
      case Node.Inclusive gateway -> "inclusiveGateway";
      case Node.Boundary event -> "boundaryEvent";
      case Node.Catch event -> "intermediateCatchEvent";
    };
  }
}
