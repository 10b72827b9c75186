package org.anlan.rules.procedure;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds the lifecycle stage of every place where a token can rest: the one written on it, else the one of the written places
/// directly before it, else that of the sub-process around. A procedure with no stage at all is a part for others to
/// call; in one that has stages, a resting place whose stage nobody can tell is refused.
final class StageReader {

  private final Procedure procedure;
  private final List<Flaw> flaws;

  private StageReader(Procedure procedure, List<Flaw> flaws) {
    this.procedure = procedure;
    this.flaws = flaws;
  }

  static Map<String, String> stages(Procedure procedure, List<Flaw> flaws) {
    var reader = new StageReader(procedure, flaws);
    var stages = new HashMap<String, String>();
    if (procedure.nodes().values().stream().anyMatch(node -> node.tag().stage() != null)) {
      procedure.nodes().values().forEach(node -> reader.find(node, stages));
    }
    return stages;
  }

  private void find(Node node, Map<String, String> stages) {
    var found = before(node);
    if (found.size() == 1) {
      stages.put(node.id(), found.iterator().next());
    } else if (node.waits() && found.isEmpty()) {
      flaw(node, "没有写明阶段（anlan:stage）。", "No stage is written on it (anlan:stage).");
    } else if (node.waits()) {
      flaw(
          node,
          "前面的阶段有 %s，请写明 anlan:stage。".formatted(found),
          "The stages before it are %s; write anlan:stage on it.".formatted(found));
    } else if (node instanceof Node.End && node.scope().isEmpty()) {
      flaw(node, "结束事件没有写明阶段（anlan:stage）。", "No stage is written on the end event (anlan:stage).");
    }
  }

  private Set<String> before(Node node) {
    var found = new TreeSet<String>();
    var seen = new HashSet<String>(Set.of(node.id()));
    var queue = new ArrayDeque<>(List.of(node));
    while (!queue.isEmpty()) {
      var at = queue.remove();
      var written = at.tag().stage();
      if (written != null) {
        found.add(written);
      } else {
        sources(at).stream().filter(source -> seen.add(source.id())).forEach(queue::add);
      }
    }
    return found;
  }

  /// Where a token comes from: the flows' beginnings, a boundary's host, the sub-process around a start; and out of
  /// a sub-process, its ends.
  private List<Node> sources(Node node) {
    return switch (node) {
      case Node.Boundary boundary -> List.of(procedure.getNode(boundary.host()));
      case Node.Start start ->
          start.scope().isEmpty() ? List.of() : List.of(procedure.getNode(start.scope()));
      default ->
          procedure.incoming(node.id()).stream()
              .map(flow -> procedure.getNode(flow.from()))
              .toList();
    };
  }

  private void flaw(Node node, String zh, String en) {
    flaws.add(new Flaw(node.id(), Structure.kind(node), zh, en));
  }
}
