package org.anlan.rules.items;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A law, rule or document by which an item exists 设定依据.
///
/// @param document its number, such as 国务院令第697号
/// @param article such as 第三十二条
/// @param text what it says, in short
/// @param from first day in force
/// @param until last day in force; null while it is
/// @param source `memory` where nobody has looked it up yet; the page then says 待核
public record LegalBasis(
    Words law,
    @Nullable String document,
    @Nullable String article,
    @Nullable Words text,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String source) {

  public boolean isInForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
