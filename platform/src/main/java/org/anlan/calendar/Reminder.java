package org.anlan.calendar;

import java.time.Instant;

/// A moment to remind whoever holds the matter.
///
/// @param percent of the promise that is used up then: 50, 80 or 100
public record Reminder(int percent, Instant at) {}
