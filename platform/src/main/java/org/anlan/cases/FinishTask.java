package org.anlan.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.directory.Unit;
import org.anlan.rules.procedure.Act;
import org.anlan.rules.procedure.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Finishes a task of the procedure with one of its outcomes.
@Component
@Order(1)
class FinishTask implements Deed {

  private final Acts acts;
  private final City city;
  private final Pictures pictures;
  private final Asides asides;

  FinishTask(Acts acts, City city, Pictures pictures, Asides asides) {
    this.acts = acts;
    this.city = city;
    this.pictures = pictures;
    this.asides = asides;
  }

  @Override
  public List<Offer> offers(Situation at) {
    var offers = new ArrayList<Offer>();
    for (var task : at.mainTasks()) offers.addAll(Offers.of(asides.about(at, task), at.who()));
    return offers;
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    var task = at.find(offer.task()).orElseThrow();
    var words = Acts.words(offer, order.words());
    var file = at.file();
    var sent = offer.needs().unit() ? file.dispatchedTo(unit(file, order.unit()), null) : file;
    checkShots(offer, order.photos());
    acts.shelves().tasks().finish(file, task.id(), at.person(), order.act(), at.now());
    var act = new Act.Complete(task.token(), variables(task, sent, offer, order));
    var moved = acts.course().move(sent, act, at.mover());
    acts.mustHaveNoOpenParts(moved, order.act());
    var done = acts.moved(at, moved, event(at, moved, new Given(offer, order), words));
    hang(at, done, order.photos());
    return done;
  }

  private record Given(Offer offer, CaseDesk.Order order) {}

  private Event event(Situation at, CaseFile moved, Given given, @Nullable String words) {
    var order = given.order();
    var told = city.jobs().tells(moved, order.act()) != Work.Tells.NOTHING;
    var said = at.event(order.act(), moved.stage(), words);
    var event = told ? said.openly() : said;
    var detail = new HashMap<>(Filling.words(given.offer(), order));
    var unit = moved.unit();
    if (order.unit() == null || unit == null) return event.with(detail);
    detail.put("to", unit);
    return event.by(unit).with(detail);
  }

  /// The outcome under its own name and under its task's, so that a later gateway can ask how an earlier task went.
  private static Map<String, Object> variables(
      Task task, CaseFile file, Offer offer, CaseDesk.Order order) {
    var variables = new HashMap<>(Filling.variables(offer, order));
    variables.put("outcome", order.act());
    var place = Jobs.Place.of(file.way().procedure(), task.element());
    variables.put(place.id().replace('-', '_'), order.act());
    file.findUnit().ifPresent(unit -> variables.put("unit", unit));
    return variables;
  }

  private String unit(CaseFile file, @Nullable String typed) {
    return Optional.ofNullable(typed)
        .flatMap(city.directory()::findUnit)
        .filter(u -> u.level().equals("city") || u.division().startsWith(file.division()))
        .map(Unit::uscc)
        .orElseThrow(
            () -> new Refused(new Refusal.UnitUnknown(Objects.requireNonNullElse(typed, ""))));
  }

  private static void checkShots(Offer offer, List<CaseDesk.Shot> shots) {
    count(shots, "before", offer.needs().photosBefore());
    count(shots, "after", offer.needs().photosAfter());
  }

  private static void count(List<CaseDesk.Shot> shots, String purpose, int min) {
    Checks.photos(of(shots, purpose), purpose, min, 9);
  }

  private static List<UUID> of(List<CaseDesk.Shot> shots, String purpose) {
    return shots.stream()
        .filter(shot -> shot.purpose().equals(purpose))
        .map(CaseDesk.Shot::id)
        .toList();
  }

  private void hang(Situation at, Done done, List<CaseDesk.Shot> shots) {
    for (var purpose : List.of("before", "after", "check"))
      pictures.hang(
          done.file(),
          at.caller(),
          new Pictures.Batch(of(shots, purpose), purpose, done.seq(), at.now()));
  }
}
