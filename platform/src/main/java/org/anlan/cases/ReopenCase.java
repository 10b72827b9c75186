package org.anlan.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.anlan.calendar.CalendarDesk;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Begins the next round of an ended case, with a reason and a deadline of its own.
@Component
@Order(7)
class ReopenCase implements Deed {

  static final String REOPEN = "reopen";
  static final String REDO_AFTER_CALL = "redo-after-call";

  /// The acts that tell of a new round; each goes through [#again].
  private static final Set<String> BEGINNINGS =
      Set.of(REOPEN, REDO_AFTER_CALL, ReporterDesk.DISPUTE);

  private final Acts acts;
  private final CalendarDesk calendar;

  ReopenCase(Acts acts, CalendarDesk calendar) {
    this.acts = acts;
    this.calendar = calendar;
  }

  @Override
  public List<Offer> offers(Situation at) {
    if (!at.file().ended() || !at.has(Set.of("dispatcher", "answerer", "supervisor")))
      return List.of();
    return List.of(
        Offer.of(REOPEN, null, new Texts("重新办理", "Reopen"), whyNot(at), Offer.Needs.WORDS));
  }

  @Nullable Texts whyNot(Situation at) {
    var stage = at.file().stage();
    return at.file().kind().allows(stage, Stage.REPORTED)
        ? null
        : new Texts(
            "“%s”的案件不能重新办理。".formatted(stage.term().zh()),
            "A case that is %s cannot be reopened.".formatted(stage.term().en()));
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    var words = Acts.words(offer, order.words());
    var moved = again(at.file(), at.mover());
    return acts.moved(at, moved, at.event(REOPEN, moved.stage(), words));
  }

  static boolean begins(String act) {
    return BEGINNINGS.contains(act);
  }

  /// The next round begins where the kind says; what the check found in the last round is forgotten.
  CaseFile again(CaseFile file, Course.Mover mover) {
    return again(file, file.usualRule(), mover);
  }

  /// @param rule the time rule of the new round
  CaseFile again(CaseFile file, String rule, Course.Mover mover) {
    var due = calendar.due(rule, mover.now());
    var forgotten = new HashMap<String, @Nullable Object>();
    forgotten.put("check", null);
    acts.shelves().cases().endRound(file);
    var act = new Act.Reopen(file.kind().reopenAt(), forgotten);
    return acts.course().move(file.again(mover.now(), due, rule), act, mover);
  }
}
