package org.anlan.rules.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.rules.procedure.Step.Moved;

/// Where a task could be taken back to right now. It asks the real [Interpreter] about each place, so that what a page offers
/// and what an act is allowed can never part. Whether the matter has been at a place before is for the history to say.
public final class Reach {

  private Reach() {}

  /// The places that lie before the token's own, to which [Act.Return] takes it now and whose stage the lifecycle lets the
  /// matter move to from where it stands: nearest surrounding first, then as drawn. Empty for a token that is gone or held.
  public static List<Node> backTo(
      ProcedureSet set, Progress progress, int token, Lifecycle lifecycle) {
    var from = Stages.of(set, progress, lifecycle).stage();
    return before(set, progress, token).values().stream()
        .filter(node ->
            Interpreter.step(set, progress, new Act.Return(token, node.id())) instanceof Moved moved
                && lifecycle.allows(from, Stages.of(set, moved.progress(), lifecycle).stage()))
        .toList();
  }

  /// What is drawn before the token and before each place around it, by id; of equal ids the nearer one, which a return means.
  private static Map<String, Node> before(ProcedureSet set, Progress progress, int id) {
    var places = new LinkedHashMap<String, Node>();
    var token = progress.findToken(id);
    for (var at = token; at != null; at = progress.findToken(at.parent())) {
      var procedure = set.get(at.procedure());
      Order.before(procedure, at.element())
          .forEach(place -> places.putIfAbsent(place, procedure.getNode(place)));
    }
    if (token != null) {
      places.remove(token.element());
    }
    return places;
  }
}
