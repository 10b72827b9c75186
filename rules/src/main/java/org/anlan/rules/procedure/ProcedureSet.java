package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The procedures that call one another, by key: what a matter needs to run from its first to its last step.
public record ProcedureSet(Map<String, Procedure> byKey) {

  public ProcedureSet {
    byKey = Map.copyOf(byKey);
  }

  public static ProcedureSet of(Procedure... procedures) {
    return of(List.of(procedures));
  }

  public static ProcedureSet of(Collection<Procedure> procedures) {
    var byKey = new LinkedHashMap<String, Procedure>();
    procedures.forEach(procedure -> byKey.put(procedure.key(), procedure));
    return new ProcedureSet(byKey);
  }

  public @Nullable Procedure find(String key) {
    return byKey.get(key);
  }

  public Procedure get(String key) {
    var procedure = byKey.get(key);
    if (procedure == null) {
      throw new IllegalArgumentException(
          "There is no procedure '%s' among %s.".formatted(key, byKey.keySet()));
    }
    return procedure;
  }

  /// The place where a token rests.
  public Node node(Token token) {
    return get(token.procedure()).getNode(token.element());
  }

  /// What cannot be seen in one file: calls to procedures that are not there, and procedures that call themselves in
  /// the end. A set with flaws may not be published.
  public List<Flaw> flaws() {
    var flaws = new ArrayList<Flaw>();
    for (var procedure : byKey.values()) {
      for (var call : calls(procedure)) {
        var path = way(call.called(), procedure.key(), new HashSet<>());
        if (!byKey.containsKey(call.called())) {
          flaws.add(
              new Flaw(
                  call.id(),
                  "callActivity",
                  "没有名为“%s”的流程可供调用。".formatted(call.called()),
                  "There is no procedure '%s' to call.".formatted(call.called())));
        } else if (path != null) {
          var way =
              String.join(" → ", Stream.concat(Stream.of(procedure.key()), path.stream()).toList());
          flaws.add(
              new Flaw(
                  call.id(),
                  "callActivity",
                  "流程循环调用：%s。".formatted(way),
                  "Procedures call each other in a circle: %s.".formatted(way)));
        }
      }
    }
    return flaws;
  }

  /// The way of calls from one procedure to another, both ends included; null if there is none.
  private @Nullable List<String> way(String from, String target, Set<String> seen) {
    if (from.equals(target)) {
      return List.of(from);
    }
    var procedure = byKey.get(from);
    if (procedure == null || !seen.add(from)) {
      return null;
    }
    for (var call : calls(procedure)) {
      var rest = way(call.called(), target, seen);
      if (rest != null) {
        return Stream.concat(Stream.of(from), rest.stream()).toList();
      }
    }
    return null;
  }

  private static List<Node.CallActivity> calls(Procedure procedure) {
    return procedure.nodes().values().stream()
        .filter(Node.CallActivity.class::isInstance)
        .map(Node.CallActivity.class::cast)
        .toList();
  }
}
