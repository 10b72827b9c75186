package org.anlan.rules.items;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From when to when an item is offered 计划生效日期、计划取消日期.
///
/// @param until last day; null for no end
public record Validity(LocalDate from, @Nullable LocalDate until) {}
