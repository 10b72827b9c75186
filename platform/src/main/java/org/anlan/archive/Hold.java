package org.anlan.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.rules.retention.Disposal;
import org.jspecify.annotations.Nullable;

/// A legal hold 冻结 on a case: while it stands nobody destroys the case.
///
/// @param until its last day; null until it is lifted
/// @param lifted null while it was not lifted
record Hold(
    UUID id,
    CaseNumber number,
    String kind,
    String street,
    @Nullable String unit,
    String reason,
    @Nullable LocalDate until,
    String by,
    Instant at,
    @Nullable Lifted lifted) {

  record Lifted(String by, Instant at, String why) {}

  Disposal.Hold rule() {
    return new Disposal.Hold(reason, until);
  }

  boolean standsOn(LocalDate day) {
    return lifted == null && rule().standsOn(day);
  }
}
