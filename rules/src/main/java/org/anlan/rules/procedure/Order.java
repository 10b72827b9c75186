package org.anlan.rules.procedure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What comes before what within one scope of a drawing. Flows that lead back into what they come from (redo) do not count,
/// or in a loop everything would come before everything.
final class Order {

  private final Procedure procedure;
  private final Map<String, Set<String>> sources = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> done = new HashSet<>();

  private Order(Procedure procedure) {
    this.procedure = procedure;
  }

  /// The place itself and all places of its scope from which it can still come, in the order of the file.
  static List<String> before(Procedure procedure, String place) {
    var order = new Order(procedure);
    var scope = procedure.getNode(place).scope();
    order.walk(procedure.startOf(scope).id());
    var found = new LinkedHashSet<String>();
    order.collect(place, found);
    return procedure.nodes().keySet().stream().filter(found::contains).toList();
  }

  private void walk(String place) {
    open.add(place);
    for (var next : next(place).toList()) {
      if (!open.contains(next)) {
        sources.computeIfAbsent(next, to -> new HashSet<>()).add(place);
        if (!done.contains(next)) {
          walk(next);
        }
      }
    }
    open.remove(place);
    done.add(place);
  }

  private Stream<String> next(String place) {
    return Stream.concat(
        procedure.outgoing(place).stream().map(Flow::to),
        procedure.boundariesOf(place).stream().map(Node::id));
  }

  private void collect(String place, Set<String> found) {
    if (found.add(place)) {
      sources.getOrDefault(place, Set.of()).forEach(source -> collect(source, found));
    }
  }
}
