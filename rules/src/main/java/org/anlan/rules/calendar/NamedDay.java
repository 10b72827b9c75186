package org.anlan.rules.calendar;

import java.time.LocalDate;

/// A day that the yearly holiday notice names: a day off, or a weekend day on which the city works.
public record NamedDay(LocalDate date, String name, boolean off) {}
