package org.anlan.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One wait of a case for a person: who may do it, who holds it, by when.
///
/// @param token the interpreter's token that rests here
/// @param element the place in the procedure, such as `handle`
/// @param role what a post must be able to do, such as `handler`
/// @param unit the unit whose posts may do it
/// @param holder the person who took it; null while it lies in the unit's pool
public record Task(
    UUID id,
    UUID caseId,
    int token,
    String element,
    int round,
    Stage stage,
    String role,
    String unit,
    @Nullable String holder,
    Instant openedAt,
    Instant dueAt,
    boolean dueProvisional) {

  boolean heldBy(@Nullable String person) {
    return person != null && person.equals(holder);
  }
}
