package org.anlan.applications;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.directory.Geography;
import org.anlan.files.FileDesk;
import org.anlan.http.Command;
import org.anlan.rules.geo.Spot;
import org.springframework.stereotype.Service;

/// Files what somebody filled in 申报: opens its case at the unit of the item, with the item's own limit, and gives the voucher.
@Service
public class Filing {

  /// The kinds of matter in the city's folder that this module opens: for one item, and for one thing at once.
  static final String KIND = "application";

  static final String WHOLE = "joint";

  static final String DOOR = "applications";

  /// Who filled it in, where nobody did for the person.
  private static final String SELF = "本人";

  /// The stores that it writes.
  @org.springframework.stereotype.Component("storesOfApplications")
  record Stores(Applications applications, Materials materials, Parts parts) {}

  /// What it asks beside.
  @org.springframework.stereotype.Component("helpersOfFiling")
  record Tools(
      Forms forms,
      Identities identities,
      Geography geography,
      FileDesk files,
      InstantSource businessClock) {}

  private final Stores stores;
  private final Tools tools;
  private final Opening opening;
  private final ApplicationPapers papers;
  private final DraftDesk drafts;

  Filing(Stores stores, Tools tools, Opening opening, ApplicationPapers papers, DraftDesk drafts) {
    this.drafts = drafts;
    this.stores = stores;
    this.tools = tools;
    this.opening = opening;
    this.papers = papers;
  }

  /// Hands a draft in and files it, both or neither; once, however often it is sent.
  ///
  /// @param caller whoever applies
  CaseNumber handIn(Command command, Caller caller, UUID draft) {
    return handIn(command, caller, draft, SELF);
  }

  /// The same where somebody filled it in for the person.
  ///
  /// @param caller the person, in whose name it is filed
  /// @param filler who did, for the voucher and the matter, such as `窗口工作人员代为填写`; no name that not everybody may read
  public CaseNumber handIn(Command command, Caller caller, UUID draft, String filler) {
    drafts.handIn(
        command, caller, draft, filled -> file(command.within("filing"), caller, filled, filler));
    return stores.applications().findByDraft(draft).orElseThrow().number();
  }

  /// What was applied for in a matter, for a module above that has asked who may know of it.
  public Optional<Application> find(CaseNumber number) {
    return stores.applications().find(number);
  }

  /// Once per command; the caller can follow it as any other matter.
  private CaseNumber file(Command command, Caller caller, Filled filled, String filler) {
    caller.mustBeSignedIn();
    return switch (tools.forms().get(filled.item())) {
      case ItemForm form ->
          open(
              command,
              caller,
              new Wish(form, KIND, Promises.of(form.item(), filled.pledge()), filled, filler));
      case ThemeForm form ->
          open(command, caller, new Wish(form, WHOLE, facts(form, filled), filled, filler));
    };
  }

  /// What is filed, and as what.
  private record Wish(
      OfferedForm form, String kind, Map<String, String> facts, Filled filled, String filler) {

    String words() {
      var asked = "申请办理：" + form.name().zh();
      return filler.equals(SELF) ? asked : asked + "，由" + filler;
    }
  }

  private static Map<String, String> facts(ThemeForm form, Filled filled) {
    var days = form.plan(filled.situation()).order().days();
    return Promises.ofWhole(days, filled.delivery().allAtOnce());
  }

  private CaseNumber open(Command command, Caller caller, Wish wish) {
    return opening.open(command, caller, DOOR, matter(wish), number -> keep(caller, wish, number));
  }

  private Opening.Matter matter(Wish wish) {
    var follows = wish.filled().materials().stream().anyMatch(Handed::promisedLater);
    return new Opening.Matter(
        wish.kind(),
        wish.words(),
        Map.of("missing", follows ? "yes" : "no"),
        spot(wish.form()),
        wish.form().unit(),
        Completeness.texts(wish.form().name()),
        wish.facts());
  }

  /// A matter lies somewhere: where it is handled.
  Spot spot(OfferedForm form) {
    return tools.geography().venues().stream()
        .filter(venue -> form.venues().contains(venue.id()))
        .findFirst()
        .or(() -> tools.geography().venues().stream().findFirst())
        .map(venue -> venue.spot())
        .orElseThrow(() -> new IllegalStateException("The city has no venue."));
  }

  private void keep(Caller caller, Wish wish, CaseNumber number) {
    var filled = wish.filled();
    var form = wish.form();
    var application =
        new Application(
            number.division(),
            number,
            form.code(),
            form.version(),
            Completeness.texts(form.name()),
            form.unit(),
            applicant(caller, filled),
            java.util.Objects.requireNonNull(caller.account()).id(),
            filled,
            Application.Dates.filed(tools.businessClock().instant()),
            Application.Outcome.OPEN,
            null,
            form instanceof ThemeForm ? Application.Kin.whole(form.code()) : Application.Kin.ALONE);
    stores.applications().add(application);
    stores.materials().put(application, Material.of(filled.materials()));
    if (form instanceof ThemeForm theme)
      stores.parts().add(application, parts(theme, filled.situation()));
    tools.files().pass(DraftDesk.papersOf(filled.draft()), ApplicationFileRights.owner(number));
    papers.receipt(application, form, wish.filler());
    if (filled.pledge().chosen())
      form.commitment(filled.situation()).ifPresent(entry -> papers.commitment(application, entry));
  }

  private static List<Part> parts(ThemeForm form, Map<String, String> situation) {
    return form.needed(situation).stream()
        .map(item -> {
          var child = form.theme().theme().findChild(item).orElseThrow();
          var version = form.form(item).version();
          return new Part(item, version, child.mandatory(), child.after(), child.days(), null);
        })
        .toList();
  }

  /// A form that asks for a firm is that firm's; else it is the person's own.
  private Application.Applicant applicant(Caller caller, Filled filled) {
    var own = tools.identities().listOf(caller);
    var code = filled.answers().getOrDefault("firm.uscc", "");
    var firm =
        own.stream().filter(one -> one.kind() == Identity.Kind.FIRM && one.code().equals(code));
    var person = own.stream().filter(one -> one.kind() == Identity.Kind.PERSON);
    return firm.findFirst()
        .or(person::findFirst)
        .map(one -> named(one, caller, filled))
        .orElseGet(() -> unknown(caller, filled));
  }

  private static Application.Applicant named(Identity identity, Caller caller, Filled filled) {
    var field = identity.kind() == Identity.Kind.FIRM ? "firm.name" : "person.name";
    var name = filled.answers().getOrDefault(field, caller.name());
    return new Application.Applicant(identity.kind(), identity.code(), name);
  }

  /// An account without a proved identity says for itself who applies.
  private static Application.Applicant unknown(Caller caller, Filled filled) {
    return new Application.Applicant(
        Identity.Kind.PERSON,
        filled.answers().getOrDefault("person.idNumber", ""),
        filled.answers().getOrDefault("person.name", caller.name()));
  }
}
