package org.anlan.ratings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.ReporterDesk;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes the opinion of those who reported a case, once a round, after it was answered.
@Service
class RatingDesk {

  /// What was rated, and whether and why not it can be rated now.
  record Standing(Optional<Rating> rating, @Nullable Texts whyNot) {}

  /// What somebody gives.
  record Wish(int stars, @Nullable String words, List<String> tags) {}

  private final Ratings ratings;
  private final ReporterDesk reporters;
  private final CommandLog log;
  private final Ids ids;
  private final InstantSource businessClock;

  RatingDesk(
      Ratings ratings,
      ReporterDesk reporters,
      CommandLog log,
      Ids ids,
      InstantSource businessClock) {
    this.ratings = ratings;
    this.reporters = reporters;
    this.log = log;
    this.ids = ids;
    this.businessClock = businessClock;
  }

  @Transactional(readOnly = true)
  Standing standing(CaseNumber number, Caller caller) {
    var standing = reporters.standing(number, caller);
    var rating = ratings.find(key(standing));
    return new Standing(rating, whyNot(standing, rating.isPresent()));
  }

  @Transactional
  Rating rate(Command command, Caller caller, CaseNumber number, Wish wish) {
    return log.once(command, caller.name(), Rating.class, () -> rate(caller, number, wish));
  }

  private Rating rate(Caller caller, CaseNumber number, Wish wish) {
    var standing = reporters.standing(number, caller);
    var rating = new Rating(wish.stars(), wish.words(), wish.tags(), businessClock.instant());
    if (!standing.ended()) throw RatingProblems.notYet();
    if (!ratings.add(key(standing), ids.next(), rating)) throw RatingProblems.already();
    return rating;
  }

  private static Ratings.Key key(ReporterDesk.Standing standing) {
    return new Ratings.Key(standing.number(), standing.round(), standing.reporter().toString());
  }

  private static @Nullable Texts whyNot(ReporterDesk.Standing standing, boolean rated) {
    if (!standing.ended()) return new Texts("答复以后才能评价。", "Possible once it is answered.");
    return rated ? new Texts("您已经评价过这一次办理。", "You have rated this round already.") : null;
  }
}
