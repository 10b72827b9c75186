package org.anlan.halls;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Standing;
import org.anlan.access.StandingDesk;
import org.anlan.applications.DraftDesk;
import org.anlan.applications.Filing;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.codes.CitizenId;
import org.anlan.services.Offered;
import org.anlan.services.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// The front desk 前台综合受理: knows who stands at the counter, writes the application for them, has them confirm it and files it in their name. Who
/// received it has no part in reviewing it.
@Service
class FrontDesk {

  /// Who stands there, as their identity card says.
  record Person(@Nullable String name, @Nullable String idNumber, @Nullable String phone) {

    StandingDesk.Person checked() {
      var said = name == null ? "" : name.strip();
      if (said.length() < 2 || said.length() > 40)
        throw HallProblems.length("name", new Texts("姓名", "The name"), 2, 40);
      return new StandingDesk.Person(said, number(), phone());
    }

    private CitizenId number() {
      var typed = idNumber == null ? "" : idNumber.strip().toUpperCase(java.util.Locale.ROOT);
      try {
        return new CitizenId(typed);
      } catch (IllegalArgumentException wrong) {
        throw HallProblems.field(
            "idNumber",
            new Texts(
                "身份证号不正确：应为 18 位，现在是 %d 位，或校验位不符。请核对证件。".formatted(typed.length()),
                "This is no identity number: it has 18 characters with a check digit, not %d like this one. Look at the card again."
                    .formatted(typed.length())));
      }
    }

    @Override
    public @Nullable String phone() {
      if (phone == null || phone.isBlank()) return null;
      if (!phone.strip().matches("1\\d{10}"))
        throw HallProblems.field(
            "phone", new Texts("手机号应为 11 位。", "A mobile number has 11 digits."));
      return phone.strip();
    }
  }

  /// One thing on the list of what was handed over.
  record Thing(String zh, String en, HandOver.Form form, int copies) {}

  /// What is filed.
  ///
  /// @param confirmed `paper` where the person signed the print, `phone` where they confirmed it on the ticket's page
  /// @param things that were taken in on paper and go to the back office
  record Wish(UUID draft, String confirmed, List<Thing> things) {}

  record Begun(UUID draft) {}

  record Numbered(String number) {}

  private static final Set<String> WAYS = Set.of("paper", "phone");

  /// What it keeps.
  @Component("storesOfFrontDesk")
  record Stores(Visits visits, Writings writings, Filings filings, HandOvers handOvers) {}

  /// Those whose desks it uses in the person's name.
  @Component("desksOfFrontDesk")
  record Others(
      DraftDesk drafts, Filing filing, StandingDesk standings, Offering offering, HallBook book) {}

  private final WindowDesk windows;
  private final Stores stores;
  private final Others others;
  private final Telling telling;

  FrontDesk(WindowDesk windows, Stores stores, Others others, Telling telling) {
    this.windows = windows;
    this.stores = stores;
    this.others = others;
    this.telling = telling;
  }

  /// Notes who is served; the window fills in for them until the service ends.
  void identify(Command command, Caller caller, Person typed) {
    var person = typed.checked();
    telling
        .doing()
        .once(
            command,
            caller,
            () -> {
              var visit = visit(caller);
              if (visit.standing() != null) others.standings().end(visit.standing());
              var account = others.standings().accountOf(person);
              var lasts =
                  Duration.ofMinutes(others.book().get(visit.hall()).rules().standingMinutes());
              var standing =
                  others
                      .standings()
                      .begin(caller, account, Standing.Ground.WINDOW, "visit:" + visit.id(), lasts);
              stores.visits().serves(visit, standing.id(), account);
            });
  }

  Visit visit(Caller caller) {
    var seat = windows.getSeat(caller);
    return stores.visits().findAt(seat).orElseThrow(HallProblems::noTicket);
  }

  private Standing standing(Caller caller, Visit visit) {
    var id = visit.standing();
    if (id == null)
      throw HallProblems.state(
          "hall-person-unknown",
          new Texts("请先核对申请人的身份证件。", "Look at the person's identity card first."));
    return others
        .standings()
        .find(caller, id)
        .orElseThrow(() ->
            HallProblems.state(
                "hall-person-again",
                new Texts(
                    "代填时间已过，请再次核对申请人身份。",
                    "The time for filling in is over; look at the person's identity card again.")));
  }

  private Offered offered(String item) {
    return others
        .offering()
        .find(item)
        .filter(Offered::open)
        .orElseThrow(() -> new Absent(new Texts("事项", "item"), item));
  }

  /// Begins an application in the name of the person at the counter. Once per command.
  UUID begin(Command command, Caller caller, String item, @Nullable String firm) {
    var offered = offered(item);
    return telling
        .doing()
        .once(command, caller, Begun.class, () -> begin(command, caller, offered, firm))
        .draft();
  }

  private Begun begin(Command command, Caller caller, Offered offered, @Nullable String firm) {
    var visit = visit(caller);
    var standing = standing(caller, visit);
    var code = offered.item().code();
    mustBeGranted(others.book().get(visit.hall()), offered);
    var person = others.standings().inNameOf(standing, "begin-draft");
    var draft =
        others.drafts().begin(command.within("draft"), person, DraftDesk.Beginning.of(code, firm));
    others.standings().allow(standing, "draft:" + draft);
    stores
        .writings()
        .add(
            visit.hall(),
            new Writings.Writing(draft, visit.id(), code, 0, false),
            telling.doing().now());
    stores.visits().about(visit, code);
    telling.moved(visit.hall());
    return new Begun(draft);
  }

  private static void mustBeGranted(Hall hall, Offered offered) {
    if (hall.accepts(offered.item().code(), offered.unit())) return;
    throw HallProblems.state(
        "hall-not-granted",
        new Texts(
            "该事项的部门没有授权综合窗口受理。请打印办事指南，引导到部门窗口。",
            "The department has not granted this item to the windows. Print the guide and send the person to its own window."));
  }

  /// Files what was written, in the person's name, and makes the list of what goes to the back office. Once per command.
  CaseNumber file(Command command, Caller caller, Wish wish) {
    if (!WAYS.contains(wish.confirmed()))
      throw HallProblems.noneOf("confirmed", wish.confirmed(), WAYS);
    wish.things().forEach(FrontDesk::mustFit);
    var numbered =
        telling
            .doing()
            .once(command, caller, Numbered.class, () -> fileOnce(command, caller, wish));
    return new CaseNumber(numbered.number());
  }

  private Numbered fileOnce(Command command, Caller caller, Wish wish) {
    var visit = visit(caller);
    var standing = standing(caller, visit);
    var writing =
        stores
            .writings()
            .find(visit, wish.draft())
            .orElseThrow(() -> new Absent(new Texts("草稿", "draft"), wish.draft().toString()));
    var offered = offered(writing.item());
    mustNotReview(caller, offered);
    var person = others.standings().inNameOf(standing, "file");
    if (wish.confirmed().equals("phone")) mustBeConfirmed(person, writing);
    var number = others.filing().handIn(command.within("file"), person, wish.draft(), "窗口工作人员代为填写");
    stores.writings().filed(visit.hall(), wish.draft());
    keep(caller, visit, offered, number, wish);
    telling.moved(visit.hall());
    return new Numbered(number.text());
  }

  private void keep(Caller caller, Visit visit, Offered offered, CaseNumber number, Wish wish) {
    var hall = others.book().get(visit.hall());
    var code = offered.item().code();
    var filed =
        new Filed(
            number,
            hall.code(),
            visit.id(),
            visit.number(),
            hall.groupOf(code, offered.unit()).code(),
            code,
            offered.unit(),
            Objects.requireNonNull(visit.account()),
            Rights.person(caller),
            Rights.name(caller),
            wish.confirmed(),
            telling.doing().now());
    stores.filings().add(filed);
    if (!wish.things().isEmpty())
      stores
          .handOvers()
          .add(HandOver.toBack(telling.doing().id(), filed, wish.things()), filed.at());
  }

  private static void mustFit(Thing thing) {
    var fits = !thing.zh().isBlank() && thing.zh().length() <= 200 && thing.en().length() <= 300;
    if (!fits || thing.copies() < 1 || thing.copies() > 99)
      throw HallProblems.field(
          "things",
          new Texts(
              "“%s”：名称 1 到 200 个字，份数 1 到 99。".formatted(thing.zh()),
              "“%s”: a name of 1 to 200 characters and 1 to 99 copies.".formatted(thing.zh())));
  }

  /// Whoever receives has no part in the review: a clerk with a post in the unit of the item does not take it in at a window.
  private static void mustNotReview(Caller caller, Offered offered) {
    var there = caller.posts().stream().anyMatch(post -> post.unit().uscc().equals(offered.unit()));
    if (there)
      throw HallProblems.state(
          "hall-own-item",
          new Texts(
              "您在该事项的实施单位任职，受理和审批须分开，请由另一位窗口人员受理。",
              "You hold a post in the unit that decides on this item. Who receives does not review; have another clerk take it in."));
  }

  private void mustBeConfirmed(Caller person, Writings.Writing writing) {
    var now = others.drafts().written(person, writing.draft()).revision();
    if (writing.confirmed() == now) return;
    throw HallProblems.state(
        "hall-not-confirmed",
        new Texts(
            "申请人还没有在手机上确认，或确认后内容又改过。请其在排队号页面再次确认，或打印后签字。",
            "The person has not confirmed it on their phone, or it was changed since. Have them confirm it again, or sign the print."));
  }
}
