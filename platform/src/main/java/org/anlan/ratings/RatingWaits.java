package org.anlan.ratings;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.anlan.access.Caller;
import org.anlan.access.Waiting;
import org.anlan.access.Waits;
import org.anlan.cases.EndedMatters;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// What was answered to somebody and not rated yet. It is asked for a month and no longer; it can be rated afterwards as well.
@Component
class RatingWaits implements Waits {

  private static final Duration ASKED = Duration.ofDays(30);
  private static final Texts RATE = new Texts("评价这次办理", "Say how it was handled");

  private final EndedMatters matters;
  private final Ratings ratings;
  private final InstantSource businessClock;

  RatingWaits(EndedMatters matters, Ratings ratings, InstantSource businessClock) {
    this.matters = matters;
    this.ratings = ratings;
    this.businessClock = businessClock;
  }

  @Override
  public List<Waiting> of(Caller caller) {
    return matters.listSince(businessClock.instant().minus(ASKED), caller).stream()
        .filter(one -> ratings.find(key(one)).isEmpty())
        .map(one ->
            new Waiting(
                "rate", one.title(), RATE, "/progress/" + one.number().text(), one.closed(), null))
        .toList();
  }

  private static Ratings.Key key(EndedMatters.Matter one) {
    return new Ratings.Key(one.number().text(), one.round(), one.reporter().toString());
  }
}
