package org.anlan.cases;

import java.time.Instant;

/// A round of a case came to its end and the reporters were answered. Told inside the transaction that ended it.
///
/// @param solved false when it was closed as unsolved
public record CaseEnded(CaseNumber number, int round, boolean solved, Instant at) {}
