package org.anlan.benefits;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes in what people say against a published list; each is looked into as a case, and no list goes on before.
@Service
class ObjectionDesk {

  static final String KIND = "benefit-objection";
  private static final int LEAST = 4;
  private static final int MOST = 300;

  /// @param award whom it is about; null where somebody is missing
  record Wish(CaseNumber list, @Nullable UUID award, String about, String words) {}

  private final AwardShelves shelves;
  private final ListMaking.Place place;
  private final AwardCourse.Tools tools;
  private final Matching.When when;

  ObjectionDesk(
      AwardShelves shelves, ListMaking.Place place, AwardCourse.Tools tools, Matching.When when) {
    this.shelves = shelves;
    this.place = place;
    this.tools = tools;
    this.when = when;
  }

  /// Once per command, by anybody who has signed in; the caller can follow it as any other matter of theirs.
  CaseNumber object(Command command, Caller caller, Wish wish) {
    caller.mustBeSignedIn();
    var list =
        shelves
            .lists()
            .findPublic(wish.list())
            .orElseThrow(() -> new Absent(new Texts("公示名单", "published list"), wish.list().text()));
    check(list, wish);
    var terms = tools.terms(list);
    var matter =
        new Opening.Matter(
            KIND,
            wish.words().strip(),
            Map.of("about", wish.about(), "policy", terms.name(), "list", list.number().shown()),
            place.spot(),
            list.unit(),
            terms.title(),
            Map.of());
    return place
        .opening()
        .open(command, caller, ListMaking.DOOR, matter, number -> keep(caller, list, wish, number));
  }

  private void check(AwardList list, Wish wish) {
    if (!BenefitObjection.ABOUT.contains(wish.about()))
      throw BenefitsProblems.field(
          "about",
          new Texts("异议类型应为 %s。", "The kind of objection is one of %s.")
              .with(BenefitObjection.ABOUT));
    if (wish.about().equals("omitted") != (wish.award() == null))
      throw BenefitsProblems.field(
          "award",
          new Texts(
              "请说明是名单上的哪一个；漏列的不用说明。",
              "Say which one on the list is meant; none where somebody is missing."));
    var words = wish.words().strip();
    if (words.length() < LEAST || words.length() > MOST)
      throw BenefitsProblems.length("words", new Texts("说明", "The words"), LEAST, MOST);
    var award = wish.award();
    if (award != null && shelves.awards().find(list, award).isEmpty())
      throw new Absent(new Texts("名单上的对象", "entry of the list"), award.toString());
    if (!list.isOpenToObjections(when.now()))
      throw BenefitsProblems.cannot(
          new Texts(
              "公示期已过。对兑付有意见的，请向主管部门反映或拨打 12345。",
              "The time for objections is over. Turn to the department or to the hotline 12345."));
  }

  private void keep(Caller caller, AwardList list, Wish wish, CaseNumber number) {
    var locked = shelves.lists().lock(list.number()).orElseThrow();
    if (!locked.isOpenToObjections(when.now()))
      throw BenefitsProblems.cannot(new Texts("公示期已过。", "The time for objections is over."));
    shelves
        .objections()
        .add(
            new BenefitObjection(
                list.division(),
                number,
                list.number().text(),
                wish.award(),
                wish.about(),
                Objects.requireNonNull(caller.account()).id(),
                when.now(),
                BenefitObjection.OPEN));
  }
}
