package org.anlan.services;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How people speak of an item, written down by somebody who keeps it 群众说法.
///
/// @param said parts with `…` between may stand apart, as in `guide/sayings.csv`
/// @param gap the question that nobody could answer, where it came from one
/// @param removedBy who took it away again; null while it holds
record Heard(
    UUID id,
    String item,
    String said,
    @Nullable UUID gap,
    String addedBy,
    Instant addedAt,
    @Nullable String removedBy,
    @Nullable Instant removedAt) {}
