package org.anlan.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who reported a matter, first or by joining. Name and phone are personal data: masked wherever they are shown.
///
/// @param account set when they were signed in
/// @param leftAt when they withdrew their part
record Reporter(
    UUID id,
    @Nullable UUID account,
    @Nullable String name,
    @Nullable String phone,
    Instant joinedAt,
    @Nullable String words,
    @Nullable Instant leftAt) {

  boolean there() {
    return leftAt == null;
  }
}
