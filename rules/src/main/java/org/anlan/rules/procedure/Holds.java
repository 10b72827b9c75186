package org.anlan.rules.procedure;

import java.util.List;
import java.util.Objects;
import org.anlan.rules.procedure.Step.Illegal;
import org.anlan.rules.procedure.Step.Reason;
import org.jspecify.annotations.Nullable;

/// Suspensions of a draft: which tokens they cover, how they begin and end.
final class Holds {

  private Holds() {}

  static boolean covered(Draft draft, Token token) {
    return draft.holds.stream().anyMatch(hold -> covers(draft, hold, token));
  }

  static boolean covers(Draft draft, Hold hold, Token token) {
    return switch (hold.scope()) {
      case CASE -> true;
      case TASK -> draft.inside(token, hold.token());
      case BRANCH -> {
        var at = childOf(draft, token, hold.token());
        yield at != null && (hold.fork() == null || inBranch(draft.lane(at), hold));
      }
    };
  }

  /// The token itself or the one around it that lies directly within `parent`.
  private static @Nullable Token childOf(Draft draft, Token token, int parent) {
    for (Token at = token; at != null; at = draft.tokens.get(at.parent())) {
      if (at.parent() == parent) {
        return at;
      }
    }
    return null;
  }

  private static boolean inBranch(Lane lane, Hold hold) {
    return lane.frames().stream()
        .anyMatch(frame ->
            frame.fork().equals(hold.fork()) && hold.branches().containsAll(frame.branches()));
  }

  static @Nullable Illegal suspend(Draft draft, Hold.Scope scope, int id) {
    var token = draft.tokens.get(id);
    if (scope != Hold.Scope.CASE && token == null) {
      return new Illegal(Reason.STALE, "这项任务已不在办理中。", "This task is no longer open.");
    }
    var hold = token == null || scope == Hold.Scope.CASE ? all(draft) : of(draft, scope, token);
    boolean already =
        draft.holds.stream()
            .anyMatch(other ->
                other.scope() == scope
                    && other.token() == hold.token()
                    && Objects.equals(other.fork(), hold.fork())
                    && other.branches().equals(hold.branches()));
    if (already) {
      return new Illegal(Reason.SUSPENDED, "已经挂起，不必再挂。", "This is suspended already.");
    }
    draft.holds.add(hold);
    draft.say(new Fact.Held(hold));
    return null;
  }

  private static Hold all(Draft draft) {
    return new Hold(draft.nextId(), Hold.Scope.CASE, 0, null, List.of());
  }

  /// A token outside every fork has the whole scope around it as its branch.
  private static Hold of(Draft draft, Hold.Scope scope, Token token) {
    if (scope == Hold.Scope.TASK) {
      return new Hold(draft.nextId(), scope, token.id(), null, List.of());
    }
    if (token.isInstance()) {
      return new Hold(draft.nextId(), Hold.Scope.TASK, token.id(), null, List.of());
    }
    var lane = draft.lane(token);
    return lane.depth() == 0
        ? new Hold(draft.nextId(), scope, token.parent(), null, List.of())
        : new Hold(
            draft.nextId(),
            scope,
            token.parent(),
            lane.last().fork(),
            lane.last().branches().stream().sorted().toList());
  }

  static @Nullable Illegal resume(Draft draft, int id) {
    var hold = draft.holds.stream().filter(other -> other.id() == id).findFirst();
    if (hold.isEmpty()) {
      return new Illegal(
          Reason.STALE, "没有这项挂起，或已恢复。", "There is no such suspension, or it was lifted.");
    }
    draft.holds.remove(hold.get());
    draft.say(new Fact.Released(hold.get()));
    return null;
  }

  /// Lifts holds under which nothing is left.
  static void dropEmpty(Draft draft) {
    for (var hold : List.copyOf(draft.holds)) {
      if (draft.tokens.values().stream().noneMatch(token -> covers(draft, hold, token))) {
        draft.holds.remove(hold);
        draft.say(new Fact.Released(hold));
      }
    }
  }
}
