package org.anlan.benefits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch of payments: the file that the treasury was given, and what it comes to.
///
/// @param sum SHA-256 of its lines
record Batch(
    String number,
    String list,
    String unit,
    UUID madeBy,
    String madeName,
    Instant made,
    int lines,
    long fen,
    String sum,
    String file) {

  /// One payment.
  ///
  /// @param state `sent`, `paid` or `refused`
  /// @param note the bank's reference, or why it was refused
  record Payment(
      String division,
      int line,
      UUID award,
      String account,
      long fen,
      String state,
      @Nullable String note,
      Instant at) {}
}
