package org.anlan.applications;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.access.Standing;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Command;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a family proxy does for the person: begin, hand in, and follow what they began. Nothing else of the person can be reached, and nothing any
/// more once the mandate has ended.
@Service
class FamilyWork {

  record Begun(UUID draft) {}

  record Numbered(String number) {}

  /// Where what is done is kept.
  @Component("storesOfFamilies")
  record Stores(Mandates mandates, MandateWorks works) {}

  /// Those whose desks it uses in the person's name.
  @Component("desksOfFamilies")
  record Desks(DraftDesk drafts, Filing filing) {}

  private final Stores stores;
  private final Desks desks;
  private final FamilyTelling telling;
  private final FamilyDesk.Tools tools;

  FamilyWork(Stores stores, Desks desks, FamilyTelling telling, FamilyDesk.Tools tools) {
    this.stores = stores;
    this.desks = desks;
    this.telling = telling;
    this.tools = tools;
  }

  /// One that holds now, of which the caller is the proxy.
  private Mandate holding(Caller proxy, UUID id) {
    var me = Mandating.citizen(proxy).id();
    var one =
        stores
            .mandates()
            .find(proxy, id)
            .filter(each -> me.equals(each.proxy().account()))
            .orElseThrow(() -> FamilyProblems.absent(id));
    if (one.state(tools.businessClock().instant()) != Mandate.State.ACCEPTED)
      throw FamilyProblems.over();
    return one;
  }

  private Standing standing(Caller proxy, Mandate one) {
    var given = Objects.requireNonNull(one.given(), "it was agreed to");
    return tools.standings().find(proxy, given.standing()).orElseThrow(FamilyProblems::over);
  }

  /// A draft in the person's name, filled in with what the city knows of the person.
  @Transactional
  public UUID begin(Command command, Caller proxy, UUID id, DraftDesk.Beginning beginning) {
    Mandating.citizen(proxy);
    return tools
        .log()
        .once(
            command,
            proxy.name(),
            Begun.class,
            () -> new Begun(beginOnce(command, proxy, id, beginning)))
        .draft();
  }

  private UUID beginOnce(Command command, Caller proxy, UUID id, DraftDesk.Beginning beginning) {
    var one = holding(proxy, id);
    var standing = standing(proxy, one);
    var person = tools.standings().inNameOf(standing, "begin-draft");
    var draft = desks.drafts().begin(command.within("draft"), person, beginning);
    tools.standings().allow(standing, Draft.ownerOf(draft));
    stores.works().add(one, draft, tools.businessClock().instant());
    return draft;
  }

  /// Hands in a draft that was begun under it, and no other of the person's.
  @Transactional
  public CaseNumber file(Command command, Caller proxy, UUID id, UUID draft) {
    Mandating.citizen(proxy);
    var numbered =
        tools
            .log()
            .once(
                command,
                proxy.name(),
                Numbered.class,
                () -> new Numbered(fileOnce(command, proxy, id, draft).text()));
    return new CaseNumber(numbered.number());
  }

  private CaseNumber fileOnce(Command command, Caller proxy, UUID id, UUID draft) {
    var one = holding(proxy, id);
    var standing = standing(proxy, one);
    if (!tools.standings().isAllowed(standing, Draft.ownerOf(draft)))
      throw DraftProblems.absent(draft);
    var person = tools.standings().inNameOf(standing, "file");
    if (desks.drafts().get(person, draft).content().chosen().chosen())
      throw FamilyProblems.ownWord();
    var number = desks.filing().handIn(command.within("file"), person, draft, filler(one));
    stores.works().filed(one, draft, number);
    tools.standings().allow(standing, ApplicationFileRights.owner(number));
    telling.filed(one, desks.filing().find(number).orElseThrow());
    return number;
  }

  /// As it stands on the voucher and on the matter, which others read as well.
  private static String filler(Mandate one) {
    return "%s（%s）代为填写".formatted(Masking.name(one.proxy().name()), one.relation().words().zh());
  }

  /// What the caller began under one that holds.
  record Begins(Mandate mandate, List<MandateWorks.Work> works) {}

  @Transactional(readOnly = true)
  public List<Begins> list(Caller proxy) {
    if (!Mandating.isCitizen(proxy)) return List.of();
    var me = Mandating.citizen(proxy).id();
    var now = tools.businessClock().instant();
    return stores.mandates().listOf(proxy).stream()
        .filter(one -> me.equals(one.proxy().account()))
        .filter(one -> one.state(now) == Mandate.State.ACCEPTED)
        .map(one -> new Begins(one, stores.works().listOf(one)))
        .toList();
  }
}
