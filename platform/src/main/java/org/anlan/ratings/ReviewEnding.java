package org.anlan.ratings;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.anlan.calendar.CalendarDesk;
import org.anlan.http.Audience;
import org.anlan.http.Texts;
import org.anlan.notices.NoticeDesk;
import org.anlan.notices.Occurrence;
import org.anlan.oversight.OrderDesk;
import org.anlan.oversight.Trigger;
import org.springframework.stereotype.Component;

/// How a bad-review loop ends once the rater was called back: mended, once more, or as an order of supervision.
@Component
class ReviewEnding {

  private final Reviews reviews;
  private final CareBook book;
  private final CalendarDesk calendar;
  private final NoticeDesk notices;
  private final OrderDesk orders;

  ReviewEnding(
      Reviews reviews, CareBook book, CalendarDesk calendar, NoticeDesk notices, OrderDesk orders) {
    this.reviews = reviews;
    this.book = book;
    this.calendar = calendar;
    this.notices = notices;
    this.orders = orders;
  }

  void calledBack(Callback callback, boolean solved, Instant now) {
    var review = reviews.lock(Objects.requireNonNull(callback.review()));
    if (review.state() != Review.State.CALLING) return;
    if (solved) save(review.to(Review.State.CLOSED, review.dueAt(), now), "called-back", now);
    else notSolved(review.failedAgain(), now);
  }

  void unreached(Callback callback, Instant now) {
    var review = reviews.lock(Objects.requireNonNull(callback.review()));
    if (review.state() == Review.State.CALLING)
      save(review.to(Review.State.CLOSED, review.dueAt(), now), "unreached", now);
  }

  /// Once it goes back to the unit; the second time it is a matter of supervision.
  private void notSolved(Review review, Instant now) {
    if (review.failures() == 1) {
      var due = calendar.due(book.rules().rectifyRule(), now).at();
      save(review.to(Review.State.RECTIFYING, due, now), "not-mended", now);
      tellRated(review);
      return;
    }
    save(review.to(Review.State.CLOSED, review.dueAt(), now), "not-mended", now);
    orders.trigger(
        new Trigger(review.number(), review.key().round(), "bad-handling", "差评整改后回访仍未解决", now));
  }

  void tellRated(Review review) {
    var what = new Texts("有一条评价需要整改", "A rating calls for mending");
    notices.tell(
        Occurrence.inside("review-task", Audience.unit(review.unit()), Map.of("what", what), null));
  }

  private void save(Review review, String act, Instant now) {
    reviews.save(review);
    reviews.note(review, new Reviews.Done(now, act, review.state(), null, null, null));
  }
}
