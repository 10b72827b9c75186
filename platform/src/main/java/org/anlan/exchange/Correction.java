package org.anlan.exchange;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/// That somebody says a field is wrong 数据校核, and what came of it.
///
/// @param division the county of the record
/// @param was absent where nothing was known
/// @param claimed what it should be, as they say
/// @param became what it is since the source department found out; null until then and where it stays
/// @param account who said so
record Correction(
    String division,
    CaseNumber number,
    String library,
    String key,
    String field,
    @Nullable String was,
    String claimed,
    @Nullable String became,
    UUID account,
    State state,
    Instant openedAt,
    @Nullable Instant endedAt) {

  enum State {
    OPEN,
    CORRECTED,
    KEPT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Correction ended(State ended, @Nullable String value, Instant at) {
    return new Correction(
        division, number, library, key, field, was, claimed, value, account, ended, openedAt, at);
  }
}
