package org.anlan.ratings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anlan.cli.CheckedFolder;

/// Everything that is wrong with how a city looks after ended matters.
public final class RatingsCheck {

  private static final String RULES = "ratings/rules.json";
  private static final String TAGS = "ratings/tags.json";
  private static final Set<String> STARS = Set.of("1", "2", "3", "4", "5");
  private static final int MOST_STARS = 5;

  private final CheckedFolder city;

  private RatingsCheck(CheckedFolder city) {
    this.city = city;
  }

  /// What people are told of.
  public static Set<String> occasions() {
    return Set.of("review-answer", "review-task");
  }

  /// @param rules types of the time rules
  public static void check(CheckedFolder city, Set<String> kinds, Set<String> rules) {
    var check = new RatingsCheck(city);
    city.json(RULES, CareRules.class).ifPresent(care -> check.rules(care, kinds, rules));
    city.json(TAGS, Tags.Tag[].class).ifPresent(tags -> check.tags(List.of(tags)));
  }

  private void rules(CareRules care, Set<String> kinds, Set<String> rules) {
    rule("/verifyRule", care.verifyRule(), rules);
    rule("/rectifyRule", care.rectifyRule(), rules);
    rule("/usual/redoRule", care.usual().redoRule(), rules);
    var seen = new HashSet<String>();
    for (var n = 0; n < care.profiles().size(); n++) {
      var at = "/profiles/" + n;
      var profile = care.profiles().get(n);
      if (!kinds.contains(profile.kind()))
        at(at + "/kind", "there is no kind of matter '%s'".formatted(profile.kind()));
      if (!seen.add(profile.kind()))
        at(at + "/kind", "'%s' is there twice".formatted(profile.kind()));
      rule(at + "/redoRule", profile.redoRule(), rules);
    }
    Stream.concat(care.profiles().stream(), Stream.of(care.usual()))
        .filter(profile -> profile.percent() < 0 || profile.percent() > 100)
        .forEach(profile -> at("/profiles", "%s: percent is 0 to 100".formatted(profile.kind())));
    if (!care.starScores().keySet().equals(STARS))
      at("/starScores", "has a score for each of 1 to 5 stars and nothing else");
    if (!care.answerStars().keySet().equals(care.answerScores().keySet()))
      at(
          "/answerStars",
          "names other answers than answerScores, %s".formatted(care.answerScores().keySet()));
  }

  private void rule(String pointer, String named, Set<String> rules) {
    if (!rules.contains(named))
      at(pointer, "there is no time rule '%s' in calendar/rules.csv".formatted(named));
  }

  private void tags(List<Tags.Tag> tags) {
    var seen = new HashSet<String>();
    for (var n = 0; n < tags.size(); n++) {
      var tag = tags.get(n);
      if (!seen.add(tag.code()))
        city.faultAt(TAGS, "/" + n, "the code '%s' is there twice".formatted(tag.code()));
      if (tag.from() < 1 || tag.to() > MOST_STARS || tag.from() > tag.to())
        city.faultAt(TAGS, "/" + n, "goes with 1 to 5 stars, from not more than to");
    }
  }

  private void at(String pointer, String words) {
    city.faultAt(RULES, pointer, words);
  }
}
