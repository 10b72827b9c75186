package org.anlan.rules.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A suspension: nobody may complete what lies under it and its clocks stand still, until it is released by its id.
///
/// A task hold covers one token; a branch hold covers the branches of one fork within `token` (the token around them, 0 at
/// the top), and stays while the work in the branch moves on; a case hold covers all.
public record Hold(int id, Scope scope, int token, @Nullable String fork, List<String> branches) {

  public Hold {
    branches = List.copyOf(branches);
  }

  /// How much is suspended.
  public enum Scope {
    TASK,
    BRANCH,
    CASE
  }
}
