package org.anlan.calendar;

/// A year's working days became known, or changed: deadlines that reach into it are to be counted again.
///
/// Told once per version, inside the transaction that notes it was told: a listener that fails is told again at the next start.
public record YearLoaded(int year) {}
