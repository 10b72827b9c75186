package org.anlan.oversight;

import java.time.Instant;
import org.anlan.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/// What those who reported a matter said of one round of it: the raw event behind the rates of response, resolution and
/// satisfaction (handbook §3.5). Whoever asks people pushes it to [HeardDesk].
///
/// @param contacted whether somebody of the unit got in touch with them; null when not asked or not said
/// @param solved whether it is solved; null when not asked or not said
/// @param satisfactionPercent 100 satisfied, 80 basically, 60 so-so, 0 not (the scores are the asker's configuration); null when not
///     said. An answer with nothing but nulls is no answer: whoever was not reached is in no denominator
/// @param at when it was said; the period it counts in
/// @param source where it comes from, the kind first: `callback`, `rating:<rater>`. What counts where kinds disagree says
///     `city/oversight/rates.json`
public record Heard(
    CaseNumber number,
    int round,
    @Nullable Boolean contacted,
    @Nullable Boolean solved,
    @Nullable Integer satisfactionPercent,
    Instant at,
    String source) {

  public Heard {
    if (round < 1)
      throw new IllegalArgumentException("A round is 1 or more, not %d.".formatted(round));
    if (satisfactionPercent != null && (satisfactionPercent < 0 || satisfactionPercent > 100))
      throw new IllegalArgumentException(
          "Satisfaction is 0 to 100 percent, not %d.".formatted(satisfactionPercent));
    if (source.isBlank() || source.length() > 100)
      throw new IllegalArgumentException(
          "A source has 1 to 100 characters, not '%s'.".formatted(source));
  }

  /// Nobody was reached, or nothing was said.
  boolean silent() {
    return contacted == null && solved == null && satisfactionPercent == null;
  }
}
