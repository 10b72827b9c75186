package org.anlan.ratings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Looks;
import org.anlan.access.Scopes;
import org.anlan.cases.AfterCare;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where agents of the centre call people back: one call at a time, at most so many tries, never by whoever handled the matter.
@Service
class CallbackDesk {

  /// What came of a call that reached nobody who would talk.
  private static final Map<String, Boolean> UNREACHED =
      Map.of("no-answer", false, "busy", false, "refused", true, "wrong-number", true);

  /// @param outcome `reached`, `no-answer`, `busy`, `refused`, `wrong-number`
  record Call(String outcome, Callbacks.@Nullable Said said) {}

  /// A call with what the agent needs to know of the matter.
  record Opened(Callback callback, AfterCare.Ended matter, Optional<AfterCare.Reached> whom) {}

  private final Callbacks callbacks;
  private final AfterCare care;
  private final CareBook book;
  private final CallbackResult result;
  private final Surroundings around;

  /// Rights, records and the city's day.
  @org.springframework.stereotype.Component
  record Surroundings(Scopes scopes, Looks looks, InstantSource businessClock, ZoneId zone) {
    Instant now() {
      return businessClock.instant();
    }

    LocalDate today() {
      return LocalDate.ofInstant(now(), zone);
    }
  }

  CallbackDesk(
      Callbacks callbacks,
      AfterCare care,
      CareBook book,
      CallbackResult result,
      Surroundings around) {
    this.callbacks = callbacks;
    this.care = care;
    this.book = book;
    this.result = result;
    this.around = around;
  }

  List<Callback> list(Caller caller, Callback.State state) {
    return callbacks.list(around.scopes().of(caller), Worker.caller(caller), state.name(), 100);
  }

  /// Takes the next call that may be made today; the one already in hand first.
  @Transactional
  Optional<Opened> next(Caller caller) {
    var worker = Worker.caller(caller);
    var now = around.now();
    var open = callbacks.list(around.scopes().of(caller), worker, "OPEN", 500);
    var mine = open.stream().filter(c -> c.heldBy(worker, now)).findFirst();
    if (mine.isPresent()) return mine.map(this::opened);
    for (var callback : open)
      if (isFree(callback, now) && callbacks.lock(callback, false) && hold(callback, worker, now))
        return Optional.of(opened(callback));
    return Optional.empty();
  }

  private boolean isFree(Callback callback, Instant now) {
    var until = callback.heldUntil();
    return (until == null || !now.isBefore(until)) && callback.mayTry(around.today(), book.rules());
  }

  /// A matter that goes on again has nothing to be asked about.
  private boolean hold(Callback callback, Worker worker, Instant now) {
    if (!standing(callback)) {
      callbacks.end(callback, Callback.State.VOID, null, false, now);
      return false;
    }
    callbacks.hold(
        callback, worker.person(), now.plus(Duration.ofMinutes(book.rules().holdMinutes())));
    return true;
  }

  private boolean standing(Callback callback) {
    return care.find(callback.number())
        .filter(matter -> matter.ended() && matter.round() == callback.round())
        .isPresent();
  }

  Opened look(Caller caller, UUID id) {
    return opened(get(caller, id));
  }

  private Callback get(Caller caller, UUID id) {
    return callbacks
        .find(around.scopes().of(caller), Worker.caller(caller), id)
        .orElseThrow(() -> new Absent(new Texts("回访", "call-back"), id.toString()));
  }

  private Opened opened(Callback callback) {
    var matter = care.find(callback.number()).orElseThrow();
    return new Opened(callback, matter, CallbackOpening.whom(matter, callback.rater()));
  }

  /// The whole number, for a reason that is kept.
  @Transactional
  String phone(Caller caller, UUID id, String typed) {
    var callback = get(caller, id);
    if (!callback.heldBy(Worker.caller(caller), around.now())) throw CareProblems.notHeld();
    var reason = typed.replaceAll("\\p{Cntrl}+", " ").strip();
    if (reason.length() < 2 || reason.length() > 200) throw CareProblems.reasonMissing();
    var whom = opened(callback).whom().orElseThrow();
    around.looks().add(caller, "callback:" + id, "reporter.phone", reason);
    return java.util.Objects.requireNonNull(whom.phone());
  }

  /// Writes down what came of a call.
  @Transactional
  void record(Caller caller, UUID id, Call call) {
    var worker = Worker.caller(caller);
    callbacks.lock(get(caller, id), true);
    var callback = get(caller, id);
    var now = around.now();
    if (callback.tries().size() >= book.rules().mostTries())
      throw CareProblems.tooManyTries(book.rules().mostTries());
    if (callback.state() != Callback.State.OPEN) throw CareProblems.notOpen();
    if (!callback.heldBy(worker, now)) throw CareProblems.notHeld();
    if (!callback.mayTry(around.today(), book.rules()))
      throw CareProblems.anotherDay(book.rules().leastDays());
    var said = call.said();
    if (call.outcome().equals("reached")) {
      if (said == null)
        throw CareProblems.field("said", new Texts("请记录对方的回答。", "Write down what was said."));
      callbacks.addTry(callback, worker, around.today(), now, "reached");
      result.reached(opened(callback), said, now);
    } else missed(callback, worker, call.outcome(), now);
  }

  private void missed(Callback callback, Worker worker, String outcome, Instant now) {
    var last = UNREACHED.get(outcome);
    if (last == null)
      throw CareProblems.field(
          "outcome",
          new Texts("没有结果“%s”，请从列表选择。", "There is no outcome “%s”; choose from the list.")
              .with(outcome));
    callbacks.addTry(callback, worker, around.today(), now, outcome);
    var over = last || callback.tries().size() + 1 >= book.rules().mostTries();
    if (over) result.unreached(callback, now);
    else callbacks.hold(callback, null, null);
  }
}
