package org.anlan.benefits;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.directory.Directory;
import org.anlan.directory.Division;
import org.anlan.http.Absent;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.AwardState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows lists: to everybody once they are published, without the names of people; to those who work on them as far as their work goes.
@Component
class ListPages {

  /// @param number of its case
  /// @param stage `made`, `published`, `review`, `payment` or `ended`
  record AwardListView(
      String number,
      String shown,
      String policy,
      int version,
      String name,
      String nameEn,
      String department,
      String departmentEn,
      Instant made,
      @Nullable Instant published,
      @Nullable Instant until,
      @Nullable Instant approved,
      @Nullable Instant ended,
      String stage,
      boolean openToObjections,
      long count,
      long fen,
      @Nullable String effect,
      List<CountView> counts) {}

  record CountView(String state, String text, String textEn, long count, long fen) {}

  /// @param title whole for a firm, masked for a person
  record EntryView(
      UUID id,
      String title,
      String area,
      String areaEn,
      long fen,
      String state,
      String stateText,
      String stateTextEn,
      @Nullable String reason,
      @Nullable String reasonEn) {}

  /// What everybody may see of who is on a list.
  private static final Set<AwardState> SHOWN =
      EnumSet.of(
          AwardState.PUBLICISED,
          AwardState.CONFIRMED,
          AwardState.APPROVED,
          AwardState.PAID,
          AwardState.EVALUATED);

  private final AwardShelves shelves;
  private final PolicyPages policies;
  private final LibraryFields fields;
  private final Directory directory;
  private final Matching.When when;

  ListPages(
      AwardShelves shelves,
      PolicyPages policies,
      LibraryFields fields,
      Directory directory,
      Matching.When when) {
    this.shelves = shelves;
    this.policies = policies;
    this.fields = fields;
    this.directory = directory;
    this.when = when;
  }

  List<AwardListView> listPublic() {
    var totals = totals();
    return shelves.lists().listPublic().stream()
        .map(list -> view(list, totals.getOrDefault(list.number().text(), List.of())))
        .filter(list -> list.count() > 0)
        .toList();
  }

  AwardListView getPublic(CaseNumber number) {
    var list = open(number);
    return view(list, totals().getOrDefault(number.text(), List.of()));
  }

  private AwardList open(CaseNumber number) {
    return shelves
        .lists()
        .findPublic(number)
        .orElseThrow(() -> new Absent(new Texts("公示名单", "published list"), number.text()));
  }

  Page<EntryView> entriesPublic(CaseNumber number, @Nullable Cursor after, int limit) {
    return entries(open(number), SHOWN, after, limit);
  }

  List<AwardListView> list(Clerk clerk) {
    var totals = totals();
    return shelves.lists().list(clerk).stream()
        .map(list -> view(list, totals.getOrDefault(list.number().text(), List.of())))
        .toList();
  }

  AwardListView get(Clerk clerk, CaseNumber number) {
    return view(
        shelves.lists().get(clerk, number), totals().getOrDefault(number.text(), List.of()));
  }

  /// @param state null for all
  Page<EntryView> entries(
      Clerk clerk, CaseNumber number, @Nullable String state, @Nullable Cursor after, int limit) {
    var states = state == null ? EnumSet.allOf(AwardState.class) : EnumSet.of(AwardState.of(state));
    return entries(shelves.lists().get(clerk, number), states, after, limit);
  }

  private Page<EntryView> entries(
      AwardList list, Set<AwardState> states, @Nullable Cursor after, int limit) {
    var read = shelves.awards().listOf(list, states, after, limit);
    return Page.of(read, limit, Awards::cursor).map(this::entry);
  }

  EntryView entry(Award award) {
    var area =
        directory
            .findDivision(award.division() + "000000")
            .map(Division::name)
            .orElse(new Texts(award.division(), award.division()));
    var state = BenefitsProblems.words(award.state());
    var reason = award.reason();
    return new EntryView(
        award.id(),
        fields.publicTitle(award.who().library(), award.who().title()),
        area.zh(),
        area.en(),
        award.fen(),
        award.state().code(),
        state.zh(),
        state.en(),
        reason == null ? null : reason.zh(),
        reason == null ? null : reason.en());
  }

  private Map<String, List<Awards.Total>> totals() {
    var totals = new HashMap<String, List<Awards.Total>>();
    for (var total : shelves.awards().totalsByList())
      totals.computeIfAbsent(total.of(), of -> new java.util.ArrayList<>()).add(total);
    return totals;
  }

  private AwardListView view(AwardList list, List<Awards.Total> totals) {
    var policy = policies.get(list.policy());
    var dates = list.dates();
    var binding = totals.stream().filter(total -> total.state().bindsBudget()).toList();
    return new AwardListView(
        list.number().text(),
        list.number().shown(),
        list.policy(),
        list.version(),
        policy.name(),
        policy.nameEn(),
        policy.department(),
        policy.departmentEn(),
        list.made(),
        dates.published(),
        dates.until(),
        dates.approved(),
        dates.ended(),
        stage(dates),
        list.isOpenToObjections(when.now()),
        binding.stream().mapToLong(Awards.Total::count).sum(),
        binding.stream().mapToLong(Awards.Total::fen).sum(),
        list.effect(),
        totals.stream().map(ListPages::count).toList());
  }

  private static String stage(AwardList.Dates dates) {
    if (dates.ended() != null) return "ended";
    if (dates.approved() != null) return "payment";
    if (dates.over() != null) return "review";
    return dates.published() != null ? "published" : "made";
  }

  static CountView count(Awards.Total total) {
    var words = BenefitsProblems.words(total.state());
    return new CountView(total.state().code(), words.zh(), words.en(), total.count(), total.fen());
  }
}
