package org.anlan.benefits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.AwardState;
import org.jspecify.annotations.Nullable;

/// What one person or firm gets under one policy, from the list to the money and back.
///
/// @param division the county of whoever it is about
/// @param list the number of the case of its list
/// @param term the first day of the policy's term: nobody gets it twice in one
/// @param matchedFen what the clause came to; `fen` is less where the budget was shared out
/// @param reason why it is excluded or held; null else
/// @param document the number of the decision that took it back
record Award(
    String division,
    UUID id,
    String list,
    Of of,
    Who who,
    long matchedFen,
    long fen,
    AwardState state,
    @Nullable Texts reason,
    Decided decided,
    Instant made,
    @Nullable String document) {

  /// The version that decided.
  record Of(String policy, int version, LocalDate term) {}

  /// Whom it is about and who is paid, each by the key in its library.
  record Who(
      String library,
      String key,
      String title,
      String payeeLibrary,
      String payee,
      String payeeTitle) {}

  /// What decided: the row and the values of all fields on which the clause hangs, as they stood on that day.
  record Decided(LocalDate day, int row, Map<String, String> values) {
    Decided {
      values = Map.copyOf(values);
    }
  }

  /// @throws IllegalStateException when it cannot become that
  Award in(AwardState next, @Nullable Texts why) {
    if (!state.mayBecome(next))
      throw new IllegalStateException(
          "Award %s is %s and cannot be %s.".formatted(id, state, next));
    return new Award(
        division, id, list, of, who, matchedFen, fen, next, why, decided, made, document);
  }

  Award held(Texts why) {
    return because(why);
  }

  Award released() {
    return because(null);
  }

  private Award because(@Nullable Texts why) {
    return new Award(
        division, id, list, of, who, matchedFen, fen, state, why, decided, made, document);
  }

  Award takenBack(String number, Texts why) {
    var back = in(AwardState.RECOVERED, why);
    return new Award(
        division, id, list, of, who, matchedFen, fen, back.state(), why, decided, made, number);
  }
}
