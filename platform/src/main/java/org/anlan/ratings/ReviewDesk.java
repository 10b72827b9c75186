package org.anlan.ratings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.calendar.CalendarDesk;
import org.anlan.cases.AfterCare;
import org.anlan.http.Absent;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.notices.NoticeDesk;
import org.anlan.notices.Occurrence;
import org.anlan.notices.Receiver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The desk of bad ratings: who checks, what was found, what was mended, what the rater is told.
@Service
class ReviewDesk {

  private static final int MOST_WORDS = 500;

  /// @param version the one that the page showed
  record Order(
      UUID id,
      ReviewAct act,
      int version,
      @Nullable String words,
      @Nullable String evidence,
      boolean named) {}

  private final Reviews reviews;
  private final Ratings ratings;
  private final Time time;
  private final Round round;
  private final CallbackDesk.Surroundings around;

  /// Deadlines and new rows.
  @org.springframework.stereotype.Component
  record Time(CalendarDesk calendar, CareBook book, Ids ids) {}

  /// Whom a loop reaches.
  @org.springframework.stereotype.Component
  record Round(AfterCare care, NoticeDesk notices, ReviewEnding ending, CallbackOpening calls) {}

  ReviewDesk(
      Reviews reviews, Ratings ratings, Time time, Round round, CallbackDesk.Surroundings around) {
    this.reviews = reviews;
    this.ratings = ratings;
    this.time = time;
    this.round = round;
    this.around = around;
  }

  /// A bad rating begins a loop, once.
  void open(Ratings.Key key, Ratings.About about, Instant now) {
    if (about.unit() == null) return;
    var due = time.calendar().due(time.book().rules().verifyRule(), now).at();
    var review =
        new Review(
            time.ids().next(),
            key,
            about.unit(),
            about.kind(),
            about.street(),
            Review.State.NEW,
            1,
            now,
            due,
            null,
            Review.Findings.NONE,
            0,
            null,
            null);
    if (reviews.add(review)) note(review, "open", null, null, now);
  }

  List<Review> list(Caller caller, @Nullable String state) {
    return reviews.list(around.scopes().of(caller), Worker.of(caller), state, 200);
  }

  Review get(Caller caller, UUID id) {
    return reviews
        .find(around.scopes().of(caller), Worker.of(caller), id)
        .orElseThrow(() -> new Absent(new Texts("评价办理", "review"), id.toString()));
  }

  List<Reviews.Done> listDone(Review review) {
    return reviews.listDone(review);
  }

  Optional<Rating> rating(Review review) {
    return ratings.find(review.key());
  }

  @Transactional
  void act(Caller caller, Order order) {
    var worker = Worker.of(caller);
    get(caller, order.id());
    var review = reviews.lock(order.id());
    if (review.version() != order.version())
      throw CareProblems.movedOn(review.state().words().zh());
    var whyNot = order.act().whyNot(review, worker);
    if (whyNot != null) throw CareProblems.notAllowed(whyNot);
    var words = words(order.act().needsWords(), order.words(), "words");
    var evidence = words(order.act().needsEvidence(), order.evidence(), "evidence");
    var now = around.now();
    var moved = move(review, worker, new Given(order, words, evidence), now);
    reviews.save(moved);
    note(moved, order.act().code(), worker, words, now);
  }

  private record Given(Order order, String words, String evidence) {}

  private Review move(Review review, Worker worker, Given given, Instant now) {
    var found = review.findings();
    var words = given.words();
    return switch (given.order().act()) {
      case TAKE -> review.held(worker.person()).to(Review.State.VERIFYING, review.dueAt(), now);
      case VALID ->
          rectify(review.with(found.found("valid", words, null, given.order().named())), now);
      case MISJUDGED, MALICIOUS ->
          review
              .with(found.found(given.order().act().code(), words, given.evidence(), false))
              .to(Review.State.PROPOSED, review.dueAt(), now);
      case APPROVE -> exclude(review, now);
      case REFUSE -> review.to(Review.State.VERIFYING, review.dueAt(), now);
      case RECTIFIED ->
          review.with(found.rectified(words)).to(Review.State.RECTIFIED, review.dueAt(), now);
      case APPEAL ->
          review.with(found.appealed(words)).to(Review.State.APPEALED, review.dueAt(), now);
      case UPHOLD ->
          exclude(review.with(found.found("misjudged", words, found.appeal(), false)), now);
      case DISMISS -> review.to(Review.State.RECTIFYING, review.dueAt(), now);
      case REPLY -> reply(review.with(found.replied(words)), words, now);
      case PUBLISH -> review.published(now);
    };
  }

  private Review rectify(Review review, Instant now) {
    round.ending().tellRated(review);
    var due = time.calendar().due(time.book().rules().rectifyRule(), now).at();
    return review.to(Review.State.RECTIFYING, due, now);
  }

  /// Kept, counted no more; the rater is told so and why (差评必回).
  private Review exclude(Review review, Instant now) {
    var found = review.findings();
    ratings.exclude(review.key(), found.finding() + ": " + found.words(), now);
    tellRater(
        review, "经核实，您的评价没有采信：" + found.words(), "Your rating was not upheld: " + found.words());
    return review.to(Review.State.EXCLUDED, review.dueAt(), now);
  }

  private Review reply(Review review, String words, Instant now) {
    var matter = tellRater(review, words, words);
    var called =
        matter.ended()
            && matter.round() == review.key().round()
            && review.failures() == 0
            && !ratings.isAnonymous(review.key())
            && round.calls().open(matter, review.id(), review.key().rater(), now);
    return review.to(called ? Review.State.CALLING : Review.State.CLOSED, review.dueAt(), now);
  }

  private AfterCare.Ended tellRater(Review review, String zh, String en) {
    var matter = round.care().find(review.number()).orElseThrow();
    var rater = UUID.fromString(review.key().rater());
    var receivers =
        matter.reporters().stream()
            .filter(r -> r.id().equals(rater))
            .map(r ->
                r.account() == null
                    ? new Receiver("reporter:" + r.id(), r.phone())
                    : Receiver.account(r.account(), r.phone()))
            .toList();
    round
        .notices()
        .tell(
            new Occurrence(
                "review-answer",
                AfterCare.hearing(matter, rater),
                receivers,
                Map.of("matter", matter.title(), "words", new Texts(zh, en)),
                matter.number().text()));
    return matter;
  }

  private void note(
      Review review, String act, @Nullable Worker worker, @Nullable String words, Instant now) {
    var person = worker == null ? null : worker.person();
    var unit = worker == null ? null : worker.unit();
    reviews.note(review, new Reviews.Done(now, act, review.state(), person, unit, words));
  }

  private static String words(boolean needed, @Nullable String typed, String field) {
    var words = typed == null ? "" : typed.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
    if (!needed) return words;
    if (words.length() < 2 || words.length() > MOST_WORDS)
      throw CareProblems.field(field, new Texts("请写 2 到 500 个字。", "Write 2 to 500 characters."));
    return words;
  }
}
