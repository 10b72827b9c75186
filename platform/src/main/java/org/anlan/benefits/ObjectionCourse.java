package org.anlan.benefits;

import org.anlan.cases.CaseActed;
import org.anlan.cases.CaseEnded;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.AwardState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Carries out what an objection came to, in the transaction that ended it: an award against which somebody was right leaves the list.
@Component
class ObjectionCourse {

  private final AwardShelves shelves;

  ObjectionCourse(AwardShelves shelves) {
    this.shelves = shelves;
  }

  @EventListener
  void on(CaseActed acted) {
    if (acted.act().equals("withdraw"))
      shelves
          .objections()
          .lock(acted.number())
          .ifPresent(one -> shelves.objections().end(one, "withdrawn"));
  }

  @EventListener
  void on(CaseEnded ended) {
    shelves.objections().lock(ended.number()).ifPresent(one -> end(one, ended));
  }

  private void end(BenefitObjection one, CaseEnded ended) {
    shelves.objections().end(one, ended.solved() ? "upheld" : "rejected");
    var id = one.award();
    if (!ended.solved() || id == null) return;
    var list = shelves.lists().lock(new CaseNumber(one.list())).orElseThrow();
    var why =
        new Texts(
            "公示异议成立（%s）".formatted(one.number().shown()),
            "An objection was upheld (%s)".formatted(one.number().shown()));
    shelves
        .awards()
        .lock(list, id)
        .filter(award -> award.state().mayBecome(AwardState.EXCLUDED))
        .ifPresent(award -> {
          var mover = AwardKeeping.Mover.platform(ended.at());
          var moved = shelves.keeping().move(award, AwardState.EXCLUDED, mover, null, why);
          shelves
              .keeping()
              .tell(
                  moved,
                  new Texts("一项政策不予兑付", "A benefit is not paid"),
                  new Texts(
                      "公示期间有异议，经核实成立，不予兑付（编号 %s）。不服的可以向主管部门反映。".formatted(one.number().shown()),
                      "There was an objection, which was upheld (no. %s), so it is not paid. You can turn to the department."
                          .formatted(one.number().shown())));
        });
  }
}
