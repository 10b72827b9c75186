package org.anlan.calendar;

import org.anlan.http.Texts;

/// What the operator of the calendar should do, in words: a year is missing, and since when it matters.
public record Warning(int year, Texts words) {}
