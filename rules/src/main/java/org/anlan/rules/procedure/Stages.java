package org.anlan.rules.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The one truth about where a matter stands: a function of its tokens and holds, and of nothing else.
public final class Stages {

  private Stages() {}

  /// `stage` is empty where nothing says.
  public record Standing(String stage, Pause pause) {}

  /// How much of the open work is suspended.
  public enum Pause {
    NONE,
    PART,
    ALL
  }

  /// The stage of a matter: the one it ended in, else that of its least advanced branch by the lifecycle's order.
  /// Branches that a non-interrupting event opened aside (a reminder) count only where the main way has ended.
  public static Standing of(ProcedureSet set, Progress progress, Lifecycle lifecycle) {
    if (progress.ended() != null) {
      return new Standing(progress.ended(), Pause.NONE);
    }
    var draft = new Draft(set, progress);
    var waiting = draft.tokens.values().stream().filter(draft::isWaiting).toList();
    var main = waiting.stream().filter(token -> !isAside(draft, token)).toList();
    var stage =
        (main.isEmpty() ? waiting : main)
            .stream()
                .map(token -> stage(draft, token))
                .filter(found -> found != null)
                .min(Comparator.comparingInt(lifecycle::rank))
                .orElse("");
    return new Standing(stage, pause(draft, waiting));
  }

  /// The ids of all tokens that a suspension covers, whatever its scope: whoever shows or fires anything of theirs asks here.
  public static Set<Integer> held(ProcedureSet set, Progress progress) {
    var draft = new Draft(set, progress);
    return progress.tokens().stream()
        .filter(token -> Holds.covered(draft, token))
        .map(Token::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isAside(Draft draft, Token token) {
    for (Token at = token; at != null; at = draft.tokens.get(at.parent())) {
      if (draft.lane(at).asideOf(Lane.TOP)) {
        return true;
      }
    }
    return false;
  }

  /// The stage of the token's own place, else of the nearest place around it.
  private static @Nullable String stage(Draft draft, Token token) {
    for (Token at = token; at != null; at = draft.tokens.get(at.parent())) {
      var stage = draft.set.get(at.procedure()).stageOf(at.element());
      if (stage != null) {
        return stage;
      }
    }
    return null;
  }

  private static Pause pause(Draft draft, List<Token> waiting) {
    long held = waiting.stream().filter(token -> Holds.covered(draft, token)).count();
    if (held == 0) {
      return draft.holds.isEmpty() ? Pause.NONE : Pause.PART;
    }
    return held == waiting.size() ? Pause.ALL : Pause.PART;
  }
}
