package org.anlan.oversight;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.Scopes;
import org.anlan.cases.Overseeing;
import org.anlan.http.Texts;
import org.anlan.rules.oversight.Period;
import org.anlan.rules.oversight.Rate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what staff see of exclusions and second looks.
@Component
class CheckPages {

  private final ExclusionDesk exclusions;
  private final SampleDesk samples;
  private final OrderPages pages;
  private final Scopes scopes;
  private final InstantSource businessClock;

  CheckPages(
      ExclusionDesk exclusions,
      SampleDesk samples,
      OrderPages pages,
      Scopes scopes,
      InstantSource businessClock) {
    this.exclusions = exclusions;
    this.samples = samples;
    this.pages = pages;
    this.scopes = scopes;
    this.businessClock = businessClock;
  }

  RateView.ExclusionsView exclusions(@Nullable Period period, String view, Caller caller) {
    var me = Me.of(caller);
    var rules = samples.books().rules();
    var month = period == null ? null : period.text();
    var found = samples.books().exclusions().list(month, view, scopes.of(caller));
    return new RateView.ExclusionsView(
        found.stream().map(one -> view(one, me)).toList(),
        rules.grounds().stream().map(CheckPages::coded).toList(),
        RatePages.titles().stream().filter(rate -> !rate.composite()).toList());
  }

  private static RateView.CodedView coded(RateRules.Coded one) {
    return new RateView.CodedView(one.code(), one.name(), one.nameEn());
  }

  private RateView.ExclusionView view(Exclusion one, Me me) {
    var ground =
        samples
            .books()
            .rules()
            .findGround(one.ground())
            .map(RateRules.Coded::title)
            .orElse(new Texts(one.ground(), one.ground()));
    var decided = one.decided();
    var audit = one.audit();
    return new RateView.ExclusionView(
        one.id(),
        one.about().text(),
        one.about().shown(),
        one.round(),
        one.title().zh(),
        one.title().en(),
        pages.unit(one.unit()),
        one.period(),
        ground.zh(),
        ground.en(),
        one.words(),
        pages.pictures(one.files()),
        one.rates().stream().map(Rate::code).sorted().toList(),
        one.state().name(),
        one.state().title().zh(),
        one.state().title().en(),
        pages.person(one.asked().person()),
        one.asked().at(),
        decided == null ? null : pages.person(decided.person()),
        decided == null ? null : decided.at(),
        one.decision(),
        audit == null ? null : audit.name(),
        one.auditWords(),
        exclusions.offers(one, me).stream().map(OrderView.OfferView::of).toList(),
        one.version());
  }

  RateView.CaseExclusionView ofCase(Overseeing.Overseen about, Caller caller) {
    var why = exclusions.whyNotAsk(about, Me.of(caller));
    return new RateView.CaseExclusionView(
        exclusions.month(about),
        why == null,
        why == null ? null : why.zh(),
        why == null ? null : why.en());
  }

  RateView.SampleRoundView samples(Period period, boolean ended, Caller caller) {
    var me = Me.of(caller);
    var round = samples.books().samples().find(period.text());
    var whyNot = samples.whyNotDraw(me);
    var rows = samples.books().samples().list(period.text(), scopes.of(caller));
    return new RateView.SampleRoundView(
        period.text(),
        ended,
        round.map(Samples.Round::seed).orElse(null),
        round.map(Samples.Round::candidates).orElse(0),
        round.map(Samples.Round::drawnAt).orElse(null),
        round.map(r -> pages.person(r.drawnBy())).orElse(null),
        round.isEmpty() && ended && whyNot == null,
        whyNot == null ? null : whyNot.zh(),
        whyNot == null ? null : whyNot.en(),
        rows.stream().map(one -> view(one, me)).toList(),
        samples.books().rules().findings().stream().map(CheckPages::coded).toList());
  }

  private RateView.SampleView view(Samples.Sample one, Me me) {
    var state = SampleDesk.state(one.state());
    var why = whyNot(one, me);
    var looked = one.looked();
    var finding =
        one.finding() == null
            ? null
            : samples
                .books()
                .rules()
                .findFinding(one.finding())
                .map(RateRules.Coded::title)
                .orElse(null);
    return new RateView.SampleView(
        one.about().text(),
        one.about().shown(),
        one.round(),
        one.title().zh(),
        one.title().en(),
        pages.unit(one.unit()),
        one.state(),
        state.zh(),
        state.en(),
        looked == null ? null : pages.person(looked.person()),
        looked == null ? null : looked.at(),
        finding == null ? null : finding.zh(),
        finding == null ? null : finding.en(),
        one.words(),
        pages.pictures(one.files()),
        one.reopened(),
        why == null,
        why == null ? null : why.zh(),
        why == null ? null : why.en(),
        one.version());
  }

  private @Nullable Texts whyNot(Samples.Sample one, Me me) {
    if (!one.state().equals("OPEN")) return new Texts("已经复核。", "It was looked at already.");
    Optional<Overseeing.Overseen> about = samples.find(one.about());
    return about.isEmpty()
        ? new Texts("没有这件案件。", "There is no such case.")
        : samples.whyNotLook(one, about.get(), me);
  }

  List<String> views() {
    return List.of("all", "asked", "audit");
  }

  boolean ended(Period period) {
    return !businessClock.instant().isBefore(period.ends(samples.zone()));
  }
}
