package org.anlan.applications;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.springframework.stereotype.Component;

/// Puts together what is shown of family proxies and of what they began.
@Component
class FamilyPages {

  /// What it shows beside.
  @Component("shownByFamilyPages")
  record Shown(
      Drafts drafts, DraftPages draftPages, Applications applications, ApplicationPages pages) {}

  private final Mandating mandating;
  private final FamilyRules rules;
  private final FamilyDesk.Tools tools;
  private final Shown shown;

  FamilyPages(Mandating mandating, FamilyRules rules, FamilyDesk.Tools tools, Shown shown) {
    this.mandating = mandating;
    this.rules = rules;
    this.tools = tools;
    this.shown = shown;
  }

  FamilyView.FamilyPageView of(Caller caller, List<Mandate> all) {
    var relations =
        Arrays.stream(Relation.values())
            .filter(one -> one != Relation.GUARDIAN)
            .map(one -> new FamilyView.RelationView(one.code(), one.words()))
            .toList();
    return new FamilyView.FamilyPageView(
        mandating.isProved(caller),
        rules.most(),
        rules.days(),
        relations,
        side(caller, all, Mandate.Side.PRINCIPAL),
        side(caller, all, Mandate.Side.PROXY));
  }

  private List<FamilyView.MandateView> side(Caller caller, List<Mandate> all, Mandate.Side side) {
    var me = Objects.requireNonNull(caller.account()).id();
    var now = tools.businessClock().instant();
    return all.stream()
        .filter(one -> me.equals(one.of(side).account()))
        .map(one -> view(caller, one, side, now))
        .toList();
  }

  private FamilyView.MandateView view(Caller caller, Mandate one, Mandate.Side side, Instant now) {
    var state = one.state(now);
    var given = Optional.ofNullable(one.given());
    var end = Optional.ofNullable(one.end());
    var own = one.askedBy() == side;
    var proxy = side == Mandate.Side.PROXY;
    var offered = state == Mandate.State.OFFERED;
    return new FamilyView.MandateView(
        one.id(),
        one.of(side.other()).name(),
        one.relation().code(),
        one.relation().words(),
        state.name(),
        own,
        offered && !own,
        offered && own && proxy,
        one.term().offered(),
        one.term().answerBy(),
        rules.lastDay(one),
        given.map(Mandate.Given::at).orElse(null),
        end.map(Mandate.End::at).orElse(null),
        end.map(each -> each.by() == side).orElse(null),
        proxy && state == Mandate.State.ACCEPTED
            ? given.map(Mandate.Given::standing).orElse(null)
            : null,
        proxy ? List.of() : given.map(each -> uses(caller, each.standing())).orElse(List.of()));
  }

  private List<FamilyView.UsedView> uses(Caller person, UUID standing) {
    return tools.standings().listUses(person, standing).stream()
        .map(use -> new FamilyView.UsedView(use.at(), use.act()))
        .toList();
  }

  /// Names and dates, nothing of what was written: the look at that is a use of its own.
  FamilyView.WorksView works(List<FamilyWork.Begins> all) {
    return new FamilyView.WorksView(all.stream().map(this::work).toList());
  }

  private FamilyView.WorkView work(FamilyWork.Begins of) {
    var person =
        tools.standings().whoIs(Objects.requireNonNull(of.mandate().principal().account()));
    var open =
        of.works().stream()
            .filter(work -> work.number() == null)
            .flatMap(work -> shown.drafts().find(person, work.draft()).stream())
            .filter(draft -> draft.filled() == null && draft.hours().removed() == null)
            .flatMap(draft -> shown.draftPages().row(draft).stream())
            .toList();
    return new FamilyView.WorkView(
        of.mandate().id(),
        Objects.requireNonNull(of.mandate().given()).standing(),
        of.mandate().principal().name(),
        open,
        filed(of).stream().map(shown.pages()::row).toList());
  }

  /// What came of them.
  List<Application> filed(FamilyWork.Begins of) {
    return of.works().stream()
        .flatMap(work -> Optional.ofNullable(work.number()).stream())
        .flatMap((CaseNumber number) -> shown.applications().find(number).stream())
        .toList();
  }
}
