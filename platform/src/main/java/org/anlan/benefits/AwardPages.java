package org.anlan.benefits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.exchange.Question;
import org.anlan.exchange.ReadingDesk;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.AwardState;
import org.anlan.rules.benefits.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One award for whoever answers for it: by which version and which data it was decided, who did what when. The looks at the data are written down, and
/// the payee sees them.
@Component
class AwardPages {

  /// @param key and `payee` masked
  /// @param decided the day whose data decided
  /// @param paid batch, line and reference
  record AwardAuditView(
      ListPages.EntryView entry,
      String list,
      String policy,
      String name,
      String nameEn,
      int version,
      String key,
      String payee,
      LocalDate decided,
      long matchedFen,
      List<MyPages.ReasonsView> rows,
      List<AwardStepView> steps,
      @Nullable String paid,
      @Nullable String document,
      boolean mayRecover) {}

  record AwardStepView(
      Instant at,
      String state,
      String stateText,
      String stateTextEn,
      String name,
      @Nullable String words) {}

  private final AwardShelves shelves;
  private final ListPages lists;
  private final MyPages reasons;
  private final Policies policies;
  private final Ground ground;

  /// What it reads by.
  @Component
  record Ground(PolicyReading reading, ReadingDesk desk, LibraryFields fields, Batches batches) {}

  AwardPages(
      AwardShelves shelves, ListPages lists, MyPages reasons, Policies policies, Ground ground) {
    this.shelves = shelves;
    this.lists = lists;
    this.reasons = reasons;
    this.policies = policies;
    this.ground = ground;
  }

  @Transactional
  public AwardAuditView get(Clerk clerk, UUID id) {
    var number = shelves.awards().findList(id).orElseThrow(() -> absent(id));
    var list = shelves.lists().get(clerk, new CaseNumber(number));
    var award = shelves.awards().find(list, id).orElseThrow(() -> absent(id));
    noteLook(clerk, list, award);
    return view(clerk, list, award);
  }

  private static Absent absent(UUID id) {
    return new Absent(new Texts("政策兑付", "award"), id.toString());
  }

  private void noteLook(Clerk clerk, AwardList list, Award award) {
    ground
        .desk()
        .noteShown(
            new Question(
                Question.Reader.of(clerk.caller()),
                award.who().library(),
                award.who().key(),
                Matching.PURPOSE,
                "政策兑付 " + list.number().shown(),
                award.decided().values().keySet(),
                List.of(),
                false));
  }

  private AwardAuditView view(Clerk clerk, AwardList list, Award award) {
    var version =
        policies
            .find(award.of().policy(), award.of().version())
            .orElseThrow(() -> PolicyBook.absent(award.of().policy()));
    var who = award.who();
    return new AwardAuditView(
        lists.entry(award),
        award.list(),
        award.of().policy(),
        version.terms().name(),
        version.terms().nameEn(),
        award.of().version(),
        masked(who.library(), who.key()),
        masked(who.payeeLibrary(), who.payee()),
        award.decided().day(),
        award.matchedFen(),
        rows(version, award),
        shelves.awards().listSteps(award).stream().map(AwardPages::step).toList(),
        ground.batches().findPaid(award).orElse(null),
        award.document(),
        clerk.decides()
            && clerk.keeps(version.terms())
            && !list.madeBy().equals(clerk.id())
            && award.state().mayBecome(AwardState.RECOVERED));
  }

  private String masked(String library, String key) {
    return ground.fields().masked(library, ground.fields().library(library).key(), key);
  }

  /// By the clause and the values of then; what is sensitive stays masked.
  private List<MyPages.ReasonsView> rows(PolicyVersion version, Award award) {
    var library = version.terms().library();
    var facts =
        new Facts(award.decided().values(), ground.fields().types(library), award.decided().day());
    var rows =
        reasons.rows(ground.reading().published(version), library, facts, award.decided().row());
    return rows.stream().map(row -> masked(library, row)).toList();
  }

  private MyPages.ReasonsView masked(String library, MyPages.ReasonsView row) {
    var reasons = row.reasons().stream().map(reason -> masked(library, reason)).toList();
    return new MyPages.ReasonsView(
        row.row(), row.text(), row.textEn(), row.verdict(), row.decides(), reasons);
  }

  private MyPages.ReasonView masked(String library, MyPages.ReasonView one) {
    if (one.value().isEmpty()) return one;
    var value = ground.fields().masked(library, one.field(), one.value());
    var same = Objects.equals(value, one.value());
    return new MyPages.ReasonView(
        one.label(),
        one.labelEn(),
        one.asked(),
        one.askedEn(),
        value,
        same ? one.valueEn() : value,
        one.verdict(),
        one.field(),
        one.source(),
        one.sourceEn());
  }

  private static AwardStepView step(Awards.Step step) {
    var words = BenefitsProblems.words(step.state());
    return new AwardStepView(
        step.at(), step.state().code(), words.zh(), words.en(), step.name(), step.words());
  }
}
