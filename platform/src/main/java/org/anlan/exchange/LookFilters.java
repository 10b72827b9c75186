package org.anlan.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which looks are wanted.
///
/// @param result `given`, `answered`, `absent` or `refused`
record LookFilters(
    @Nullable String library,
    @Nullable String unit,
    @Nullable String purpose,
    @Nullable String key,
    @Nullable String result,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Integer limit,
    @Nullable String after) {}
