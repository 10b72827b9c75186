package org.anlan.halls;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.StandingDesk;
import org.anlan.directory.Directory;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.services.Offered;
import org.anlan.services.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// A person and their errand 帮办代办: ask for help, consent, take it back, see what was done in one's name, say how it was.
@Service
class ErrandDesk {

  /// @param street 12 digits: whose helpers are asked
  record Wish(@Nullable String street, @Nullable String item, @Nullable String words) {}

  record Asked(UUID errand) {}

  private static final int LEAST = 4;
  private static final int MOST = 300;
  private static final int MOST_OPEN = 10;
  private static final int STREET_DIGITS = 12;

  /// What it asks beside.
  @Component("helpersOfErrands")
  record Tools(
      Offering offering,
      Directory directory,
      StandingDesk standings,
      Consenting consenting,
      Ids ids) {}

  private final Errands errands;
  private final Tools tools;
  private final Doing doing;

  ErrandDesk(Errands errands, Tools tools, Doing doing) {
    this.errands = errands;
    this.tools = tools;
    this.doing = doing;
  }

  List<Errand> listOwn(Caller person) {
    person.mustBeSignedIn();
    return errands.listOwn(person);
  }

  UUID ask(Command command, Caller person, Wish wish) {
    person.mustBeSignedIn();
    var item = offered(tools.offering(), wish.item());
    mustHaveForm(item);
    var words = said("words", new Texts("说明", "The words"), wish.words());
    var street = street(wish.street());
    return doing
        .once(command, person, Asked.class, () -> add(person, street, item.item().code(), words))
        .errand();
  }

  private Asked add(Caller person, String street, String item, String words) {
    var open =
        errands.listOwn(person).stream().filter(one -> one.state() == Errand.State.ASKED).count();
    if (open >= MOST_OPEN)
      throw HallProblems.state(
          "errand-too-many",
          new Texts("您已有 %d 件在等帮办，请先处理或撤回。", "You have %d that wait for a helper.").with(open));
    var account = Objects.requireNonNull(person.account());
    var one =
        new Errand(
            account.id(),
            tools.ids().next(),
            street,
            item,
            words,
            account.name(),
            Errand.State.ASKED,
            doing.now(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    errands.add(one);
    return new Asked(one.id());
  }

  private static void mustHaveForm(Offered item) {
    if (HallPages.hasForm(item)) return;
    throw HallProblems.field(
        "item",
        new Texts(
            "“%s”没有在线表单，帮办员不能代为提交。请看办事指南中的办理地点。".formatted(item.item().name().zh()),
            "“%s” has no form on line that a helper could file. Its guide says where it can be had."
                .formatted(HallPages.name(item).en())));
  }

  static Offered offered(Offering offering, @Nullable String item) {
    if (item == null) throw HallProblems.field("item", new Texts("请选择要办的事项。", "Choose the item."));
    return offering
        .find(item)
        .filter(Offered::open)
        .orElseThrow(() -> new Absent(new Texts("事项", "item"), item));
  }

  static String said(String field, Texts name, @Nullable String typed) {
    var words = typed == null ? "" : typed.strip();
    if (words.length() < LEAST || words.length() > MOST)
      throw HallProblems.length(field, name, LEAST, MOST);
    return words;
  }

  private String street(@Nullable String code) {
    var typed = code == null ? "" : code.strip();
    var known =
        typed.length() == STREET_DIGITS
            && tools
                .directory()
                .findDivision(typed)
                .filter(one -> one.level() == org.anlan.directory.Division.Level.STREET)
                .isPresent();
    if (known) return typed;
    throw HallProblems.field(
        "street", new Texts("请选择所在的街道或乡镇。", "Choose your subdistrict or town."));
  }

  private Errand own(Caller person, UUID id) {
    person.mustBeSignedIn();
    return errands
        .lockOwn(person, id)
        .orElseThrow(() -> new Absent(new Texts("帮办单", "errand"), id.toString()));
  }

  /// By the person's own account, which is proof enough.
  void consent(Command command, Caller person, UUID id) {
    doing.once(command, person, () -> tools.consenting().give(own(person, id), "account", null));
  }

  /// At once: whatever the helper does from now on in the person's name is refused.
  void revoke(Command command, Caller person, UUID id) {
    doing.once(
        command,
        person,
        () -> {
          var one = own(person, id);
          if (one.standing() != null) tools.standings().end(one.standing());
          switch (one.state()) {
            case ASKED, ASSIGNED -> errands.change(one, Errand.State.WITHDRAWN, doing.now());
            case CONSENTED -> errands.change(one, Errand.State.REVOKED, doing.now());
            case FILED, REPORTED -> errands.change(one, one.state(), doing.now());
            case REVOKED, WITHDRAWN ->
                throw HallProblems.state(
                    "errand-revoked", new Texts("已经撤回过了。", "It was taken back already."));
          }
          tools.consenting().tellHelper(one, new Texts("本人撤回了帮办授权", "The consent was taken back"));
        });
  }

  /// Once, after the helper has reported.
  void rate(Command command, Caller person, UUID id, int stars) {
    if (stars < 1 || stars > 5)
      throw HallProblems.field("stars", new Texts("请选 1 到 5 星。", "Choose 1 to 5 stars."));
    doing.once(
        command,
        person,
        () -> {
          var one = own(person, id);
          if (one.state() != Errand.State.REPORTED || one.stars() != null)
            throw HallProblems.state(
                "errand-not-to-rate",
                new Texts(
                    "帮办员回告后才能评价，且只评一次。", "It can be rated once, after the helper has reported."));
          errands.rate(one, stars);
        });
  }
}
