package org.anlan.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// What a decision table answered and why: kept with the case and shown to whoever is concerned.
///
/// @param key the decision's key, such as `dispatch-street`
/// @param version the published version that answered
/// @param inputs what was known
/// @param outcome the answer's fields; empty when no row applied
/// @param rows all rows in their order, with the ones that matched
/// @param why the reason in words; null for what was decided before reasons were written
public record Decision(
    String key,
    int version,
    Map<String, Object> inputs,
    Map<String, String> outcome,
    List<Row> rows,
    @Nullable Texts why) {

  /// @param number from 1, as in the drawn table
  /// @param text the row in words
  /// @param matched whether its conditions held
  /// @param chosen whether its answer was taken
  public record Row(int number, String text, boolean matched, boolean chosen) {}

  public Optional<String> find(String field) {
    return Optional.ofNullable(outcome.get(field));
  }
}
