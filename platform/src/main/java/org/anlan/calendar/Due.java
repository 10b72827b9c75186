package org.anlan.calendar;

import java.time.Instant;

/// When a promise is due.
///
/// @param provisional a year had to be guessed, Monday to Friday; shown to people, and counted again on [YearLoaded]
/// @param rule the id of the time rule that was applied
public record Due(Instant at, boolean provisional, String rule) {}
