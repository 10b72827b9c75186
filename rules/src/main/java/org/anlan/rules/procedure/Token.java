package org.anlan.rules.procedure;

import org.jspecify.annotations.Nullable;

/// Where a matter stands, or one of its branches. A token exists only while it rests: at a task, at a join that waits for
/// others (`via` is the flow that brought it), or around the tokens inside a sub-process, a called procedure or a
/// repeated activity (they name it as `parent`; 0 is the matter itself).
///
/// `index` counts the instances of a repeated activity from 0 and is -1 elsewhere; `item` is that instance's element of
/// the list. `repeats` stands on the token around such instances only.
public record Token(
    int id,
    int parent,
    String procedure,
    String element,
    @Nullable String via,
    int index,
    @Nullable Object item,
    @Nullable Repeats repeats) {

  /// How far a repeated activity has come.
  public record Repeats(int total, int started, int done) {}

  boolean isInstance() {
    return index >= 0;
  }

  Token with(Repeats changed) {
    return new Token(id, parent, procedure, element, via, index, item, changed);
  }
}
