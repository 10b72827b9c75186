package org.anlan.benefits;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anlan.rules.benefits.Verdict;

/// What a policy comes to for one record by the data of today: that it is met, or what is missing to say so.
///
/// @param division the county of the record
/// @param fen what it comes to; 0 where something is missing
/// @param since from when on it was so
record Match(
    String division,
    String library,
    String key,
    String policy,
    int version,
    Verdict verdict,
    int row,
    long fen,
    Set<String> missing,
    Instant since) {

  Match {
    missing = Set.copyOf(missing);
  }

  /// Whether it says the same, whenever it came to be so.
  boolean sameAs(Match other) {
    return policy.equals(other.policy)
        && version == other.version
        && division.equals(other.division)
        && verdict == other.verdict
        && row == other.row
        && fen == other.fen
        && missing.equals(other.missing);
  }

  /// What has been found for one record, which may be nothing.
  record Of(String library, String key, List<Match> matches) {
    Of {
      matches = List.copyOf(matches);
    }
  }
}
