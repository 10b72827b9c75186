package org.anlan.ratings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.cases.AfterCare;
import org.anlan.cases.CaseEnded;
import org.anlan.http.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Puts an ended round on the list of those to be called back, in the transaction that ended it; those not in the sample and those
/// where nobody left a number are noted as such, so that every ended round is counted once.
@Component
class CallbackOpening {

  private final Callbacks callbacks;
  private final AfterCare care;
  private final CareBook book;
  private final Ids ids;

  CallbackOpening(Callbacks callbacks, AfterCare care, CareBook book, Ids ids) {
    this.callbacks = callbacks;
    this.care = care;
    this.book = book;
    this.ids = ids;
  }

  @EventListener
  void on(CaseEnded ended) {
    care.find(ended.number()).ifPresent(matter -> open(matter, null, null, ended.at()));
  }

  /// Whom to call: the rater, or the first of the reporters who left a number.
  static Optional<AfterCare.Reached> whom(AfterCare.Ended matter, @Nullable String rater) {
    return matter.reporters().stream()
        .filter(r -> r.phone() != null && (rater == null || rater.equals(r.id().toString())))
        .findFirst();
  }

  /// @param review the bad-review loop that wants to know how it went; then everybody with a number is called
  /// @return whether somebody will be called
  boolean open(AfterCare.Ended matter, @Nullable UUID review, @Nullable String rater, Instant now) {
    var reachable = whom(matter, rater).isPresent();
    var wanted = review != null || book.rules().of(matter.kind()).takes(matter.number().text());
    var state = reachable && wanted ? Callback.State.OPEN : Callback.State.SKIPPED;
    callbacks.add(
        new Callback(
            ids.next(),
            matter.number(),
            matter.round(),
            review,
            rater,
            matter.kind(),
            matter.title(),
            matter.street(),
            matter.unit(),
            List.copyOf(matter.units()),
            List.copyOf(matter.people()),
            state,
            now,
            null,
            null,
            List.of()));
    return state == Callback.State.OPEN;
  }
}
