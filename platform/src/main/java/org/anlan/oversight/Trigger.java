package org.anlan.oversight;

import java.time.Instant;
import org.anlan.cases.CaseNumber;

/// Why a matter calls for an order 督办, as the clock, a check or another module noticed it.
///
/// @param code one of the triggers of `city/oversight/ladder.json`, which says the level: `unsolved` (solvable yet unsolved, as for the
///     second redo after a call-back), `bad-handling`, `false-reply`, `failed-sample` …
/// @param grounds what was noticed, in words for the unit, without personal data
public record Trigger(CaseNumber number, int round, String code, String grounds, Instant at) {

  public Trigger {
    if (round < 1)
      throw new IllegalArgumentException("A round is 1 or more, not %d.".formatted(round));
    if (grounds.isBlank())
      throw new IllegalArgumentException("The trigger %s needs grounds.".formatted(code));
  }
}
