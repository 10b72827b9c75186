package org.anlan.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Act;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lets the clock run again.
@Component
@Order(5)
class Resume implements Deed {

  static final String RESUME = "resume";

  private static final Texts NOT_YOURS =
      new Texts("由办理人、批准人或派遣人员恢复。", "Whoever handles, granted or dispatches it resumes it.");

  private final Acts acts;

  Resume(Acts acts) {
    this.acts = acts;
  }

  @Override
  public List<Offer> offers(Situation at) {
    return acts.shelves().suspensions().listOpen(at.file()).stream()
        .map(suspension -> offer(at, suspension))
        .toList();
  }

  private static Offer offer(Situation at, Suspensions.Suspension suspension) {
    var label =
        new Texts(
            "恢复办理（%s）".formatted(suspension.why().zh()),
            "Resume (%s)".formatted(suspension.why().en()));
    return Offer.of(
        RESUME + ":" + suspension.hold(),
        null,
        label,
        may(at, suspension) ? null : NOT_YOURS,
        Offer.Needs.of("optional"));
  }

  private static boolean may(Situation at, Suspensions.Suspension suspension) {
    return at.person().equals(suspension.askedBy())
        || at.person().equals(suspension.grantedBy())
        || at.open().stream().anyMatch(task -> task.heldBy(at.person()))
        || at.has(Set.of("dispatcher", "supervisor"));
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    int hold = Integer.parseInt(offer.act().substring(RESUME.length() + 1));
    var moved = acts.course().move(at.file(), new Act.Resume(hold), at.mover());
    var event = at.event(RESUME, moved.stage(), Acts.words(offer, order.words()));
    var detail = Map.of("due", moved.term().dueAt().toString());
    var done = acts.moved(at, moved, event.with(detail));
    acts.tellReporters(done.file(), new Texts("恢复办理", "Handling goes on"));
    return done;
  }
}
