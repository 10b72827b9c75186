package org.anlan.benefits;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.AwardState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes back what was paid wrongly 追回, and judges what became of a list. Both are for a head of the department, and taking back for another than
/// whoever made the list.
@Service
class RecoveryDesk {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  record Done(String document) {}

  private final AwardShelves shelves;
  private final AwardCourse.Tools lists;
  private final RecoveryPaper paper;
  private final Matching.When when;
  private final CommandLog log;

  RecoveryDesk(
      AwardShelves shelves,
      AwardCourse.Tools lists,
      RecoveryPaper paper,
      Matching.When when,
      CommandLog log) {
    this.shelves = shelves;
    this.lists = lists;
    this.paper = paper;
    this.when = when;
    this.log = log;
  }

  /// Once per command.
  ///
  /// @return the number of the decision
  @Transactional
  public Done recover(Command command, Clerk clerk, UUID id, @Nullable String why) {
    var reason = BenefitsProblems.reason(why);
    return log.once(command, clerk.caller().name(), Done.class, () -> recover(clerk, id, reason));
  }

  private Done recover(Clerk clerk, UUID id, String reason) {
    var number = shelves.awards().findList(id).orElseThrow(() -> absent(id));
    var list = shelves.lists().get(clerk, new CaseNumber(number));
    mustDecide(clerk, list);
    var award = shelves.awards().lock(list, id).orElseThrow(() -> absent(id));
    if (!award.state().mayBecome(AwardState.RECOVERED))
      throw BenefitsProblems.movedOn(award.state());
    var terms = lists.terms(list);
    var document = paper.issue(list, award, terms, paidOn(award), reason);
    var back = award.takenBack(document, new Texts(reason, reason));
    shelves.keeping().takeBack(back, AwardKeeping.Mover.of(clerk.account(), when.now()));
    shelves
        .keeping()
        .tell(
            back,
            new Texts("政策资金追回决定", "A benefit is taken back"),
            new Texts(
                "“%s” %s 元须退回，见 %s。不服的可以申请行政复议或者提起诉讼。"
                    .formatted(terms.name(), Money.yuan(award.fen()), document),
                "“%s”: %s yuan are to be paid back, see %s. You can ask for reconsideration or go to court."
                    .formatted(terms.nameEn(), Money.yuan(award.fen()), document)));
    return new Done(document);
  }

  private void mustDecide(Clerk clerk, AwardList list) {
    var terms = lists.terms(list);
    if (!clerk.keeps(terms) || !clerk.decides())
      throw BenefitsProblems.byAnother(
          new Texts("由主管部门负责人办理。", "A head of the department does this."));
    if (list.madeBy().equals(clerk.id()))
      throw BenefitsProblems.byAnother(
          new Texts(
              "编制名单的人不能追回或评估，请由另一位负责人办理。", "Whoever made the list does not; another head does."));
  }

  private String paidOn(Award award) {
    return shelves.awards().listSteps(award).stream()
        .filter(step -> step.state() == AwardState.PAID)
        .map(step -> DAY.format(LocalDate.ofInstant(step.at(), when.zone())))
        .findFirst()
        .orElse("");
  }

  /// What became of a list, in words; all that was paid on it counts as evaluated. Once per command.
  @Transactional
  public Done evaluate(Command command, Clerk clerk, CaseNumber number, @Nullable String words) {
    var effect = BenefitsProblems.reason(words);
    return log.once(
        command, clerk.caller().name(), Done.class, () -> evaluate(clerk, number, effect));
  }

  private Done evaluate(Clerk clerk, CaseNumber number, String effect) {
    mustDecide(clerk, shelves.lists().get(clerk, number));
    var list = shelves.lists().lock(number).orElseThrow();
    if (list.dates().ended() == null)
      throw BenefitsProblems.cannot(
          new Texts("名单办结后才能评估。", "A list is evaluated after its case has ended."));
    var mover = AwardKeeping.Mover.of(clerk.account(), when.now());
    for (var award : shelves.awards().lockOf(list))
      if (award.state() == AwardState.PAID)
        shelves.keeping().move(award, AwardState.EVALUATED, mover, null);
    shelves.lists().save(list.judged(effect));
    return new Done("");
  }

  private static Absent absent(UUID id) {
    return new Absent(new Texts("政策兑付", "award"), id.toString());
  }
}
