package org.anlan.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anlan.cases.CaseNumber;
import org.anlan.rules.retention.Disposal;
import org.anlan.rules.retention.RetentionPeriod;
import org.jspecify.annotations.Nullable;

/// A case in the archive. It holds no words of the case and stays when that is destroyed.
///
/// @param unit the responsible unit's credit code
/// @param code the class of the schedule it is kept by
/// @param dueOn the first day on which it may be destroyed; null for ever
/// @param packed its package; null before it passed the check
/// @param archivedAt null where the check failed
/// @param destroyedAt null while it is kept
record ArchivedCase(
    CaseNumber number,
    String kind,
    String street,
    @Nullable String unit,
    Instant openedAt,
    Instant closedAt,
    String code,
    RetentionPeriod period,
    @Nullable LocalDate dueOn,
    List<Finding> findings,
    Instant checkedAt,
    @Nullable Packed packed,
    @Nullable Instant archivedAt,
    @Nullable Instant destroyedAt) {

  enum State {
    FAILED,
    ARCHIVED,
    DESTROYED
  }

  record Packed(String sha256, long bytes) {}

  ArchivedCase {
    findings = List.copyOf(findings);
  }

  State state() {
    if (destroyedAt != null) return State.DESTROYED;
    return archivedAt == null ? State.FAILED : State.ARCHIVED;
  }

  /// As the rules of disposal see it.
  Disposal.Standing standing(Disposal.@Nullable Hold hold) {
    var kept = state() == State.ARCHIVED ? archivedAt : null;
    return new Disposal.Standing(kept, dueOn, hold);
  }

  ArchivedCase archived(Instant at, Packed newPacked) {
    return new ArchivedCase(
        number, kind, street, unit, openedAt, closedAt, code, period, dueOn, findings, checkedAt,
        newPacked, at, null);
  }
}
