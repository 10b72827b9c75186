package org.anlan.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a case, never changed afterwards.
///
/// @param act what was done: `report`, `join`, an outcome of a task such as `handled`, `claim`, `withdraw` …
/// @param stage the stage it led to
/// @param person who, if a member of staff; null for a reporter or the platform itself
/// @param unit whose act it was; where a case was sent, the unit it went to
/// @param publicly whether the reporters see it
/// @param task the one task that it concerned; null where it concerned the whole case
/// @param detail facts that are no words: the ground, the amount, who it went to, what stood there before
public record Event(
    int seq,
    Instant at,
    String act,
    Stage stage,
    @Nullable String person,
    @Nullable String post,
    @Nullable String unit,
    @Nullable String words,
    boolean publicly,
    @Nullable UUID task,
    Map<String, String> detail) {

  public Event {
    detail = Map.copyOf(detail);
  }

  /// What the platform itself or a reporter did.
  static Event of(Instant at, String act, Stage stage, @Nullable String words) {
    return new Event(0, at, act, stage, null, null, null, words, true, null, Map.of());
  }

  Event inside() {
    return new Event(seq, at, act, stage, person, post, unit, words, false, task, detail);
  }

  Event openly() {
    return new Event(seq, at, act, stage, person, post, unit, words, true, task, detail);
  }

  Event by(@Nullable String newUnit) {
    return new Event(seq, at, act, stage, person, post, newUnit, words, publicly, task, detail);
  }

  /// What a collector found on patrol.
  Event from(Report.Patrol by) {
    var source = Map.of("source", "巡查上报", "sourceEn", "Patrol");
    return new Event(
        seq, at, act, stage, by.person(), by.post(), by.unit(), words, publicly, task, source);
  }

  Event with(Map<String, String> newDetail) {
    return new Event(seq, at, act, stage, person, post, unit, words, publicly, task, newDetail);
  }

  /// What the act led to concerns whoever works on the case, not one task alone.
  Event onWhole() {
    return new Event(seq, at, act, stage, person, post, unit, words, publicly, null, detail);
  }
}
