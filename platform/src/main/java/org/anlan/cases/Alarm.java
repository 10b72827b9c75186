package org.anlan.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An hour set for a case by its procedure. The same element is set anew in the next generation, so that an old alarm is known
/// to be dead.
///
/// @param due an ISO 8601 duration, or `rule:<id>` for a time rule of the calendar
/// @param resumes the generation whose remaining time this one takes up after a suspension; 0 for a new one
/// @param endedAt when it fired or was cleared; null while it is armed
record Alarm(
    String division,
    UUID caseId,
    String element,
    int generation,
    String due,
    int resumes,
    Instant setAt,
    Instant firesAt,
    @Nullable Instant endedAt) {}
