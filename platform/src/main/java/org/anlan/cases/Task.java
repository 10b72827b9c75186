package org.anlan.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.anlan.calendar.Due;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// One wait of a case for a person: who may do it, who holds it, by when.
///
/// @param token the interpreter's token that rests here
/// @param element the place in the procedure, such as `handle`
/// @param role what a post must be able to do, such as `handler`
/// @param unit the unit whose posts may do it
/// @param stopped why its clock stands now; null while it runs
/// @param asked what was asked for, of a task beside the procedure; null of one that the procedure opened
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
    boolean dueProvisional,
    @Nullable Texts stopped,
    @Nullable Asked asked) {

  /// Something asked of somebody beside the procedure: more time, a suspension, an opinion, a hand.
  ///
  /// @param by the person who asks, who must not grant it as well
  /// @param given the fields of the request
  record Asked(String by, Map<String, String> given) {
    Asked {
      given = Map.copyOf(given);
    }
  }

  /// Beside the procedure: it moves no token.
  boolean aside() {
    return asked != null;
  }

  Task clock(Due due, @Nullable Texts why) {
    return new Task(
        id,
        caseId,
        token,
        element,
        round,
        stage,
        role,
        unit,
        holder,
        openedAt,
        due.at(),
        due.provisional(),
        why,
        asked);
  }

  boolean heldBy(@Nullable String person) {
    return person != null && person.equals(holder);
  }
}
