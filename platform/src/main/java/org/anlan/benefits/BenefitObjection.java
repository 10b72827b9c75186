package org.anlan.benefits;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/// Somebody says that a list is wrong; looked into as the case of its number.
///
/// @param award whom it is about; null for a list on which somebody is missing
record BenefitObjection(
    String division,
    CaseNumber number,
    String list,
    @Nullable UUID award,
    String about,
    UUID account,
    Instant made,
    String state) {

  static final List<String> ABOUT = List.of("against", "omitted", "amount");
  static final String OPEN = "open";
}
