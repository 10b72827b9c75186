package org.anlan.oversight;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scopes;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.files.FileDesk;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.rules.oversight.Period;
import org.anlan.rules.oversight.Rate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Exclusions 审核剔除: asked for by the unit with evidence, decided by a centre, some looked at once more by a third person.
@Service
class ExclusionDesk {

  record Wish(
      CaseNumber about,
      String ground,
      @Nullable String words,
      List<UUID> files,
      List<String> rates) {}

  /// @param act `approve`, `deny`, `take-back`, `uphold`, `overturn`
  record Deed(UUID id, String act, long version, @Nullable String words) {}

  record Done(UUID id) {}

  /// What is asked of other modules.
  @Component
  record Tools(
      Issuing.City city,
      Scopes scopes,
      FileDesk files,
      CommandLog log,
      Ids ids,
      RunningFigures running) {}

  private final Exclusions exclusions;
  private final Publications publications;
  private final RateRules rules;
  private final Tools tools;
  private final InstantSource businessClock;

  ExclusionDesk(
      Exclusions exclusions,
      Publications publications,
      RateRules rules,
      Tools tools,
      InstantSource businessClock) {
    this.exclusions = exclusions;
    this.publications = publications;
    this.rules = rules;
    this.tools = tools;
    this.businessClock = businessClock;
  }

  @Transactional
  public Done ask(Command command, Caller caller, Wish wish) {
    return tools.log().once(command, caller.name(), Done.class, () -> ask(caller, wish));
  }

  private Done ask(Caller caller, Wish wish) {
    var me = Me.of(caller);
    var about = tools.city().cases().get(wish.about(), caller);
    var whyNot = whyNotAsk(about, me);
    if (whyNot != null) throw OversightProblems.notAllowed("ask", whyNot);
    var period = month(about);
    if (publications.isFrozen(period)) throw OversightProblems.frozen(period);
    if (rules.findGround(wish.ground()).isEmpty())
      throw OversightProblems.filter(
          "ground", wish.ground(), rules.grounds().stream().map(RateRules.Coded::code).toList());
    var words = OversightProblems.words(wish.words() == null ? "" : wish.words(), 4, 2_000);
    hang(caller, about.number(), wish.files());
    var exclusion =
        new Exclusion(
            tools.ids().next(),
            about.number(),
            about.round(),
            about.title(),
            about.street(),
            me.unit(),
            period,
            wish.ground(),
            words,
            wish.files(),
            rates(wish.rates()),
            new Exclusion.By(me.person(), me.post().id(), businessClock.instant()),
            Exclusion.State.ASKED,
            null,
            null,
            null,
            null,
            null,
            1);
    if (!exclusions.add(exclusion))
      throw OversightProblems.already(
          new Texts("这一轮已经申请过剔除。", "An exclusion of this round is asked for already."));
    write(exclusion, "exclusion-asked", me, words);
    return new Done(exclusion.id());
  }

  /// Why the unit may not ask; null when it may.
  @Nullable Texts whyNotAsk(Overseeing.Overseen about, Me me) {
    if (!me.unit().equals(about.unit()))
      return new Texts("只有责任单位可以申请剔除。", "Only the responsible unit asks for an exclusion.");
    return tools.city().ladder().answers(me.post())
        ? null
        : new Texts(
            "由本单位负责人、联络员或综合岗申请，您的岗位不能申请。",
            "The head, the liaison officer or the clerk of the unit asks; your post cannot.");
  }

  String month(Overseeing.Overseen about) {
    var day = about.dueAt().atZone(tools.city().zone()).toLocalDate();
    return Period.of(Period.Kind.MONTH, day).text();
  }

  private static Set<Rate> rates(List<String> codes) {
    var rates = new HashSet<Rate>();
    for (var code : codes) {
      var rate = Rate.find(code).filter(r -> !r.composite());
      if (rate.isEmpty())
        throw OversightProblems.filter(
            "rates", code, List.of(Rate.values()).stream().map(Rate::code).toList());
      rates.add(rate.get());
    }
    return rates;
  }

  private void hang(Caller caller, CaseNumber number, List<UUID> files) {
    if (files.isEmpty() || files.size() > 9)
      throw OversightProblems.field(
          "files",
          new Texts(
                  "申请剔除须附 1 到 9 份证明材料，现在有 %d 份。",
                  "An exclusion needs 1 to 9 pieces of evidence, now %d.")
              .with(files.size()));
    var unknown = tools.files().attach(files, caller, OrderSteps.FILES + number.text());
    if (!unknown.isEmpty()) throw OversightProblems.filesUnknown(unknown);
  }

  @Transactional
  public Done act(Command command, Caller caller, Deed deed) {
    return tools.log().once(command, caller.name(), Done.class, () -> act(caller, deed));
  }

  private Done act(Caller caller, Deed deed) {
    var me = Me.of(caller);
    var exclusion = exclusions.lock(deed.id(), tools.scopes().of(caller));
    if (exclusion.version() != deed.version())
      throw OversightProblems.movedOn(exclusion.state().title(), exclusion.version());
    var offer =
        offers(exclusion, me).stream()
            .filter(o -> o.act().equals(deed.act()))
            .findFirst()
            .orElseThrow(() -> OversightProblems.actUnknown(deed.act()));
    if (offer.whyNot() != null) throw OversightProblems.notAllowed(deed.act(), offer.whyNot());
    var words = words(offer, deed.words());
    var by = new Exclusion.By(me.person(), me.post().id(), businessClock.instant());
    var frozen = publications.isFrozen(exclusion.period());
    if (frozen && exclusion.state() == Exclusion.State.ASKED && !deed.act().equals("take-back"))
      throw OversightProblems.frozen(exclusion.period());
    take(exclusion, deed.act(), by, words, me);
    tools.running().forget();
    return new Done(exclusion.id());
  }

  private static @Nullable String words(OrderActs.Offer offer, @Nullable String typed) {
    var blank = typed == null || typed.isBlank();
    return blank && !offer.words().equals("required")
        ? null
        : OversightProblems.words(typed == null ? "" : typed, 2, 1_000);
  }

  private void take(
      Exclusion exclusion, String act, Exclusion.By by, @Nullable String words, Me me) {
    switch (act) {
      case "approve" -> {
        exclusions.save(exclusion.decide(Exclusion.State.APPROVED, by, words));
        write(exclusion, "exclusion-approved", me, words);
      }
      case "deny" -> {
        exclusions.save(exclusion.decide(Exclusion.State.DENIED, by, words));
        write(exclusion, "exclusion-denied", me, words);
      }
      case "take-back" -> exclusions.save(exclusion.decide(Exclusion.State.TAKEN_BACK, by, words));
      case "uphold" ->
          exclusions.save(exclusion.audited(Exclusion.Audit.UPHELD, by, String.valueOf(words)));
      default ->
          exclusions.save(exclusion.audited(Exclusion.Audit.OVERTURNED, by, String.valueOf(words)));
    }
  }

  List<OrderActs.Offer> offers(Exclusion exclusion, Me me) {
    if (exclusion.state() == Exclusion.State.ASKED) {
      if (me.unit().equals(exclusion.unit()))
        return List.of(offer("take-back", "撤回申请", "Take back", null, "optional"));
      var whyNot = whyNotDecide(exclusion, me, exclusion.asked().person());
      return List.of(
          offer("approve", "同意剔除", "Approve", whyNot, "optional").first(),
          offer("deny", "不予剔除", "Deny", whyNot, "required"));
    }
    if (exclusion.audit() != Exclusion.Audit.DRAWN) return List.of();
    var decided = exclusion.decided();
    var whyNot = whyNotDecide(exclusion, me, decided == null ? "" : decided.person());
    return List.of(
        offer("uphold", "复查维持", "Uphold", whyNot, "required").first(),
        offer("overturn", "复查撤销", "Overturn", whyNot, "required").dangerous());
  }

  private static OrderActs.Offer offer(
      String act, String zh, String en, @Nullable Texts whyNot, String words) {
    return new OrderActs.Offer(act, new Texts(zh, en), false, false, words, "none", whyNot);
  }

  /// @param earlier who asked, or who decided: not the same person once more
  private @Nullable Texts whyNotDecide(Exclusion exclusion, Me me, String earlier) {
    if (!tools.city().ladder().isCentre(me.post()) || me.unit().equals(exclusion.unit()))
      return new Texts("由中心的督查岗位审核，申请单位自己不能审核。", "A centre decides, never the unit that asks.");
    if (me.person().equals(earlier) || me.person().equals(exclusion.asked().person()))
      return new Texts(
          "申请、审核、复查须由不同的人办。", "Asking, deciding and auditing are done by different people.");
    var hands =
        tools
            .city()
            .cases()
            .find(exclusion.about())
            .map(Overseeing.Overseen::hands)
            .orElse(Set.of());
    return hands.contains(me.person())
        ? new Texts("您办理过这件案件，须由另外的人审核。", "You had a hand in this case; somebody else must decide.")
        : null;
  }

  private void write(Exclusion exclusion, String act, Me me, @Nullable String words) {
    tools
        .city()
        .cases()
        .write(
            exclusion.about(),
            new Overseeing.Line(act, me.person(), me.post().id(), me.unit(), words, Map.of()));
  }
}
