package org.anlan.applications;

import org.anlan.calendar.CalendarDesk;
import org.anlan.cases.CaseActed;
import org.anlan.cases.Overseeing;
import org.anlan.rules.items.Item;
import org.anlan.services.Offering;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Carries out what an act on the case means for the application, in the transaction of the act: its dates, its documents, its licence. What does not
/// fit refuses the act.
@Component
class ApplicationCourse {

  /// What it asks beside.
  @Component("helpersOfApplications")
  record Tools(Offering offering, CalendarDesk calendar, Overseeing cases, FieldBook fields) {}

  private final Filing.Stores stores;
  private final ApplicationPapers papers;
  private final ApplicationLicences licences;
  private final Tools tools;

  ApplicationCourse(
      Filing.Stores stores, ApplicationPapers papers, ApplicationLicences licences, Tools tools) {
    this.stores = stores;
    this.papers = papers;
    this.licences = licences;
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
      case "approve" -> with(acted, this::granted);
      case "disapprove" -> with(acted, this::denied);
      case "withdraw" -> with(acted, (one, act) -> ended(one, Application.Outcome.WITHDRAWN));
      case "timer" -> with(acted, (one, act) -> lapsed(one));
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
    var rule = Filing.facts(item(one)).get("promise_" + acted.act());
    var due = tools.calendar().due(java.util.Objects.requireNonNull(rule), acted.at()).at();
    var silently = acted.act().equals("deemed");
    var accepted = one.on(one.dates().accepted(acted.at(), silently, due));
    stores.applications().save(accepted);
    papers.accepted(accepted, acted.at(), due);
  }

  private void correction(Application one, CaseActed acted) {
    var gaps = stores.materials().listGaps(one).stream().filter(gap -> !gap.settled()).toList();
    if (gaps.isEmpty()) throw ApplicationProblems.nothingLacks();
    var item = item(one);
    papers.correction(one, gaps.stream().map(gap -> said(gap, item)).toList());
    var lacking =
        stores.materials().list(one).stream()
            .filter(material -> gaps.stream().anyMatch(gap -> gap.isMaterial(material.material())))
            .map(material -> material.in(Material.State.LACKING))
            .toList();
    stores.materials().put(one, lacking);
    stores.applications().save(one.on(one.dates().told(acted.at())));
  }

  private String said(Gap gap, Item item) {
    return gap.name(item, tools.fields()).zh() + "：" + gap.words();
  }

  private Item item(Application one) {
    return tools.offering().asOf(one.item(), one.version());
  }

  private void refused(Application one, CaseActed acted, Application.Outcome came) {
    ended(one, came);
    papers.refused(one, acted.words());
  }

  private void granted(Application one, CaseActed acted) {
    var item = item(one);
    var decided = one.on(one.dates().decided(acted.at())).ended(Application.Outcome.GRANTED);
    var licence = licences.issue(decided, item);
    stores.applications().save(decided.licensed(licence));
    var result = item.result();
    papers.granted(decided, acted.words(), result == null ? "办理结果" : result.name().zh());
  }

  private void denied(Application one, CaseActed acted) {
    var decided = one.on(one.dates().decided(acted.at())).ended(Application.Outcome.DENIED);
    stores.applications().save(decided);
    papers.denied(decided, acted.words());
  }

  private void ended(Application one, Application.Outcome came) {
    stores.applications().save(one.ended(came));
  }

  /// A clock ended the matter: what was asked for did not come in time.
  private void lapsed(Application one) {
    var ended = tools.cases().find(one.number()).filter(now -> now.stage().ended()).isPresent();
    if (ended && one.outcome() == Application.Outcome.OPEN)
      ended(one, Application.Outcome.WITHDRAWN);
  }
}
