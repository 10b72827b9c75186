package org.anlan.applications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.anlan.access.Caller;
import org.anlan.cases.CaseActed;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// The repair of credit 信用修复: whoever broke a commitment and put it right asks the unit that revoked; another there decides. From then on they are
/// taken at their word again (失信行为纠正后的信用信息修复管理办法, from memory).
@Service
class RepairDesk {

  static final String KIND = "credit-repair";

  /// What it needs beside.
  @Component("helpersOfRepairs")
  record Tools(
      CommitmentBook book, Filing filing, Forms forms, InstantSource businessClock, ZoneId zone) {}

  private final Applications applications;
  private final Commitments commitments;
  private final Opening opening;
  private final Tools tools;

  RepairDesk(Applications applications, Commitments commitments, Opening opening, Tools tools) {
    this.applications = applications;
    this.commitments = commitments;
    this.opening = opening;
    this.tools = tools;
  }

  /// When it can be asked for at the earliest.
  Instant from(Commitments.Commitment one) {
    var ended = Objects.requireNonNull(one.ended(), "only what was revoked is repaired");
    return ended.plus(Duration.ofDays(tools.book().repair().afterDays()));
  }

  boolean isOpen(Commitments.Commitment one) {
    return one.state() == Commitments.State.REVOKED
        && one.repair() == null
        && !tools.businessClock().instant().isBefore(from(one));
  }

  /// Asks for it, once per command.
  ///
  /// @param check the matter in which the commitment was found untrue
  /// @param words what was put right
  CaseNumber ask(Command command, Caller caller, CaseNumber check, String words) {
    var revoked =
        commitments
            .findByCheck(check)
            .map(one -> applications.get(one.number()))
            .filter(one -> ApplicationFileRights.isOwn(one, caller))
            .orElseThrow(() -> CommitmentDoor.absent(check.text()));
    var form = tools.forms().asOf(revoked.item(), revoked.version());
    var matter =
        new Opening.Matter(
            KIND,
            words,
            Map.of("application", revoked.number().shown()),
            tools.filing().spot(form),
            revoked.unit(),
            revoked.name(),
            Map.of());
    return opening.open(command, caller, Filing.DOOR, matter, repair -> begin(check, repair));
  }

  private void begin(CaseNumber check, CaseNumber repair) {
    var one = commitments.findByCheck(check).orElseThrow();
    if (one.state() != Commitments.State.REVOKED) throw nothing();
    var from = from(one);
    if (tools.businessClock().instant().isBefore(from)) throw early(from);
    if (!commitments.repairing(one, repair)) throw nothing();
  }

  private static RuntimeException nothing() {
    return ApplicationProblems.notAwaited(
        new Texts(
            "这项承诺没有需要修复的记录，或者已经申请过，请刷新页面。",
            "There is nothing to repair here, or it was asked for already; reload the page."));
  }

  private RuntimeException early(Instant from) {
    var day = LocalDate.ofInstant(from, tools.zone());
    return ApplicationProblems.notAwaited(
        new Texts(
            "%s起可以申请信用修复。".formatted(day), "Repair can be asked for from %s on.".formatted(day)));
  }

  /// The names are those of the outcomes of `city/procedures/credit-repair.bpmn`, and of taking back what was asked.
  @EventListener
  void on(CaseActed acted) {
    switch (acted.act()) {
      case "restore" ->
          commitments
              .findByRepair(acted.number())
              .ifPresent(one -> commitments.repaired(one, acted.at()));
      case "keep-on-record", "withdraw" ->
          commitments.findByRepair(acted.number()).ifPresent(commitments::notRepaired);
      default -> {
        // Other acts change nothing about whether somebody is taken at their word.
      }
    }
  }
}
