package org.anlan.oversight;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.cases.Answer;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Chronicle;
import org.anlan.cases.Overseeing;
import org.anlan.cases.Refusal;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.rules.oversight.Draw;
import org.anlan.rules.oversight.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Second looks 抽查复核: closed cases of a period drawn by lot and looked at by somebody who neither handled nor verified them. A failed one
/// begins a new round of the case and calls for an order.
@Service
class SampleDesk {

  private static final Set<String> LOOKERS = Set.of("verifier", "supervisor");

  /// @param finding null for a pass
  record Look(
      String period,
      CaseNumber about,
      long version,
      @Nullable String finding,
      @Nullable String words,
      List<UUID> files) {}

  record Done(String period) {}

  /// Where samples come from, and where they are kept.
  @Component
  record Books(
      Samples samples,
      Exclusions exclusions,
      Chronicle chronicle,
      RateRules rules,
      Ledger ledger) {}

  private final Books books;
  private final ExclusionDesk.Tools tools;
  private final OrderDesk orders;
  private final PublicationDesk publishing;
  private final InstantSource businessClock;

  SampleDesk(
      Books books,
      ExclusionDesk.Tools tools,
      OrderDesk orders,
      PublicationDesk publishing,
      InstantSource businessClock) {
    this.books = books;
    this.tools = tools;
    this.orders = orders;
    this.publishing = publishing;
    this.businessClock = businessClock;
  }

  /// Draws the sample of a period that has ended, and those of its exclusions that are looked at once more; once.
  @Transactional
  public Done draw(Command command, Caller caller, Period period) {
    return tools.log().once(command, caller.name(), Done.class, () -> draw(caller, period));
  }

  private Done draw(Caller caller, Period period) {
    var me = Me.of(caller);
    var whyNot = whyNotDraw(me);
    if (whyNot != null) throw OversightProblems.notAllowed("draw", whyNot);
    if (businessClock.instant().isBefore(period.ends(tools.city().zone())))
      throw OversightProblems.periodRunning(period.text(), period.to().minusDays(1).toString());
    var told = closed(period);
    var candidates = candidates(told);
    var seed = Draw.seed(period.text(), candidates);
    var sampling = books.rules().sampling();
    var round =
        new Samples.Round(
            period.text(), seed, candidates.size(), businessClock.instant(), me.person(), sampling);
    if (!books.samples().add(round))
      throw OversightProblems.already(
          new Texts("考核期 %s 已经抽过。", "The sample of %s was drawn already.").with(period.text()));
    var drawn = sampling.draw().draw(candidates, seed);
    drawn.forEach(candidate -> add(period, candidate));
    audits(period, seed);
    books
        .ledger()
        .commit(
            "oversight-sample",
            period.text(),
            Map.of("seed", seed, "candidates", candidates.size(), "drawn", drawn.size()));
    return new Done(period.text());
  }

  @Nullable Texts whyNotDraw(Me me) {
    return publishing.mayPublish(me)
        ? null
        : new Texts("由市级中心的督查岗位抽取。", "A supervisor of a city centre draws the sample.");
  }

  private List<Chronicle.Told> closed(Period period) {
    var zone = tools.city().zone();
    var numbers = books.chronicle().listClosed(period.begins(zone), period.ends(zone));
    var told = new ArrayList<Chronicle.Told>();
    for (int i = 0; i < numbers.size(); i += 500)
      told.addAll(books.chronicle().list(numbers.subList(i, Math.min(numbers.size(), i + 500))));
    return told.stream()
        .filter(one -> one.closedAt() != null && period.holds(one.closedAt(), zone))
        .toList();
  }

  private static List<Draw.Candidate> candidates(List<Chronicle.Told> told) {
    return told.stream()
        .filter(one -> one.unit() != null)
        .map(one ->
            new Draw.Candidate(
                one.number().text(), one.round(), one.kind(), String.valueOf(one.unit())))
        .toList();
  }

  private void add(Period period, Draw.Candidate candidate) {
    var about = tools.city().cases().find(new CaseNumber(candidate.number())).orElseThrow();
    books
        .samples()
        .add(
            new Samples.Sample(
                period.text(),
                about.number(),
                candidate.round(),
                candidate.kind(),
                candidate.unit(),
                about.title(),
                about.street(),
                "OPEN",
                null,
                null,
                null,
                List.of(),
                null,
                1));
  }

  /// Approved exclusions, by the same lot: so many percent, at least one.
  private void audits(Period period, String seed) {
    var zone = tools.city().zone();
    var decided = books.exclusions().listDecided(period.begins(zone), period.ends(zone));
    if (decided.isEmpty()) return;
    int count = Math.max(1, decided.size() * books.rules().sampling().exclusions() / 100);
    decided.stream()
        .sorted(Comparator.comparing(one -> Draw.lot(seed, one.id().toString())))
        .limit(count)
        .forEach(one -> books.exclusions().save(one.drawn()));
  }

  /// Keeps what a second look found.
  @Transactional
  public Done look(Command command, Caller caller, Look look) {
    return tools.log().once(command, caller.name(), Done.class, () -> look(caller, look));
  }

  private Done look(Caller caller, Look look) {
    var me = Me.of(caller);
    var sample = books.samples().lock(look.period(), look.about(), tools.scopes().of(caller));
    if (sample.version() != look.version() || !sample.state().equals("OPEN"))
      throw OversightProblems.movedOn(state(sample.state()), sample.version());
    var about = tools.city().cases().get(sample.about(), caller);
    var whyNot = whyNotLook(sample, about, me);
    if (whyNot != null) throw OversightProblems.notAllowed("look", whyNot);
    hang(caller, look);
    var by = new Exclusion.By(me.person(), me.post().id(), businessClock.instant());
    if (look.finding() == null) pass(sample, look, by, me);
    else fail(caller, sample.with(look.files(), null), look, by);
    return new Done(sample.period());
  }

  static Texts state(String state) {
    return switch (state) {
      case "PASSED" -> new Texts("合格", "Passed");
      case "FAILED" -> new Texts("不合格", "Failed");
      default -> new Texts("待复核", "To be looked at");
    };
  }

  @Nullable Texts whyNotLook(Samples.Sample sample, Overseeing.Overseen about, Me me) {
    if (me.post().roles().stream().noneMatch(LOOKERS::contains))
      return new Texts("由核查或督查岗位复核。", "A verifier or supervisor takes the second look.");
    if (me.unit().equals(sample.unit()))
      return new Texts("责任单位自己不能复核。", "The responsible unit does not look at its own work.");
    return about.hands().contains(me.person())
        ? new Texts(
            "您处置、核查或办理过这件案件，须由另外的人复核。",
            "You handled or verified this case; somebody else takes the second look.")
        : null;
  }

  private void hang(Caller caller, Look look) {
    if (look.files().isEmpty()) return;
    var unknown =
        tools.files().attach(look.files(), caller, OrderSteps.FILES + look.about().text());
    if (!unknown.isEmpty()) throw OversightProblems.filesUnknown(unknown);
  }

  private void pass(Samples.Sample sample, Look look, Exclusion.By by, Me me) {
    var words = OrderDesk.blank(look.words());
    books.samples().save(sample.with(look.files(), null).found("PASSED", by, null, words));
    line(sample, "sample-passed", me, words);
  }

  private void fail(Caller caller, Samples.Sample sample, Look look, Exclusion.By by) {
    var finding =
        books
            .rules()
            .findFinding(String.valueOf(look.finding()))
            .orElseThrow(() ->
                OversightProblems.filter(
                    "finding",
                    String.valueOf(look.finding()),
                    books.rules().findings().stream().map(RateRules.Coded::code).toList()));
    var words = OversightProblems.words(look.words() == null ? "" : look.words(), 4, 1_000);
    line(sample, "sample-failed", Me.of(caller), finding.name() + "：" + words);
    var again = reopen(caller, sample, finding.name() + "：" + words);
    var found = sample.found("FAILED", by, finding.code(), words);
    books.samples().save(found.with(found.files(), again));
    orders.trigger(
        new Trigger(
            sample.about(),
            sample.round(),
            finding.trigger() == null ? "failed-sample" : finding.trigger(),
            "抽查不合格：%s。%s".formatted(finding.name(), words),
            by.at()));
  }

  /// What is open again already is not reopened twice.
  private @Nullable Integer reopen(Caller caller, Samples.Sample sample, String words) {
    var about = tools.city().cases().find(sample.about()).orElseThrow();
    if (about.round() != sample.round()) return null;
    return switch (tools.city().cases().reopen(sample.about(), caller, words)) {
      case Answer.Done<Integer>(var round) -> round;
      case Answer.Refused<Integer>(Refusal.NotAllowed(var act, var why)) ->
          throw OversightProblems.notAllowed(act, why);
      case Answer.Refused<Integer>(var why) -> throw new IllegalStateException(why.toString());
    };
  }

  private void line(Samples.Sample sample, String act, Me me, @Nullable String words) {
    tools
        .city()
        .cases()
        .write(
            sample.about(),
            new Overseeing.Line(act, me.person(), me.post().id(), me.unit(), words, Map.of()));
  }

  Optional<Overseeing.Overseen> find(CaseNumber number) {
    return tools.city().cases().find(number);
  }

  ZoneId zone() {
    return tools.city().zone();
  }

  Books books() {
    return books;
  }
}
