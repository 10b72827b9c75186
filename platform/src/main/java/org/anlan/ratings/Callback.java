package org.anlan.ratings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// One ended round whose reporters are called back 回访 (handbook §3.5), or why they are not.
///
/// @param review the bad-review loop that asked for it; absent for the usual one
/// @param rater whom that loop is about; absent for whoever can be reached
/// @param title what and where it is
/// @param units and `people` that handled the matter and so may not call
/// @param tries the days on which somebody tried
record Callback(
    UUID id,
    CaseNumber number,
    int round,
    @Nullable UUID review,
    @Nullable String rater,
    String kind,
    Texts title,
    String street,
    @Nullable String unit,
    List<String> units,
    List<String> people,
    State state,
    Instant endedAt,
    @Nullable String holder,
    @Nullable Instant heldUntil,
    List<LocalDate> tries) {

  enum State {
    OPEN,
    DONE,
    /// Tried as often as the rules say.
    UNREACHED,
    /// Not in the sample, or nobody left a number.
    SKIPPED,
    /// The matter goes on; there is nothing to ask about.
    VOID
  }

  boolean mayCall(Worker worker) {
    return !units.contains(worker.unit()) && !people.contains(worker.person());
  }

  boolean heldBy(Worker worker, Instant now) {
    return worker.person().equals(holder) && heldUntil != null && now.isBefore(heldUntil);
  }

  /// Whether a call made today would leave room for the days that the rules ask for.
  boolean mayTry(LocalDate today, CareRules rules) {
    var last = tries.size() + 1 >= rules.mostTries();
    var days =
        java.util.stream.Stream.concat(tries.stream(), java.util.stream.Stream.of(today))
            .distinct()
            .count();
    return !last || days >= rules.leastDays();
  }
}
