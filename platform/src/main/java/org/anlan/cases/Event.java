package org.anlan.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a case, never changed afterwards.
///
/// @param act what was done: `report`, `join`, an outcome of a task such as `handled`, `claim`, `withdraw` …
/// @param stage the stage it led to
/// @param person who, if a member of staff; null for a reporter or the platform itself
/// @param unit whose act it was; where a case was sent, the unit it went to
/// @param publicly whether the reporters see it
public record Event(
    int seq,
    Instant at,
    String act,
    Stage stage,
    @Nullable String person,
    @Nullable String post,
    @Nullable String unit,
    @Nullable String words,
    boolean publicly) {

  Event by(@Nullable String newUnit) {
    return new Event(seq, at, act, stage, person, post, newUnit, words, publicly);
  }
}
