package org.anlan.rules.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.rules.procedure.Obstacle.Why;

/// Takes the suspensions of a matter over into another drawing: each must cover the same tokens as before.
final class HoldMove {

  private HoldMove() {}

  static List<Hold> rename(Draft old, Mapping mapping) {
    return old.holds.stream().map(hold -> rename(old, mapping, hold)).toList();
  }

  private static Hold rename(Draft old, Mapping mapping, Hold hold) {
    if (hold.fork() == null) {
      return hold;
    }
    var procedure = inside(old, hold.token());
    var fork = mapping.target(old.procedure, procedure, hold.fork());
    var branches = new ArrayList<String>();
    hold.branches()
        .forEach(branch -> branches.add(mapping.target(old.procedure, procedure, branch)));
    return new Hold(
        hold.id(), hold.scope(), hold.token(), fork, branches.stream().sorted().toList());
  }

  /// The procedure that is drawn inside a token; the main one at the top.
  private static String inside(Draft draft, int id) {
    var token = draft.tokens.get(id);
    if (token == null) {
      return draft.procedure;
    }
    return draft.node(token) instanceof Node.CallActivity call ? call.called() : token.procedure();
  }

  static void check(Draft old, Draft draft, List<Obstacle> obstacles) {
    for (int i = 0; i < old.holds.size(); i++) {
      var before = old.holds.get(i);
      var after = draft.holds.get(i);
      if (!covered(old, before).equals(covered(draft, after))) {
        var fork = before.fork() == null ? "" : before.fork();
        obstacles.add(
            new Obstacle(
                before.token(),
                fork,
                Why.HOLD,
                "第 %d 号挂起（网关“%s”的支路）在新版本中覆盖的环节不同，请先恢复。".formatted(before.id(), fork),
                "Suspension %d (of a branch of gateway '%s') would cover other work in the new version; resume it first."
                    .formatted(before.id(), fork)));
      }
    }
  }

  private static Set<Integer> covered(Draft draft, Hold hold) {
    return draft.tokens.values().stream()
        .filter(token -> Holds.covers(draft, hold, token))
        .map(Token::id)
        .collect(Collectors.toSet());
  }
}
