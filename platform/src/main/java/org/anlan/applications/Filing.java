package org.anlan.applications;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.anlan.calendar.Given;
import org.anlan.calendar.Promised;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.anlan.directory.Geography;
import org.anlan.files.FileDesk;
import org.anlan.http.Command;
import org.anlan.rules.calendar.Unit;
import org.anlan.rules.geo.Spot;
import org.anlan.rules.items.Item;
import org.anlan.rules.items.Limit;
import org.anlan.rules.items.Limits;
import org.anlan.services.Offering;
import org.springframework.stereotype.Service;

/// Files what somebody filled in 申报: opens its case at the unit of the item, with the item's own limit, and gives the voucher.
@Service
public class Filing {

  /// The kind of matter in the city's folder that this module opens.
  static final String KIND = "application";

  static final String DOOR = "applications";

  /// By which rule the result is delivered after the decision.
  private static final String DELIVERY = "application-deliver";

  /// By which rule what is missing is told; it begins anew when it has come in, and stands while the applicant has to do it.
  private static final String RECEIVING = "application-correction";

  private static final int ONE_DAY = 1;

  /// The stores that it writes.
  @org.springframework.stereotype.Component("storesOfApplications")
  record Stores(Applications applications, Materials materials) {}

  /// What it asks beside.
  @org.springframework.stereotype.Component("helpersOfFiling")
  record Tools(
      Offering offering,
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
  /// @param caller whoever applies; a window or a helper files as the person for whom it fills in
  public CaseNumber handIn(Command command, Caller caller, UUID draft) {
    drafts.handIn(command, caller, draft, filled -> file(command.within("filing"), caller, filled));
    return stores.applications().findByDraft(draft).orElseThrow().number();
  }

  /// What was applied for in a matter, for a module above that has asked who may know of it.
  public Optional<Application> find(CaseNumber number) {
    return stores.applications().find(number);
  }

  /// Once per command; the caller can follow it as any other matter.
  CaseNumber file(Command command, Caller caller, Filled filled) {
    caller.mustBeSignedIn();
    var item = tools.offering().asOf(filled.item(), (int) filled.version());
    return opening.open(
        command, caller, DOOR, matter(item, filled), number -> keep(caller, item, filled, number));
  }

  private Opening.Matter matter(Item item, Filled filled) {
    var follows = filled.materials().stream().anyMatch(Handed::promisedLater);
    return new Opening.Matter(
        KIND,
        "申请办理：" + item.name().zh(),
        Map.of("missing", follows ? "yes" : "no"),
        spot(item),
        java.util.Objects.requireNonNull(item.body(), "A published item has a body.").unit(),
        Completeness.texts(item.name()),
        facts(item));
  }

  /// By which rules it is promised, and on which grounds its clock may stand.
  static Map<String, String> facts(Item item) {
    var limits = item.limits();
    var promise = limits == null ? Promised.rule(ONE_DAY, Unit.WORKDAY) : rule(limits.promised());
    var special = limits == null ? List.<Limits.Special>of() : limits.special();
    return Map.of(
        "promise_accepted", promise,
        "promise_deemed", promise,
        "promise_waiting", Given.NONE,
        "promise_resumed", RECEIVING,
        "promise_decided", DELIVERY,
        "special",
            special.stream()
                .map(one -> one.kind().name())
                .distinct()
                .collect(Collectors.joining(",")));
  }

  /// What is done at once is promised for the same day, one without a limit for the next working day.
  private static String rule(Limit limit) {
    var amount = Math.max(ONE_DAY, limit.amount());
    return switch (limit.unit()) {
      case WORKDAY -> Promised.rule(amount, Unit.WORKDAY);
      case DAY -> Promised.rule(amount, Unit.DAY);
      case HOUR -> Promised.rule(amount, Unit.WORKHOUR);
      case AT_ONCE, NONE -> Promised.rule(ONE_DAY, Unit.WORKDAY);
    };
  }

  /// A matter lies somewhere: where the item is handled.
  private Spot spot(Item item) {
    return item.places().stream()
        .flatMap(place ->
            tools.geography().venues().stream().filter(one -> one.id().equals(place.venue())))
        .findFirst()
        .or(() -> tools.geography().venues().stream().findFirst())
        .map(venue -> venue.spot())
        .orElseThrow(() -> new IllegalStateException("The city has no venue."));
  }

  private void keep(Caller caller, Item item, Filled filled, CaseNumber number) {
    var application =
        new Application(
            number.division(),
            number,
            item.code(),
            (int) filled.version(),
            Completeness.texts(item.name()),
            java.util.Objects.requireNonNull(item.body()).unit(),
            applicant(caller, filled),
            java.util.Objects.requireNonNull(caller.account()).id(),
            filled,
            Application.Dates.filed(tools.businessClock().instant()),
            Application.Outcome.OPEN,
            null);
    stores.applications().add(application);
    stores.materials().put(application, Material.of(filled.materials()));
    tools.files().pass(DraftDesk.papersOf(filled.draft()), ApplicationFileRights.owner(number));
    papers.receipt(application, item);
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
