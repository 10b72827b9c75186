package org.anlan.benefits;

import java.time.Instant;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/// A list of those that a policy is paid to, and how far it is; it is handled as the case of its number.
///
/// @param unit whose policy it is
/// @param over when the time for objections was found to be over
/// @param effect what became of it, as the department judged afterwards
record AwardList(
    String division,
    CaseNumber number,
    String policy,
    int version,
    String unit,
    UUID madeBy,
    Instant made,
    Dates dates,
    @Nullable String effect) {

  /// @param published and `until` the time in which it can be objected to
  /// @param approvedBy the person of the directory who approved it
  record Dates(
      @Nullable Instant published,
      @Nullable Instant until,
      @Nullable Instant over,
      @Nullable String approvedBy,
      @Nullable Instant approved,
      @Nullable Instant ended) {

    static final Dates NONE = new Dates(null, null, null, null, null, null);

    Dates published(Instant from, Instant to) {
      return new Dates(from, to, null, approvedBy, approved, ended);
    }

    Dates over(Instant at) {
      return new Dates(published, until, at, approvedBy, approved, ended);
    }

    Dates approved(String by, Instant at) {
      return new Dates(published, until, over, by, at, ended);
    }

    Dates ended(Instant at) {
      return new Dates(published, until, over, approvedBy, approved, at);
    }
  }

  AwardList with(Dates next) {
    return new AwardList(division, number, policy, version, unit, madeBy, made, next, effect);
  }

  AwardList judged(String words) {
    return new AwardList(division, number, policy, version, unit, madeBy, made, dates, words);
  }

  /// Whether everybody may read it: from its publication on, as long as it stands.
  boolean isPublic() {
    return dates.published() != null;
  }

  boolean isOpenToObjections(Instant now) {
    var until = dates.until();
    return until != null && dates.over() == null && dates.ended() == null && now.isBefore(until);
  }
}
