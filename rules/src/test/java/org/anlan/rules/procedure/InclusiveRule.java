package org.anlan.rules.procedure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What BPMN 2.0 says of when an inclusive gateway goes on: it has a token, and every token elsewhere that could still come to one of
/// its empty flows could as well come to one that has a token already. In a loop everything can come to everything, and
/// an engine that asks only “can any token come here?” waits for tokens that come after the gateway itself.
final class InclusiveRule {

  private final ProcedureSet set;
  private final Progress before;
  private final Step.Moved step;
  private final Set<String> places;

  private InclusiveRule(ProcedureSet set, Progress before, Step.Moved step, Set<String> places) {
    this.set = set;
    this.before = before;
    this.step = step;
    this.places = places;
  }

  /// The inclusive gateways that we passed in this step and at which another engine, whose tokens are at `places`, still waits
  /// although BPMN lets it go on there.
  static Set<String> heldAgainst(
      ProcedureSet set, Progress before, Step.Moved step, Collection<String> places) {
    var rule = new InclusiveRule(set, before, step, new HashSet<>(places));
    return step.facts(Fact.Passed.class).stream()
        .filter(passed -> passed.node() instanceof Node.Inclusive)
        .filter(passed -> places.contains(passed.node().id()))
        .filter(passed -> rule.goesOn(set.get(passed.procedure()), passed.node()))
        .map(passed -> passed.node().id())
        .collect(Collectors.toSet());
  }

  private boolean goesOn(Procedure procedure, Node gate) {
    var full = procedure.incoming(gate.id()).stream().filter(flow -> brought(procedure, flow));
    var brought = full.map(Flow::id).collect(Collectors.toSet());
    return !brought.isEmpty()
        && places.stream()
            .filter(place -> !place.equals(gate.id()))
            .map(procedure::findNode)
            .filter(node -> node != null && node.scope().equals(gate.scope()))
            .flatMap(node -> out(procedure, node.id()))
            .allMatch(flow -> comesToFull(procedure, flow, gate, brought));
  }

  /// True if a token came by this flow: it waited at the gateway before, or was sent there in this step.
  private boolean brought(Procedure procedure, Flow flow) {
    boolean waited = before.tokens().stream().anyMatch(token -> flow.id().equals(token.via()));
    boolean sent =
        step.facts(Fact.Passed.class).stream()
            .anyMatch(passed ->
                passed.node().id().equals(flow.from())
                    && taken(procedure, passed.node()).contains(flow));
    return waited || sent;
  }

  private List<Flow> taken(Procedure procedure, Node from) {
    var ways = procedure.outgoing(from.id());
    var variables = step.progress().variables();
    if (ways.size() == 1) {
      return ways;
    }
    return switch (from) {
      case Node.Exclusive gateway ->
          Stream.ofNullable(ByVariables.CHOICES.one(ways, variables)).toList();
      case Node.Inclusive gateway -> ByVariables.CHOICES.some(ways, variables);
      default -> ways;
    };
  }

  private static Stream<Flow> out(Procedure procedure, String node) {
    return Stream.concat(
        procedure.outgoing(node).stream(),
        procedure.boundariesOf(node).stream()
            .flatMap(boundary -> procedure.outgoing(boundary.id()).stream()));
  }

  /// True unless the way from this flow, not through the gateway, leads to empty flows of it only.
  private static boolean comesToFull(
      Procedure procedure, Flow from, Node gate, Set<String> brought) {
    var seen = new HashSet<>(Set.of(from.id()));
    var queue = new ArrayDeque<>(List.of(from));
    boolean empty = false;
    while (!queue.isEmpty()) {
      var flow = queue.remove();
      if (!flow.to().equals(gate.id())) {
        out(procedure, flow.to()).filter(next -> seen.add(next.id())).forEach(queue::add);
      } else if (brought.contains(flow.id())) {
        return true;
      } else {
        empty = true;
      }
    }
    return !empty;
  }
}
