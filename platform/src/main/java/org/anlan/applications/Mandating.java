package org.anlan.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Account;
import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.anlan.access.Standing;
import org.anlan.access.StandingDesk;
import org.anlan.rules.codes.CitizenId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What every way to a family proxy has in common: who the two are, how many there may be, and what agreeing opens.
@Component
class Mandating {

  private static final int LONGEST_NAME = 40;

  /// A person by what stands on the identity card.
  record Person(String name, CitizenId id) {}

  private final Mandates mandates;
  private final StandingDesk standings;
  private final Identities identities;
  private final FamilyRules rules;
  private final FamilyTelling telling;

  Mandating(
      Mandates mandates,
      StandingDesk standings,
      Identities identities,
      FamilyRules rules,
      FamilyTelling telling) {
    this.mandates = mandates;
    this.standings = standings;
    this.identities = identities;
    this.rules = rules;
    this.telling = telling;
  }

  static Account citizen(Caller caller) {
    caller.mustBeSignedIn();
    var account = Objects.requireNonNull(caller.account());
    if (account.kind() != Account.Kind.CITIZEN) throw FamilyProblems.citizensOnly();
    return account;
  }

  /// Whether it is somebody's own account; refuses whoever is not signed in.
  static boolean isCitizen(Caller caller) {
    caller.mustBeSignedIn();
    return Objects.requireNonNull(caller.account()).kind() == Account.Kind.CITIZEN;
  }

  boolean isProved(Caller caller) {
    return identities.listOf(caller).stream().anyMatch(Mandating::isPerson);
  }

  private static boolean isPerson(Identity one) {
    return one.kind() == Identity.Kind.PERSON;
  }

  /// Who the caller is, where that is proved.
  Person self(Caller caller) {
    var name = citizen(caller).name();
    return identities.listOf(caller).stream()
        .filter(Mandating::isPerson)
        .findFirst()
        .map(one -> new Person(name, new CitizenId(one.code())))
        .orElseThrow(FamilyProblems::unproved);
  }

  /// The other person, as typed.
  Person other(Person self, @Nullable String name, @Nullable String idNumber) {
    var typed = name == null ? "" : name.strip();
    if (typed.isEmpty() || typed.length() > LONGEST_NAME) throw FamilyProblems.name();
    var id = id(idNumber == null ? "" : idNumber.strip().toUpperCase(Locale.ROOT));
    if (id.equals(self.id())) throw FamilyProblems.self();
    return new Person(typed, id);
  }

  private static CitizenId id(String typed) {
    try {
      return new CitizenId(typed);
    } catch (IllegalArgumentException e) {
      throw FamilyProblems.idNumber();
    }
  }

  /// One more that the caller asks for. By the name that was typed, not by the account: else the answer would tell whether there is one.
  void mustHaveRoom(Caller caller, Mandate one, Instant now) {
    mandates.lockPeople(one);
    var me = citizen(caller).id();
    var side = one.askedBy();
    var name = one.of(side.other()).name();
    var there =
        mandates.listOf(caller).stream()
            .filter(each -> each.isLive(now) && each.of(side.other()).name().equals(name))
            .anyMatch(each -> me.equals(each.of(side).account()));
    if (there) throw FamilyProblems.already(name);
    if (mandates.countAsked(caller, now.minus(Duration.ofDays(1))) >= rules.asksADay())
      throw FamilyProblems.tooOften(rules.asksADay());
    mustHaveRoom(me, side, now);
  }

  private void mustHaveRoom(UUID account, Mandate.Side side, Instant now) {
    if (mandates.countLive(account, side, now) >= rules.most())
      throw FamilyProblems.full(side, rules.most());
  }

  /// Opens what it opens; belongs into the caller's transaction.
  void agree(Mandate one, Instant now) {
    mandates.lockPeople(one);
    var principal = account(one, Mandate.Side.PRINCIPAL);
    var proxy = account(one, Mandate.Side.PROXY);
    var answers = one.askedBy().other();
    mustHaveRoom(account(one, answers), answers, now);
    var standing =
        standings.begin(
            standings.whoIs(proxy),
            principal,
            Standing.Ground.FAMILY,
            "mandate:" + one.id(),
            Duration.between(now, one.term().until()));
    mandates.agree(one, new Mandate.Given(now, standing.id()));
    telling.agreed(one);
  }

  private static UUID account(Mandate one, Mandate.Side side) {
    return Objects.requireNonNull(one.of(side).account(), "nobody agrees without an account");
  }
}
