package org.anlan.rules.procedure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that happens to a matter. Variables given with an act replace those of the same name; a null removes one.
public sealed interface Act {

  /// The matter begins.
  record Start(Map<String, ?> variables) implements Act {}

  /// A person finishes a task. Where the task lists outcomes, the variable `outcome` must name one of them.
  record Complete(int token, Map<String, ?> variables) implements Act {}

  /// The platform's service has answered.
  record ServiceDone(int token, Map<String, ?> variables) implements Act {}

  /// The hour of a timer has come.
  record TimerFired(String element, int generation) implements Act {}

  /// A message came from outside. It goes to the given token, or to the one that has waited longest; one message
  /// moves one token.
  record MessageReceived(String name, @Nullable Integer token, Map<String, ?> variables)
      implements Act {
    public MessageReceived(String name) {
      this(name, null, Map.of());
    }
  }

  /// The matter goes back (or aside) from the task of `token` to `element`, which is opened anew. All that lies in the
  /// lane of `element` is recalled: inside a branch only that branch, before a fork all its branches. Other branches
  /// and what they have done stay as they are, and joins still wait for the right number.
  record Return(int token, String element, Map<String, ?> variables) implements Act {
    public Return(int token, String element) {
      this(token, element, Map.of());
    }
  }

  /// Clocks stop and completing is refused, for one task, for the branch that a task lies in, or for the case (`token` does
  /// not matter then).
  record Suspend(Hold.Scope scope, int token) implements Act {}

  /// Releases one hold by its id.
  record Resume(int hold) implements Act {}

  /// The matter ends here and now in the given stage: withdrawn, closed unsolved.
  record Terminate(String stage) implements Act {}

  /// An ended matter begins its next round at `element`.
  record Reopen(String element, Map<String, ?> variables) implements Act {
    public Reopen(String element) {
      this(element, Map.of());
    }
  }
}
