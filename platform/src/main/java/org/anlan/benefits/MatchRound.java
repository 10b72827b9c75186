package org.anlan.benefits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One pass of a library against all policies in force.
///
/// @param position the last record that is done
/// @param changed how many rows were another than before
/// @param failed why it could not go on
record MatchRound(
    UUID id,
    String library,
    LocalDate day,
    String askedBy,
    Instant started,
    @Nullable String position,
    Counts counts,
    @Nullable Instant ended,
    @Nullable String failed) {

  /// @param seen records
  /// @param matched policies that records meet
  /// @param lacking policies that cannot be decided for want of a datum
  record Counts(long seen, long matched, long lacking, long changed) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Counts more) {
      return new Counts(
          seen + more.seen, matched + more.matched, lacking + more.lacking, changed + more.changed);
    }
  }
}
