package org.anlan.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// When a post is manned 值班表.
///
/// @param to 23:59 stands for midnight
public record Shift(String post, DayOfWeek weekday, LocalTime from, LocalTime to) {}
