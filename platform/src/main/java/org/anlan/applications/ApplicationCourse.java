package org.anlan.applications;

import java.util.Map;
import org.anlan.calendar.CalendarDesk;
import org.anlan.cases.CaseActed;
import org.anlan.cases.Overseeing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Carries out what an act on the case means for the application, in the transaction of the act: its dates, its documents, its licence. What does not
/// fit refuses the act.
@Component
class ApplicationCourse {

  /// What it asks beside.
  @Component("helpersOfApplications")
  record Tools(
      Forms forms,
      CalendarDesk calendar,
      Overseeing cases,
      FieldBook fields,
      JointCourse joint,
      CommitmentCourse commitments) {}

  private final Filing.Stores stores;
  private final ApplicationPapers papers;
  private final Results results;
  private final Tools tools;

  ApplicationCourse(Filing.Stores stores, ApplicationPapers papers, Results results, Tools tools) {
    this.stores = stores;
    this.papers = papers;
    this.results = results;
    this.tools = tools;
  }

  /// The names are those of the outcomes and services of `city/procedures/application.bpmn`.
  @EventListener
  void on(CaseActed acted) {
    switch (acted.act()) {
      case "accepted", "deemed" -> with(acted, this::accepted);
      case "complete" -> with(acted, this::correction);
      case "refuse-take-up" ->
          with(acted, (one, act) -> refused(one, act, Application.Outcome.REFUSED));
      case "not-needed" ->
          with(acted, (one, act) -> refused(one, act, Application.Outcome.NOT_NEEDED));
      case "approve" -> with(acted, this::approved);
      case "supplied" -> with(acted, this::supplied);
      case "disapprove" -> with(acted, this::denied);
      case "withdraw" -> with(acted, (one, act) -> ended(one, Application.Outcome.WITHDRAWN, act));
      case "timer" -> with(acted, this::lapsed);
      default -> {
        // Other acts leave the application as it is.
      }
    }
  }

  private interface Step {
    void take(Application one, CaseActed acted);
  }

  private void with(CaseActed acted, Step step) {
    stores.applications().lock(acted.number()).ifPresent(one -> step.take(one, acted));
  }

  private void accepted(Application one, CaseActed acted) {
    var due = tools.calendar().due(promise(one), acted.at()).at();
    var silently = acted.act().equals("deemed");
    var accepted = one.on(one.dates().accepted(acted.at(), silently, due));
    stores.applications().save(accepted);
    papers.accepted(accepted, acted.at(), due);
    if (one.isWhole()) tools.joint().begin(accepted, acted.at());
  }

  private String promise(Application one) {
    return switch (form(one)) {
      case ItemForm form -> Promises.accepted(form.item());
      case ThemeForm form -> Promises.accepted(form.plan(one.filled().situation()).order().days());
    };
  }

  private void correction(Application one, CaseActed acted) {
    var gaps = stores.materials().listGaps(one).stream().filter(gap -> !gap.settled()).toList();
    if (gaps.isEmpty()) throw ApplicationProblems.nothingLacks();
    var form = form(one);
    papers.correction(one, gaps.stream().map(gap -> said(gap, form)).toList());
    var lacking =
        stores.materials().list(one).stream()
            .filter(material -> gaps.stream().anyMatch(gap -> gap.isMaterial(material.material())))
            .map(material -> material.in(Material.State.LACKING))
            .toList();
    stores.materials().put(one, lacking);
    stores.applications().save(one.on(one.dates().told(acted.at())));
  }

  private String said(Gap gap, OfferedForm form) {
    return gap.name(form, tools.fields()).zh() + "：" + gap.words();
  }

  /// As it was filed.
  private OfferedForm form(Application one) {
    return tools.forms().of(one, stores.parts());
  }

  private void refused(Application one, CaseActed acted, Application.Outcome came) {
    ended(one, came, acted);
    papers.refused(one, acted.words());
  }

  /// With something still to follow 容缺 the decision takes effect when that is there.
  private void approved(Application one, CaseActed acted) {
    var decided = one.on(one.dates().decided(acted.at()));
    if (follows(one)) stores.applications().save(decided);
    else granted(decided, acted);
  }

  private boolean follows(Application one) {
    return stores.materials().list(one).stream()
        .anyMatch(material -> material.state() == Material.State.FOLLOWS);
  }

  private void supplied(Application one, CaseActed acted) {
    if (one.dates().decided() != null) granted(one, acted);
  }

  private void granted(Application one, CaseActed acted) {
    var item = tools.forms().asOf(one.item(), one.version()).item();
    var decided = one.ended(Application.Outcome.GRANTED);
    var came = results.carryOut(decided, item);
    stores.applications().save(decided.licensed(came.licence()));
    var result = item.result();
    papers.granted(decided, acted.words(), result == null ? "办理结果" : result.name().zh());
    tools.commitments().begin(decided, acted.at());
    tools.joint().ended(decided, came.told(), acted.at());
  }

  private void denied(Application one, CaseActed acted) {
    var decided = one.on(one.dates().decided(acted.at())).ended(Application.Outcome.DENIED);
    stores.applications().save(decided);
    papers.denied(decided, acted.words());
    tools.joint().ended(decided, Map.of(), acted.at());
  }

  private void ended(Application one, Application.Outcome came, CaseActed acted) {
    var ended = one.ended(came);
    stores.applications().save(ended);
    tools.joint().ended(ended, Map.of(), acted.at());
  }

  /// A clock ended the matter: what was asked for did not come in time.
  private void lapsed(Application one, CaseActed acted) {
    var ended = tools.cases().find(one.number()).filter(now -> now.stage().ended()).isPresent();
    if (ended && one.outcome() == Application.Outcome.OPEN)
      ended(one, Application.Outcome.WITHDRAWN, acted);
  }
}
