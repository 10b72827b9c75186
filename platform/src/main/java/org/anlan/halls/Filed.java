package org.anlan.halls;

import java.time.Instant;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/// An application that was taken in at a window or by a helper: who received it, and how the person confirmed it. Whoever received it neither
/// reviews nor decides it.
///
/// @param account the person's
/// @param confirmed `paper`: signed on paper; `phone`: on the ticket's page; `consent`: under the consent to a helper
record Filed(
    CaseNumber number,
    String hall,
    @Nullable UUID visit,
    String window,
    String letter,
    String item,
    String unit,
    UUID account,
    String person,
    String name,
    String confirmed,
    Instant at) {}
