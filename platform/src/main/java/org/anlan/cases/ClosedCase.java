package org.anlan.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case whole, as the archive takes it.
///
/// @param unit the responsible unit's credit code
/// @param closed null while it runs
/// @param archived null before it was archived
/// @param events how many events it has; each has its proof in the ledger
/// @param record everything that is known of it, as JSON
public record ClosedCase(
    CaseNumber number,
    String kind,
    String street,
    String words,
    @Nullable String unit,
    Instant opened,
    @Nullable Instant closed,
    @Nullable Instant archived,
    int events,
    String record) {}
