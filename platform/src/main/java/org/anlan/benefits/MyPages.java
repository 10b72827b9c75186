package org.anlan.benefits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.exchange.OwnData;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.AwardState;
import org.anlan.rules.benefits.Clause;
import org.anlan.rules.benefits.Facts;
import org.anlan.rules.benefits.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the policies come to for the caller herself and for the firms that she stands for, with the reason of each.
@Component
class MyPages {

  record MineView(List<MineOfView> of) {}

  /// @param place in the caller's list, by which the other doors know it
  /// @param open how many policies are asked
  record MineOfView(
      int place,
      String kind,
      String title,
      List<MyAwardView> awards,
      List<MyMatchView> met,
      List<MyMatchView> lacking,
      int open) {}

  /// @param about whom it is about, where that is somebody else than who is paid
  /// @param account masked; absent where the library has none
  record MyAwardView(
      UUID id,
      String policy,
      String name,
      String nameEn,
      String about,
      long fen,
      String state,
      String stateText,
      String stateTextEn,
      @Nullable String reason,
      @Nullable String reasonEn,
      boolean mayConfirm,
      boolean mayDecline,
      @Nullable String account,
      String list,
      @Nullable Instant until,
      @Nullable String document) {}

  /// @param fields what is missing to say whether it is met
  record MyMatchView(
      String policy,
      String name,
      String nameEn,
      String summary,
      String summaryEn,
      long fen,
      List<PolicyPages.TextView> fields) {}

  /// @param rows of the policy, each with its conditions
  record MyReasonsView(
      String policy,
      String name,
      String nameEn,
      String verdict,
      long fen,
      List<ReasonsView> rows) {}

  record ReasonsView(
      int row,
      String text,
      String textEn,
      String verdict,
      boolean decides,
      List<ReasonView> reasons) {}

  /// @param value as people read it; blank where it is missing
  /// @param source the department that the datum comes from
  record ReasonView(
      String label,
      String labelEn,
      String asked,
      String askedEn,
      String value,
      String valueEn,
      String verdict,
      String field,
      String source,
      String sourceEn) {}

  private final AwardShelves shelves;
  private final Matches matches;
  private final PolicyBook book;
  private final OwnData own;
  private final Confirming.Ground ground;

  MyPages(
      AwardShelves shelves,
      Matches matches,
      PolicyBook book,
      OwnData own,
      Confirming.Ground ground) {
    this.shelves = shelves;
    this.matches = matches;
    this.book = book;
    this.own = own;
    this.ground = ground;
  }

  MineView all(Caller caller) {
    caller.mustBeSignedIn();
    var mine = own.listOf(caller);
    var of = new ArrayList<MineOfView>();
    for (var n = 0; n < mine.size(); n++) of.add(of(n, mine.get(n)));
    return new MineView(of);
  }

  private MineOfView of(int place, OwnData.Mine mine) {
    var awards = shelves.awards().listOf(mine.identity());
    var held =
        awards.stream()
            .filter(award -> award.who().key().equals(mine.identity().code()))
            .filter(award -> award.state().bindsBudget())
            .map(award -> award.of().policy())
            .collect(Collectors.toSet());
    var found =
        matches.listOf(mine.identity()).stream()
            .filter(match -> !held.contains(match.policy()))
            .filter(match -> book.find(match.policy()).isPresent())
            .toList();
    return new MineOfView(
        place,
        mine.identity().kind().code(),
        ground.fields().title(mine.library(), mine.values()),
        awards.stream().map(award -> award(award, mine)).toList(),
        found.stream().filter(one -> one.verdict() == Verdict.YES).map(this::match).toList(),
        found.stream().filter(one -> one.verdict() == Verdict.MISSING).map(this::match).toList(),
        book.listInForce(mine.library(), ground.when().today()).size());
  }

  private MyMatchView match(Match match) {
    var terms = book.get(match.policy()).terms();
    return new MyMatchView(
        match.policy(),
        terms.name(),
        terms.nameEn(),
        terms.summary(),
        terms.summaryEn(),
        match.fen(),
        match.missing().stream()
            .sorted()
            .map(field -> ground.fields().name(match.library(), field))
            .map(name -> new PolicyPages.TextView(name.zh(), name.en()))
            .toList());
  }

  private MyAwardView award(Award award, OwnData.Mine mine) {
    var title =
        book.find(award.of().policy())
            .map(one -> one.terms().title())
            .orElse(new Texts(award.of().policy(), award.of().policy()));
    var list = shelves.lists().findPublic(new CaseNumber(award.list()));
    var state = BenefitsProblems.words(award.state());
    var payee = award.who().payee().equals(mine.identity().code());
    var running =
        payee
            && list.isPresent()
            && list.get().dates().approved() == null
            && list.get().dates().ended() == null;
    var reason = award.reason();
    return new MyAwardView(
        award.id(),
        award.of().policy(),
        title.zh(),
        title.en(),
        award.who().title(),
        award.fen(),
        award.state().code(),
        state.zh(),
        state.en(),
        reason == null ? null : reason.zh(),
        reason == null ? null : reason.en(),
        running && award.state().mayBecome(AwardState.CONFIRMED),
        running && award.state().mayBecome(AwardState.DECLINED),
        payee ? account(award, mine) : null,
        award.list(),
        list.map(one -> one.dates().until()).orElse(null),
        award.document());
  }

  private @Nullable String account(Award award, OwnData.Mine mine) {
    var library = award.who().payeeLibrary();
    if (!library.equals(mine.library())) return null;
    var field = ground.settings().account(library);
    var value = mine.values().get(field);
    return value == null || value.isEmpty() ? null : ground.fields().masked(library, field, value);
  }

  MyReasonsView reasons(Caller caller, int place, String code) {
    caller.mustBeSignedIn();
    var mine = own.listOf(caller);
    if (place < 0 || place >= mine.size())
      throw new Absent(new Texts("本人数据", "record of yours"), String.valueOf(place));
    var policy = book.get(code);
    var one = mine.get(place);
    if (!policy.terms().library().equals(one.library()))
      throw BenefitsProblems.field(
          "place", new Texts("这项政策不面向这类对象。", "This policy is not for such a record."));
    var facts =
        new Facts(one.values(), ground.fields().types(one.library()), ground.when().today());
    var answer = policy.clause().ask(facts);
    return new MyReasonsView(
        code,
        policy.terms().name(),
        policy.terms().nameEn(),
        answer.verdict().code(),
        answer.fen(),
        rows(policy.clause(), one.library(), facts, answer.row()));
  }

  List<ReasonsView> rows(Clause clause, String library, Facts facts, int decided) {
    Map<String, Texts> sources = new HashMap<>();
    return clause
        .explain(facts, (field, value) -> ground.fields().say(library, field, value))
        .stream()
        .map(row ->
            new ReasonsView(
                row.row(),
                row.words().zh(),
                row.words().en(),
                row.verdict().code(),
                row.row() == decided,
                row.reasons().stream().map(reason -> reason(library, reason, sources)).toList()))
        .toList();
  }

  private ReasonView reason(String library, Clause.Reason reason, Map<String, Texts> sources) {
    var field = reason.fields().stream().findFirst().orElse("");
    var value =
        reason.fields().size() == 1 && !reason.value().isEmpty()
            ? ground.fields().say(library, field, reason.value())
            : new org.anlan.rules.benefits.Said(reason.value(), reason.value());
    var source = sources.computeIfAbsent(field, one -> own.sourceOf(library, one));
    return new ReasonView(
        reason.label().zh(),
        reason.label().en(),
        reason.asked().zh(),
        reason.asked().en(),
        value.zh(),
        value.en(),
        reason.verdict().code(),
        field,
        source.zh(),
        source.en());
  }
}
