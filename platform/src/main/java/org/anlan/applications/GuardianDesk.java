package org.anlan.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.StandingDesk;
import org.anlan.exchange.Registering;
import org.anlan.http.Command;
import org.anlan.rules.family.Guardianship;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A parent who acts for a child under fourteen: nobody is asked, since the parent is who decides (个人信息保护法 art. 31), and the library of persons says
/// who that is. What it does not have is not taken from anybody's word.
@Service
class GuardianDesk {

  private static final String PERSONS = "persons";

  private final Mandates mandates;
  private final Mandating mandating;
  private final FamilyRules rules;
  private final Registering registering;
  private final FamilyDesk.Tools tools;

  GuardianDesk(
      Mandates mandates,
      Mandating mandating,
      FamilyRules rules,
      Registering registering,
      FamilyDesk.Tools tools) {
    this.mandates = mandates;
    this.mandating = mandating;
    this.rules = rules;
    this.registering = registering;
    this.tools = tools;
  }

  /// @param wish whose relation is not asked
  @Transactional
  public void begin(Command command, Caller parent, FamilyDesk.Wish wish) {
    Mandating.citizen(parent);
    tools
        .log()
        .once(
            command,
            parent.name(),
            FamilyDesk.Acted.class,
            () -> new FamilyDesk.Acted(begin(parent, wish)));
  }

  private UUID begin(Caller parent, FamilyDesk.Wish wish) {
    var self = mandating.self(parent);
    var child = mandating.other(self, wish.name(), wish.idNumber());
    var now = tools.businessClock().instant();
    if (!rules.holdsFor(wish.days())) throw FamilyProblems.days(rules.days());
    if (!Guardianship.holds(child.id().birth(), rules.day(now))) throw FamilyProblems.grown();
    if (!isParent(self, child)) throw FamilyProblems.noParent();
    var one = mandate(parent, child, wish.days(), now);
    mandating.mustHaveRoom(parent, one, now);
    mandates.add(one, null);
    mandating.agree(one, now);
    return one.id();
  }

  private boolean isParent(Mandating.Person self, Mandating.Person child) {
    var known = registering.beside(PERSONS, child.id().text(), List.of("name", "mother", "father"));
    return child.name().equals(known.get("name")) && isOneOf(known, self.id().text());
  }

  private static boolean isOneOf(Map<String, String> parents, String id) {
    return id.equals(parents.get("mother")) || id.equals(parents.get("father"));
  }

  private Mandate mandate(Caller parent, Mandating.Person child, int days, Instant now) {
    var account =
        tools.standings().accountOf(new StandingDesk.Person(child.name(), child.id(), null));
    var me = Mandating.citizen(parent);
    return new Mandate(
        tools.ids().next(),
        new Mandate.Party(account, child.name()),
        new Mandate.Party(me.id(), me.name()),
        Relation.GUARDIAN,
        Mandate.Side.PROXY,
        rules.term(now, days, child.id().birth()),
        null,
        null);
  }
}
