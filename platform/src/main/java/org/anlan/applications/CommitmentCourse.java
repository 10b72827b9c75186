package org.anlan.applications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.OnBehalf;
import org.anlan.cases.CaseActed;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Texts;
import org.anlan.licences.Issuing;
import org.anlan.licences.Licence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What follows a decision on a commitment 告知承诺事后核查: the matter in which it is checked, and what is revoked where it was untrue, in the transaction of
/// the act that says so. Whoever broke one is taken no further (国办发〔2020〕42号, from memory).
@Component
class CommitmentCourse {

  static final String KIND = "commitment-check";

  /// The message for which the check waits, by `city/procedures/commitment-check.bpmn`.
  private static final String MENDED = "mended";

  /// What it needs beside.
  @Component("helpersOfCommitments")
  record Tools(
      CommandLog log,
      OnBehalf owners,
      Issuing issuing,
      Filing filing,
      Forms forms,
      InstantSource businessClock) {}

  record Said(String number) {}

  private final Filing.Stores stores;
  private final Commitments commitments;
  private final Opening opening;
  private final ApplicationPapers papers;
  private final Tools tools;

  CommitmentCourse(
      Filing.Stores stores,
      Commitments commitments,
      Opening opening,
      ApplicationPapers papers,
      Tools tools) {
    this.stores = stores;
    this.commitments = commitments;
    this.opening = opening;
    this.papers = papers;
    this.tools = tools;
  }

  /// It was granted: from now on it can be checked.
  void begin(Application granted, Instant now) {
    if (!granted.filled().pledge().chosen()) return;
    var form = tools.forms().asOf(granted.item(), granted.version());
    var matter =
        new Opening.Matter(
            KIND,
            "核查承诺：" + granted.name().zh(),
            Map.of("application", granted.number().shown()),
            tools.filing().spot(form),
            granted.unit(),
            granted.name(),
            Map.of());
    opening.open(
        JointCourse.command(granted.number().text() + "/" + KIND),
        tools.owners().of(granted.account()),
        Filing.DOOR,
        matter,
        number -> commitments.add(granted, number, now));
  }

  /// The names are those of the outcomes of `city/procedures/commitment-check.bpmn`.
  @EventListener
  void on(CaseActed acted) {
    switch (acted.act()) {
      case "true", "keep" ->
          commitments
              .findByCheck(acted.number())
              .ifPresent(one -> commitments.end(one, Commitments.State.KEPT, acted.at()));
      case "revoke" -> commitments.findByCheck(acted.number()).ifPresent(one -> revoke(one, acted));
      default -> {
        // Other acts change nothing about what was granted.
      }
    }
  }

  private void revoke(Commitments.Commitment one, CaseActed acted) {
    commitments.end(one, Commitments.State.REVOKED, acted.at());
    var application = stores.applications().lock(one.number()).orElseThrow();
    var revoked = application.ended(Application.Outcome.REVOKED);
    stores.applications().save(revoked);
    var licence = application.licence();
    if (licence != null) tools.issuing().end(licence, Licence.State.REVOKED, "以告知承诺取得，经核查与承诺不符");
    papers.revoked(revoked, acted.words());
  }

  /// The applicant says that it is put right; the unit looks again. Once per command.
  @Transactional
  public void mended(Command command, Caller caller, CaseNumber check, String words) {
    tools.log().once(command, caller.name(), Said.class, () -> mended(caller, check, words));
  }

  /// Whether whoever committed themselves has to put something right now.
  boolean awaits(CaseNumber check) {
    return opening.waitsFor(check, MENDED);
  }

  /// The matter in which what was committed to is checked, where there is one.
  Optional<CaseNumber> findCheck(Application of) {
    return commitments.find(of.number()).map(Commitments.Commitment::check);
  }

  private Said mended(Caller caller, CaseNumber check, String words) {
    opening.hold(check);
    var own =
        commitments
            .findByCheck(check)
            .flatMap(one -> stores.applications().find(one.number()))
            .filter(one -> ApplicationFileRights.isOwn(one, caller));
    if (own.isEmpty() || !opening.waitsFor(check, MENDED))
      throw ApplicationProblems.notAwaited(
          new Texts(
              "这件核查现在没有等您改正的内容，请刷新页面。", "Nothing has to be put right here now; reload the page."));
    opening.tell(check, new Opening.News(MENDED, MENDED, words, Map.of()));
    return new Said(check.text());
  }
}
