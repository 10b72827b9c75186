package org.anlan.ratings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.cases.AfterCare;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.ReporterDesk;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.oversight.Heard;
import org.anlan.oversight.HeardDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes the opinion of those who reported a case, once a round, after it was answered.
@Service
class RatingDesk {

  /// What was rated, and whether and why not it can be rated now.
  record Standing(Optional<Rating> rating, @Nullable Texts whyNot) {}

  /// What somebody gives.
  record Wish(int stars, @Nullable String words, List<String> tags, boolean anonymous) {}

  private final Ratings ratings;
  private final ReporterDesk reporters;
  private final CommandLog log;
  private final Ids ids;
  private final Following following;

  /// What a rating leads to.
  @Component
  record Following(
      AfterCare care,
      CareBook book,
      ReviewDesk reviews,
      HeardDesk heard,
      InstantSource businessClock) {}

  RatingDesk(
      Ratings ratings, ReporterDesk reporters, CommandLog log, Ids ids, Following following) {
    this.ratings = ratings;
    this.reporters = reporters;
    this.log = log;
    this.ids = ids;
    this.following = following;
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
    var now = following.businessClock().instant();
    var rating = new Rating(wish.stars(), wish.words(), wish.tags(), now);
    if (!standing.ended()) throw RatingProblems.notYet();
    var about = about(caller, number, wish);
    if (!ratings.add(key(standing), ids.next(), rating, about)) throw RatingProblems.already();
    follow(standing, number, rating, about);
    return rating;
  }

  private Ratings.About about(Caller caller, CaseNumber number, Wish wish) {
    var matter = following.care().find(number).orElseThrow();
    var channel = caller.signedIn() ? "web" : "code";
    return new Ratings.About(
        channel, wish.anonymous(), matter.unit(), matter.kind(), matter.street());
  }

  /// What was rated goes to oversight; a bad one is looked into.
  private void follow(
      ReporterDesk.Standing standing, CaseNumber number, Rating rating, Ratings.About about) {
    var rules = following.book().rules();
    var source = "rating:" + standing.reporter();
    var percent = rules.score(rating.stars());
    following
        .heard()
        .hear(new Heard(number, standing.round(), null, null, percent, rating.at(), source));
    if (rules.bad(rating.stars())) following.reviews().open(key(standing), about, rating.at());
  }

  private static Ratings.Key key(ReporterDesk.Standing standing) {
    return new Ratings.Key(standing.number(), standing.round(), standing.reporter().toString());
  }

  private static @Nullable Texts whyNot(ReporterDesk.Standing standing, boolean rated) {
    if (!standing.ended()) return new Texts("答复以后才能评价。", "Possible once it is answered.");
    return rated ? new Texts("您已经评价过这一次办理。", "You have rated this round already.") : null;
  }
}
