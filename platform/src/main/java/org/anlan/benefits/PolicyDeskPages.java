package org.anlan.benefits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.directory.Directory;
import org.anlan.directory.Division;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What staff see of policies: how many meet each, how much of the budget is bound, what is being written, and what a try came to.
@Component
class PolicyDeskPages {

  /// @param boundFen set aside or paid of the budget
  /// @param open the state of a version that is being written; null when none is
  /// @param mine whether it is the department's of the caller
  record DeskPolicyView(
      String code,
      int version,
      String library,
      String name,
      String nameEn,
      String department,
      String departmentEn,
      String kind,
      boolean published,
      long budgetFen,
      long boundFen,
      long met,
      long metFen,
      long lacking,
      @Nullable String open,
      boolean mine) {}

  record PersonView(String name, Instant at, @Nullable String why) {}

  record PolicyVersionView(
      int version,
      String state,
      TermsView terms,
      String clause,
      PersonView written,
      @Nullable PersonView judged,
      List<BenefitsProblems.FlawView> flaws) {}

  /// The terms as they are written.
  record TermsView(
      String code,
      String library,
      String name,
      String nameEn,
      String summary,
      String summaryEn,
      String basis,
      String department,
      String kind,
      String from,
      String to,
      long budgetYuan,
      String spread,
      int objectionDays,
      int payDays,
      List<String> conflicts,
      @Nullable String payee) {}

  /// @param acts what the caller may do: `save`, `offer`, `publish`, `return`, `discard`, `end`, `list`
  record PolicyBookView(String code, List<PolicyVersionView> versions, List<String> acts) {}

  record SumView(String code, String name, String nameEn, long count, long fen) {}

  record SampleView(String key, String title, String area, String areaEn, int row, long fen) {}

  record SimulationView(
      long records,
      long met,
      long metFen,
      long budgetFen,
      long ruledOut,
      long ruledOutFen,
      long missing,
      List<SumView> lacking,
      List<SumView> counties,
      List<SumView> groups,
      List<SumView> rows,
      boolean inForce,
      long before,
      long beforeFen,
      long gained,
      long gainedFen,
      long lost,
      long lostFen,
      long other,
      long otherFen,
      List<SampleView> samples,
      boolean engineAgrees) {}

  private final Policies policies;
  private final PolicyBook book;
  private final PolicyDesk desk;
  private final Figures figures;
  private final LibraryFields fields;

  /// Counts, and what divisions and units are called.
  @Component("figuresOfPolicies")
  record Figures(Matches matches, Awards awards, Directory directory, BenefitSettings settings) {

    Texts division(String county) {
      return directory
          .findDivision(county + "000000")
          .map(Division::name)
          .orElse(new Texts(county, county));
    }
  }

  PolicyDeskPages(
      Policies policies, PolicyBook book, PolicyDesk desk, Figures figures, LibraryFields fields) {
    this.policies = policies;
    this.book = book;
    this.desk = desk;
    this.figures = figures;
    this.fields = fields;
  }

  List<DeskPolicyView> list(Clerk clerk) {
    var open = new TreeMap<String, PolicyVersion>();
    policies.listOpen().forEach(one -> open.put(one.policy(), one));
    var totals = new HashMap<String, Map<Verdict, Matches.Total>>();
    for (var total : figures.matches().totals())
      totals.computeIfAbsent(total.policy(), of -> new HashMap<>()).put(total.verdict(), total);
    var views = new ArrayList<DeskPolicyView>();
    for (var policy : book.list()) {
      var draft = open.remove(policy.code());
      views.add(view(clerk, policy.version(), draft, totals.getOrDefault(policy.code(), Map.of())));
    }
    open.values().stream()
        .filter(one -> clerk.keeps(one.terms()))
        .forEach(one -> views.add(view(clerk, one, one, Map.of())));
    return views;
  }

  private DeskPolicyView view(
      Clerk clerk,
      PolicyVersion one,
      @Nullable PolicyVersion open,
      Map<Verdict, Matches.Total> totals) {
    var terms = one.terms();
    var unit = figures.settings().unitName(terms.department());
    var met = totals.getOrDefault(Verdict.YES, new Matches.Total(terms.code(), Verdict.YES, 0, 0));
    var lacking = totals.get(Verdict.MISSING);
    var mine = clerk.keeps(terms);
    return new DeskPolicyView(
        terms.code(),
        one.version(),
        terms.library(),
        terms.name(),
        terms.nameEn(),
        unit.zh(),
        unit.en(),
        terms.kind(),
        one.state() == PolicyVersion.State.PUBLISHED,
        terms.budgetFen(),
        figures.awards().bound(terms),
        met.count(),
        met.fen(),
        lacking == null ? 0 : lacking.count(),
        open == null || !mine ? null : open.state().code(),
        mine);
  }

  PolicyBookView get(Clerk clerk, String code) {
    var versions = policies.list(code);
    if (versions.isEmpty()) throw PolicyBook.absent(code);
    var mine = clerk.keeps(versions.getFirst().terms());
    var shown = versions.stream().filter(one -> mine || !one.isOpen()).map(this::version).toList();
    if (shown.isEmpty()) throw PolicyBook.absent(code);
    return new PolicyBookView(code, shown, mine ? acts(clerk, versions) : List.of());
  }

  private List<String> acts(Clerk clerk, List<PolicyVersion> versions) {
    var acts = new ArrayList<String>();
    var newest = versions.getFirst();
    var published = versions.stream().anyMatch(one -> one.state() == PolicyVersion.State.PUBLISHED);
    if (!clerk.handles()) return acts;
    if (newest.state() == PolicyVersion.State.OFFERED) {
      if (clerk.decides() && !clerk.id().equals(newest.written().account()))
        acts.addAll(List.of("publish", "return"));
    } else acts.add("save");
    if (newest.state() == PolicyVersion.State.DRAFT) acts.addAll(List.of("offer", "discard"));
    if (published) acts.add("list");
    if (published && clerk.decides()) acts.add("end");
    return acts;
  }

  private PolicyVersionView version(PolicyVersion one) {
    var judged = one.judged();
    var flaws =
        one.isOpen()
            ? desk.flaws(one.terms(), one.clause()).stream()
                .map(BenefitsProblems.FlawView::of)
                .toList()
            : List.<BenefitsProblems.FlawView>of();
    return new PolicyVersionView(
        one.version(),
        one.state().code(),
        terms(one.terms()),
        one.clause(),
        person(one.written()),
        judged == null ? null : person(judged),
        flaws);
  }

  private static PersonView person(PolicyVersion.By by) {
    return new PersonView(by.name(), by.at(), by.why());
  }

  private static TermsView terms(Terms of) {
    return new TermsView(
        of.code(),
        of.library(),
        of.name(),
        of.nameEn(),
        of.summary(),
        of.summaryEn(),
        of.basis(),
        of.department(),
        of.kind(),
        of.from().toString(),
        of.to().toString(),
        of.budgetYuan(),
        of.spread(),
        of.objectionDays(),
        of.payDays(),
        of.conflicts(),
        of.payee());
  }

  SimulationView view(Terms terms, Simulating.Result result) {
    var change = result.change();
    return new SimulationView(
        result.records(),
        result.met().count(),
        result.met().fen(),
        terms.budgetFen(),
        result.ruledOut().count(),
        result.ruledOut().fen(),
        result.missing(),
        result.lacking().entrySet().stream().map(one -> lacking(terms, one)).toList(),
        result.counties().entrySet().stream().map(this::county).toList(),
        result.groups().entrySet().stream().map(one -> group(terms, one)).toList(),
        result.rows().entrySet().stream()
            .map(one -> sum(String.valueOf(one.getKey()), words(one.getKey()), one.getValue()))
            .toList(),
        book.find(terms.code()).isPresent(),
        result.before().count(),
        result.before().fen(),
        change.gained().count(),
        change.gained().fen(),
        change.lost().count(),
        change.lost().fen(),
        change.other().count(),
        change.other().fen(),
        result.samples().stream().map(this::sample).toList(),
        result.disagreed() == null);
  }

  private SumView lacking(Terms terms, Map.Entry<String, Long> one) {
    var name = fields.name(terms.library(), one.getKey());
    return sum(one.getKey(), name, new Simulating.Sum(one.getValue(), 0));
  }

  private SumView county(Map.Entry<String, Simulating.Sum> one) {
    return sum(one.getKey(), figures.division(one.getKey()), one.getValue());
  }

  private SumView group(Terms terms, Map.Entry<String, Simulating.Sum> one) {
    var code = one.getKey();
    if (terms.library().equals("persons"))
      return sum(code, new Texts(code + " 岁", "aged " + code), one.getValue());
    var said = fields.say(terms.library(), "size", code);
    return sum(code, new Texts(said.zh(), said.en()), one.getValue());
  }

  private static Texts words(int row) {
    return new Texts("第 " + row + " 行", "row " + row);
  }

  private static SumView sum(String code, Texts name, Simulating.Sum sum) {
    return new SumView(code, name.zh(), name.en(), sum.count(), sum.fen());
  }

  private SampleView sample(Simulating.Sample one) {
    var area = figures.division(Matching.county(one.division()));
    return new SampleView(one.key(), one.title(), area.zh(), area.en(), one.row(), one.fen());
  }
}
