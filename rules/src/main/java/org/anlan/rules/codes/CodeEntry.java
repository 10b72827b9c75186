package org.anlan.rules.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One kind of component or matter as a list of codes has it.
///
/// @param code major and minor: five digits, or four of the former generation
/// @param before its code in the former generation; null where it had none or nobody knows
/// @param from the first day of its use; null where it is older than the list
/// @param until the last day of its use; null while it has no end
/// @param certainty how sure the row is: `reported` by those who read the standard, `memory` where nobody checked it against the
///     text, `city` for a kind that the city added
public record CodeEntry(
    String code,
    String name,
    String nameEn,
    @Nullable String before,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String certainty) {

  public boolean validOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  public CodeGeneration generation() {
    return CodeGeneration.ofKind(code).orElseThrow();
  }
}
