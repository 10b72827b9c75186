package org.anlan.halls;

import java.util.List;
import java.util.Set;
import org.anlan.access.Caller;
import org.anlan.access.Secret;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes what somebody says of a service right after it 现场“一次一评” (GB/T 39734-2020), by a code that holds once. Nothing that is kept tells who
/// it was.
@Service
class SpotRatingDesk {

  /// What can be said in particular.
  static final Set<String> TAGS =
      Set.of("fast", "clear", "polite", "slow", "unclear", "rude", "again");

  private static final int MOST_WORDS = 200;

  private final Visits visits;
  private final SpotRatings ratings;
  private final Lines lines;
  private final Telling telling;

  SpotRatingDesk(Visits visits, SpotRatings ratings, Lines lines, Telling telling) {
    this.visits = visits;
    this.ratings = ratings;
    this.lines = lines;
    this.telling = telling;
  }

  boolean mayRate(String code) {
    return visits.isRateCode(Secret.hash(code));
  }

  /// What somebody says of a service.
  ///
  /// @param stars 1 to 5
  record Said(int stars, List<String> tags, @Nullable String words) {
    Said {
      tags = List.copyOf(tags);
    }
  }

  void rate(Command command, Caller caller, String code, Said rating) {
    var stars = rating.stars();
    var tags = rating.tags();
    var words = rating.words();
    if (stars < 1 || stars > 5)
      throw HallProblems.field("stars", new Texts("请选 1 到 5 星。", "Choose 1 to 5 stars."));
    tags.stream()
        .filter(tag -> !TAGS.contains(tag))
        .findFirst()
        .ifPresent(tag -> {
          throw HallProblems.noneOf("tags", tag, TAGS);
        });
    var said = words == null || words.isBlank() ? null : words.strip();
    if (said != null && said.length() > MOST_WORDS)
      throw HallProblems.length("words", new Texts("评价", "The words"), 0, MOST_WORDS);
    telling
        .doing()
        .once(
            command,
            caller,
            () -> {
              var visit =
                  visits
                      .takeByRateCode(Secret.hash(code))
                      .orElseThrow(() ->
                          HallProblems.state(
                              "hall-rated",
                              new Texts(
                                  "这个评价码已用过或无效。每次服务只评一次。",
                                  "This code was used or is none. A service is rated once.")));
              var month = lines.day(telling.doing().now()).withDayOfMonth(1);
              ratings.add(
                  visit,
                  month,
                  new SpotRatings.Said(stars, tags.stream().distinct().sorted().toList(), said));
            });
  }
}
