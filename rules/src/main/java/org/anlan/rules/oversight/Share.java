package org.anlan.rules.oversight;

import org.jspecify.annotations.Nullable;

/// One round of a case in the denominator of one rate.
///
/// @param area the county, 6 digits
/// @param percent its part in the numerator: 0 or 100, of satisfaction its score
/// @param excluded taken out after review 审核剔除: listed, not counted
public record Share(
    Rate rate,
    String number,
    int round,
    String area,
    @Nullable String unit,
    @Nullable String post,
    int percent,
    boolean excluded) {

  Share exclude() {
    return new Share(rate, number, round, area, unit, post, percent, true);
  }
}
