package org.anlan.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.calendar.Promise;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Act;
import org.anlan.rules.procedure.Hold;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Answers what was asked beside the procedure. What is granted takes effect at once.
@Component
@Order(3)
class AnswerRequest implements Deed {

  private final Acts acts;
  private final Asides asides;
  private final Clocks clocks;

  AnswerRequest(Acts acts, Asides asides, Clocks clocks) {
    this.acts = acts;
    this.asides = asides;
    this.clocks = clocks;
  }

  @Override
  public List<Offer> offers(Situation at) {
    var offers = new ArrayList<Offer>();
    for (var task : at.open())
      if (task.aside()) offers.addAll(Offers.of(asides.about(at, task), at.who()));
    return offers;
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    var task = at.find(offer.task()).orElseThrow();
    var request = Request.of(task.element());
    var words = Acts.words(offer, order.words());
    acts.shelves().tasks().finish(at.file(), task.id(), at.person(), offer.act(), at.now());
    var name = request.word() + "-" + offer.act();
    if (!offer.act().equals(Request.GRANT)) return acts.note(at, name, words, given(task));
    return request == Request.EXTENSION ? extend(at, task, words) : suspend(at, task, words);
  }

  private static Map<String, String> given(Task task) {
    return Objects.requireNonNull(task.asked()).given();
  }

  private Done extend(Situation at, Task task, @Nullable String words) {
    var amount = Integer.parseInt(Objects.requireNonNull(given(task).get("amount")));
    var before = at.file().term().dueAt();
    acts.shelves().stops().extend(at.file(), null, new Promise.Grant(at.now(), amount));
    var longer = clocks.recount(at.file());
    var detail =
        Map.of(
            "amount", String.valueOf(amount),
            "before", before.toString(),
            "after", longer.term().dueAt().toString());
    var event = at.event("extension-grant", longer.stage(), words).with(detail).onWhole();
    var done = acts.note(at.with(longer), event);
    acts.tellReporters(
        done.file(),
        new Texts("办理时限延长，原因：%s".formatted(why(task)), "More time was granted: " + why(task)));
    return done;
  }

  private static String why(Task task) {
    return given(task).getOrDefault("words", "");
  }

  private Done suspend(Situation at, Task task, @Nullable String words) {
    var file = at.file();
    var given = given(task);
    var rule = Objects.requireNonNull(file.kind().suspension());
    var ground = Kinds.ground(rule, Objects.requireNonNull(given.get("ground")));
    var scope = Hold.Scope.valueOf(Objects.requireNonNull(given.get("scope")));
    var token = token(at, given);
    acts.shelves().suspensions().add(file, suspension(at, task, ground, scope));
    var moved = acts.course().move(file, new Act.Suspend(scope, token), at.mover());
    var event = at.event("suspension-grant", moved.stage(), words).with(given).onWhole();
    var done = acts.moved(at, moved, event);
    acts.tellReporters(
        done.file(),
        new Texts(
            "办理暂停，原因：%s，预计 %s 天".formatted(ground.name(), given.get("days")),
            "Handling is suspended: %s, about %s days"
                .formatted(ground.nameEn(), given.get("days"))));
    return done;
  }

  /// The task that the request spoke of, if it is still open; else the case must be suspended as a whole or not at all.
  private static int token(Situation at, Map<String, String> given) {
    var id = UUID.fromString(Objects.requireNonNull(given.get("task")));
    return at.find(id).map(Task::token).orElse(0);
  }

  private static Suspensions.Suspension suspension(
      Situation at, Task task, Kind.Ground ground, Hold.Scope scope) {
    var asked = Objects.requireNonNull(task.asked());
    var days = Long.parseLong(Objects.requireNonNull(asked.given().get("days")));
    return new Suspensions.Suspension(
        at.file().way().progress().lastId() + 1,
        scope,
        ground.code(),
        ground.title(),
        asked.given().get("words"),
        asked.by(),
        at.person(),
        at.now(),
        at.now().plus(Duration.ofDays(days)));
  }
}
