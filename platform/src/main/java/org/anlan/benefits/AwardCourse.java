package org.anlan.benefits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.calendar.CalendarDesk;
import org.anlan.cases.CaseActed;
import org.anlan.directory.Directory;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.rules.benefits.AwardState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Carries out what an act on the case of a list means for its awards, in the transaction of the act. What does not fit refuses the act. The names
/// are those of `city/procedures/benefit-list.bpmn`.
@Component
class AwardCourse {

  /// What it asks beside.
  @Component("helpersOfAwards")
  record Tools(
      CalendarDesk calendar,
      Ledger ledger,
      Directory directory,
      Policies policies,
      Batches batches) {

    Terms terms(AwardList list) {
      return policies
          .find(list.policy(), list.version())
          .orElseThrow(() -> PolicyBook.absent(list.policy()))
          .terms();
    }
  }

  private static final Set<AwardState> BEFORE_PAYMENT =
      EnumSet.of(
          AwardState.MATCHED, AwardState.PUBLICISED, AwardState.CONFIRMED, AwardState.APPROVED);

  private final AwardShelves shelves;
  private final Matching.When when;
  private final Tools tools;

  AwardCourse(AwardShelves shelves, Matching.When when, Tools tools) {
    this.shelves = shelves;
    this.when = when;
    this.tools = tools;
  }

  private interface Step {
    void take(AwardList list, CaseActed acted);
  }

  @EventListener
  void on(CaseActed acted) {
    switch (acted.act()) {
      case "publicise" -> with(acted, this::publicise);
      case "redo" -> with(acted, this::redo);
      case "approve" -> with(acted, this::approve);
      case "settled" -> with(acted, this::settled);
      case "drop", "withdraw" -> with(acted, this::dropped);
      default -> {
        // Other acts leave the awards as they are.
      }
    }
  }

  private void with(CaseActed acted, Step step) {
    shelves.lists().lock(acted.number()).ifPresent(list -> step.take(list, acted));
  }

  private List<Award> in(AwardList list, AwardState... states) {
    var wanted = Set.of(states);
    return shelves.awards().lockOf(list).stream()
        .filter(one -> wanted.contains(one.state()))
        .toList();
  }

  private AwardKeeping.Mover mover(CaseActed acted) {
    var name =
        Optional.ofNullable(acted.person())
            .flatMap(tools.directory()::findPerson)
            .map(person -> person.name().zh())
            .orElse(AwardKeeping.PLATFORM);
    return new AwardKeeping.Mover(null, name, acted.at());
  }

  /// From the next day on, for as many working days as the policy says; the last one counts to its end.
  private void publicise(AwardList list, CaseActed acted) {
    var terms = tools.terms(list);
    var until = until(acted.at(), terms.objectionDays());
    shelves.lists().save(list.with(list.dates().published(acted.at(), until)));
    var mover = mover(acted);
    var shown = in(list, AwardState.MATCHED);
    for (var award : shown) {
      var moved = shelves.keeping().move(award, AwardState.PUBLICISED, mover, null);
      tell(moved, terms);
    }
    commit(list, "publicised", shown);
  }

  private Instant until(Instant from, int days) {
    var zone = when.zone();
    var last =
        tools.calendar().workTime().days().workdaysAfter(LocalDate.ofInstant(from, zone), days);
    return last.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant();
  }

  private void tell(Award award, Terms terms) {
    shelves
        .keeping()
        .tell(
            award,
            new Texts("您符合一项政策，请确认", "You meet a policy; please confirm"),
            new Texts(
                "按已有数据，“%s”可兑付 %s 元，正在公示。请在“我的政策”中点一下确认，不用提交材料；也可以放弃。"
                    .formatted(terms.name(), Money.yuan(award.fen())),
                "By the data that the city has, “%s” comes to %s yuan and is being published. Confirm it under My benefits with one tap, without any papers, or decline it."
                    .formatted(terms.nameEn(), Money.yuan(award.fen()))));
  }

  private void redo(AwardList list, CaseActed acted) {
    var mover = mover(acted);
    for (var award : in(list, AwardState.PUBLICISED, AwardState.CONFIRMED))
      shelves.keeping().move(award, AwardState.MATCHED, mover, acted.words());
    shelves.lists().save(list.with(AwardList.Dates.NONE));
  }

  /// Whoever has not confirmed is left out of this list and can be on the next.
  private void approve(AwardList list, CaseActed acted) {
    if (list.dates().over() == null || shelves.objections().hasOpen(list))
      throw BenefitsProblems.cannot(
          new Texts("公示期未满，或还有未了的异议。", "The time for objections is not over, or one is open."));
    var confirmed = in(list, AwardState.CONFIRMED);
    if (confirmed.isEmpty())
      throw BenefitsProblems.cannot(
          new Texts(
              "还没有人确认，不能交付款。请等待确认，或退回终止名单。",
              "Nobody has confirmed yet. Wait for them, or send the list back and stop it."));
    var mover = mover(acted);
    for (var award : confirmed)
      shelves.keeping().move(award, AwardState.APPROVED, mover, acted.words());
    var late =
        new Texts("到审核时没有确认，可以列入下一批名单", "Not confirmed by the review; can be on the next list");
    for (var award : in(list, AwardState.PUBLICISED))
      shelves.keeping().move(award, AwardState.EXCLUDED, mover, null, late);
    var by = Optional.ofNullable(acted.person()).orElse("");
    shelves.lists().save(list.with(list.dates().approved(by, acted.at())));
    commit(list, "approved", confirmed);
  }

  private void settled(AwardList list, CaseActed acted) {
    var waiting = tools.batches().countSent(list);
    if (waiting > 0)
      throw BenefitsProblems.cannot(
          new Texts("还有 %s 笔没有回单，请先导入回单。", "%s payments have no receipt yet; import it first.")
              .with(waiting));
    var never =
        in(list, AwardState.APPROVED).stream().filter(award -> award.reason() == null).count();
    if (never > 0)
      throw BenefitsProblems.cannot(
          new Texts("还有 %s 笔没有列入支付批次。", "%s awards are in no batch yet.").with(never));
    shelves.lists().save(list.with(list.dates().ended(acted.at())));
  }

  private void dropped(AwardList list, CaseActed acted) {
    var all = shelves.awards().lockOf(list);
    if (all.stream()
        .anyMatch(award ->
            award.state().bindsBudget() && !BEFORE_PAYMENT.contains(award.state())
                || award.state() == AwardState.APPROVED))
      throw BenefitsProblems.cannot(
          new Texts("已经审核通过或支付，不能终止整个名单。", "It was approved or paid; the list cannot be stopped."));
    var mover = mover(acted);
    var why = new Texts("名单已终止", "The list was stopped");
    for (var award : all)
      if (BEFORE_PAYMENT.contains(award.state()))
        shelves.keeping().move(award, AwardState.EXCLUDED, mover, acted.words(), why);
    shelves.lists().save(list.with(list.dates().ended(acted.at())));
  }

  private void commit(AwardList list, String act, List<Award> awards) {
    tools
        .ledger()
        .commit(
            "benefit-list",
            "benefit-list:" + list.number().text(),
            Map.of(
                "act",
                act,
                "policy",
                list.policy(),
                "version",
                list.version(),
                "count",
                awards.size(),
                "fen",
                awards.stream().mapToLong(Award::fen).sum()));
  }
}
