package org.anlan.ratings;

import java.util.List;
import java.util.Map;

/// How this city looks after ended matters (`city/ratings/rules.json`): who is called back, how often it is tried, what follows a
/// bad rating (国办发〔2019〕51号, GB/T 39734—2020; the numbers are the city's).
///
/// @param badUpTo so many stars or fewer are a bad rating
/// @param verifyRule and `rectifyRule` time rules of the bad-review loop
/// @param fewest ratings of a unit that must be there before its people see figures or words
/// @param starScores percent of satisfaction per star
/// @param answerScores percent per answer on the phone; `answerStars` its stars
/// @param mostTries so many calls at most, on `leastDays` different days at least
/// @param usual for kinds without a profile of their own
record CareRules(
    int badUpTo,
    String verifyRule,
    String rectifyRule,
    int fewest,
    Map<String, Integer> starScores,
    Map<String, Integer> answerScores,
    Map<String, Integer> answerStars,
    int mostTries,
    int leastDays,
    int holdMinutes,
    List<Profile> profiles,
    Profile usual,
    List<Line> script) {

  /// @param percent how many of a hundred ended matters are called back
  /// @param redoRule the time rule of a round that a call-back begins: half the usual time
  record Profile(String kind, int percent, String redoRule) {

    /// The same answer each time it is asked, from the case number alone.
    boolean takes(String number) {
      return Math.floorMod(number.hashCode() * 31 + number.length(), 100) < percent;
    }
  }

  /// What the caller says; `{matter}` is filled.
  record Line(String code, String words, String wordsEn) {}

  Profile of(String kind) {
    return profiles.stream().filter(p -> p.kind().equals(kind)).findFirst().orElse(usual);
  }

  boolean bad(int stars) {
    return stars <= badUpTo;
  }

  int score(int stars) {
    return starScores.getOrDefault(String.valueOf(stars), 0);
  }
}
