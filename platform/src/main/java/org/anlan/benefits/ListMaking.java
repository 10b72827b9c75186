package org.anlan.benefits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.directory.Directory;
import org.anlan.directory.Division;
import org.anlan.directory.Geography;
import org.anlan.http.Command;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.AwardState;
import org.anlan.rules.benefits.Budget;
import org.anlan.rules.benefits.Facts;
import org.anlan.rules.benefits.Verdict;
import org.anlan.rules.geo.Spot;
import org.springframework.stereotype.Service;

/// Makes a list of those who meet a policy: asked again by the data of this moment, without those whom something rules out, within what there is of the
/// budget; and opens the case in which it is handled.
@Service
class ListMaking {

  static final String KIND = "benefit-list";
  static final String DOOR = "benefits";
  private static final int MOST = 5_000;

  /// What rules out.
  @org.springframework.stereotype.Component
  record Rules(BenefitSettings settings, StopList stops, LibraryFields fields, PolicyBook book) {}

  /// Where a list is opened.
  @org.springframework.stereotype.Component("openingOfLists")
  record Place(Opening opening, Directory directory, Geography geography, Ids ids) {

    /// A list lies in the middle of the city.
    Spot spot() {
      return directory.listDivisions().stream()
          .filter(division -> division.level() == Division.Level.CITY)
          .flatMap(division -> geography.listGrids(division).stream())
          .findFirst()
          .map(grid -> grid.spot())
          .orElseThrow(() -> new IllegalStateException("The city has no unit grid."));
    }
  }

  private final Matching matching;
  private final Matches matches;
  private final AwardShelves shelves;
  private final Rules rules;
  private final Place place;

  ListMaking(Matching matching, Matches matches, AwardShelves shelves, Rules rules, Place place) {
    this.matching = matching;
    this.matches = matches;
    this.shelves = shelves;
    this.rules = rules;
    this.place = place;
  }

  /// Once per command; by somebody of the department.
  CaseNumber make(Command command, Clerk clerk, String code) {
    var policy = rules.book().get(code);
    var unit = rules.settings().getUnit(policy.terms().department());
    if (!clerk.keeps(policy.terms()) || !clerk.handles())
      throw BenefitsProblems.notTheDepartment(unit.name());
    if (matches.listToAward(policy.terms()).isEmpty())
      throw BenefitsProblems.cannot(
          new Texts(
              "没有尚未列入名单的匹配对象。数据变化或下一次匹配后再试。",
              "Nobody is matched who stands on no list yet. Try again after data changed or the next round."));
    var matter =
        new Opening.Matter(
            KIND,
            "“%s”按数据匹配的兑付名单".formatted(policy.terms().name()),
            Map.of("about", "list", "policy", policy.terms().name()),
            place.spot(),
            unit.uscc(),
            policy.terms().title(),
            Map.of());
    return place
        .opening()
        .open(command, clerk.caller(), DOOR, matter, number -> keep(clerk, policy, number));
  }

  private void keep(Clerk clerk, Policy policy, CaseNumber number) {
    var unit = rules.settings().getUnit(policy.terms().department());
    var now = matching.when().now();
    var list =
        new AwardList(
            unit.division().substring(0, 6),
            number,
            policy.code(),
            policy.version().version(),
            unit.uscc(),
            clerk.id(),
            now,
            AwardList.Dates.NONE,
            null);
    shelves.lists().add(list);
    var by = AwardKeeping.Mover.of(clerk.account(), now);
    var awards = awards(policy, list);
    if (awards.stream().noneMatch(award -> award.state() == AwardState.MATCHED))
      throw BenefitsProblems.cannot(
          new Texts(
              "匹配到的 %d 个对象全部被排除，没有可以兑付的。".formatted(awards.size()),
              "All %d that match are ruled out; there is nobody to pay.".formatted(awards.size())));
    awards.forEach(award -> shelves.keeping().add(award, by));
  }

  /// One that is met by the data of now.
  private record Candidate(Match match, Map<String, String> values, long fen, int row) {}

  private List<Award> awards(Policy policy, AwardList list) {
    var found =
        matches.listToAward(policy.terms()).stream()
            .limit(MOST)
            .flatMap(match -> candidate(policy, match).stream())
            .toList();
    var reasons = reasons(policy, found);
    var wanted = found.stream().map(one -> reasons.containsKey(key(one)) ? 0L : one.fen()).toList();
    var left = Math.max(0, policy.terms().budgetFen() - shelves.awards().bound(policy.terms()));
    var given = Budget.share(wanted, left, policy.terms().spreading());
    var awards = new ArrayList<Award>();
    for (var n = 0; n < found.size(); n++) {
      var one = found.get(n);
      var why = reasons.get(key(one));
      if (why == null && given.get(n) == 0) why = new Texts("预算已用完", "The budget is used up");
      awards.add(award(policy, list, one, new Given(given.get(n), why)));
    }
    return awards;
  }

  private record Given(long fen, @org.jspecify.annotations.Nullable Texts why) {}

  private static String key(Candidate one) {
    return one.match().key();
  }

  private Optional<Candidate> candidate(Policy policy, Match match) {
    var terms = policy.terms();
    var needed = new TreeSet<>(policy.clause().fields());
    needed.add(rules.fields().library(terms.library()).title());
    needed.add(rules.fields().library(terms.library()).division());
    if (terms.payee() != null) needed.add(terms.payee());
    rules.settings().get().exclusions().stream()
        .filter(one -> one.library().equals(terms.library()))
        .forEach(one -> needed.add(one.field()));
    var values = new HashMap<String, String>();
    matching.read(
        new Matching.Sweep(terms.library(), match.key(), "兑付名单：" + terms.name(), needed),
        (key, read) -> values.putAll(read));
    var facts = new Facts(values, rules.fields().types(terms.library()), matching.when().today());
    var answer = policy.clause().ask(facts);
    return answer.verdict() == Verdict.YES
        ? Optional.of(new Candidate(match, values, answer.fen(), answer.row()))
        : Optional.empty();
  }

  /// Why some get nothing, by key.
  private Map<String, Texts> reasons(Policy policy, List<Candidate> found) {
    var reasons = new HashMap<String, Texts>();
    var keys = found.stream().map(ListMaking::key).toList();
    var stopped = rules.stops().listOpen(policy.terms().library(), keys);
    var conflicts = conflicts(policy);
    var held = shelves.awards().listHeld(keys, conflicts);
    var others = matches.listYes(keys, conflicts);
    for (var one : found) {
      var why =
          excluded(policy, one)
              .or(() -> Optional.ofNullable(stopped.get(key(one))))
              .or(() -> doubled(held.getOrDefault(key(one), Set.of())))
              .or(() -> outdone(policy, one, others.getOrDefault(key(one), List.of())));
      why.ifPresent(words -> reasons.put(key(one), words));
    }
    return reasons;
  }

  /// Named on either side.
  private Set<String> conflicts(Policy policy) {
    var conflicts = new HashSet<>(policy.terms().conflicts());
    for (var other : rules.book().list())
      if (other.terms().conflicts().contains(policy.code())) conflicts.add(other.code());
    return conflicts;
  }

  private Optional<Texts> excluded(Policy policy, Candidate one) {
    return rules.settings().get().exclusions().stream()
        .filter(rule -> rule.library().equals(policy.terms().library()))
        .filter(rule -> rule.value().equals(one.values().get(rule.field())))
        .map(BenefitSettings.Exclusion::words)
        .findFirst();
  }

  private Optional<Texts> doubled(Set<String> held) {
    return held.stream()
        .sorted()
        .findFirst()
        .flatMap(rules.book()::find)
        .map(other ->
            new Texts(
                "已享受“%s”，不重复享受".formatted(other.terms().name()),
                "Has “%s” already, with which it does not go together"
                    .formatted(other.terms().nameEn())));
  }

  /// 从高不重复: of two that do not go together somebody gets the higher one; of equal ones that whose code comes first.
  private Optional<Texts> outdone(Policy policy, Candidate one, List<Match> others) {
    return others.stream()
        .filter(other ->
            other.fen() > one.fen()
                || other.fen() == one.fen() && other.policy().compareTo(policy.code()) < 0)
        .findFirst()
        .flatMap(other -> rules.book().find(other.policy()))
        .filter(other -> other.terms().inForce(matching.when().today()))
        .map(other ->
            new Texts(
                "符合更高的“%s”，从高不重复".formatted(other.terms().name()),
                "Meets “%s”, which is higher; the two do not go together"
                    .formatted(other.terms().nameEn())));
  }

  private Award award(Policy policy, AwardList list, Candidate one, Given given) {
    var why = given.why();
    var decided = new HashMap<>(one.values());
    decided.keySet().retainAll(policy.clause().fields());
    return new Award(
        one.match().division(),
        place.ids().next(),
        list.number().text(),
        new Award.Of(policy.code(), policy.version().version(), policy.terms().from()),
        who(policy, one),
        one.fen(),
        given.fen(),
        why == null ? AwardState.MATCHED : AwardState.EXCLUDED,
        why,
        new Award.Decided(matching.when().today(), one.row(), decided),
        list.made(),
        null);
  }

  private Award.Who who(Policy policy, Candidate one) {
    var library = policy.terms().library();
    var title = rules.fields().title(library, one.values());
    var field = policy.terms().payee();
    var payee = field == null ? null : one.values().get(field);
    if (payee == null) return new Award.Who(library, key(one), title, library, key(one), title);
    var values = new HashMap<String, String>();
    var persons = "persons";
    var name = rules.fields().library(persons).title();
    matching.read(
        new Matching.Sweep(persons, payee, "兑付名单：" + policy.terms().name(), Set.of(name)),
        (key, read) -> values.putAll(read));
    return new Award.Who(
        library, key(one), title, persons, payee, Objects.requireNonNullElse(values.get(name), ""));
  }
}
