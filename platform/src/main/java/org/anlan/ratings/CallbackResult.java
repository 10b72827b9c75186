package org.anlan.ratings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anlan.cases.AfterCare;
import org.anlan.http.Ids;
import org.anlan.oversight.Heard;
import org.anlan.oversight.HeardDesk;
import org.anlan.oversight.OrderDesk;
import org.anlan.oversight.Trigger;
import org.springframework.stereotype.Component;

/// What follows from a call: the answers go to oversight, unsolved and reasonable matters begin a new round in half the time, the
/// second time an order of supervision as well (handbook §3.5). Whoever was not reached is told to nobody.
@Component
class CallbackResult {

  /// Where results go.
  @Component
  record Ways(HeardDesk heard, OrderDesk orders, AfterCare care, ReviewEnding reviews) {}

  private final Callbacks callbacks;
  private final Ratings ratings;
  private final CareBook book;
  private final Ways ways;
  private final Ids ids;

  CallbackResult(Callbacks callbacks, Ratings ratings, CareBook book, Ways ways, Ids ids) {
    this.callbacks = callbacks;
    this.ratings = ratings;
    this.book = book;
    this.ways = ways;
    this.ids = ids;
  }

  void unreached(Callback callback, Instant now) {
    callbacks.end(callback, Callback.State.UNREACHED, null, false, now);
    if (callback.review() != null) ways.reviews().unreached(callback, now);
  }

  void reached(CallbackDesk.Opened opened, Callbacks.Said said, Instant now) {
    var callback = opened.callback();
    var percent = book.rules().answerScores().get(said.satisfaction());
    ways.heard()
        .hear(
            new Heard(
                callback.number(),
                callback.round(),
                said.contacted(),
                said.solved(),
                percent,
                now,
                "callback"));
    if (callback.review() == null) rate(opened, said, now);
    var redo = !said.solved() && Boolean.TRUE.equals(said.reasonable()) && redo(callback, now);
    callbacks.end(callback, Callback.State.DONE, said, redo, now);
    if (callback.review() != null) ways.reviews().calledBack(callback, said.solved(), now);
  }

  private boolean redo(Callback callback, Instant now) {
    var before = callbacks.countRedos(callback.number());
    var rule = book.rules().of(callback.kind()).redoRule();
    var words = "回访：问题没有解决";
    if (!ways.care().redo(callback.number(), callback.round(), rule, words, now)) return false;
    if (before >= 1)
      ways.orders()
          .trigger(
              new Trigger(callback.number(), callback.round(), "unsolved", "回访第二次确认能解决而未解决", now));
    return true;
  }

  /// Said on the phone is a rating too, unless they rated this round already (GB/T 39734: every channel).
  private void rate(CallbackDesk.Opened opened, Callbacks.Said said, Instant now) {
    var whom = opened.whom();
    if (whom.isEmpty()) return;
    var matter = opened.matter();
    var stars = Objects.requireNonNull(book.rules().answerStars().get(said.satisfaction()));
    var key = new Ratings.Key(matter.number().text(), matter.round(), whom.get().id().toString());
    var about = new Ratings.About("phone", false, matter.unit(), matter.kind(), matter.street());
    ratings.add(key, ids.next(), new Rating(stars, said.words(), List.of(), now), about);
  }
}
