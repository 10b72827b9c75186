package org.anlan.applications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.anlan.access.Caller;
import org.anlan.access.Secret;
import org.anlan.access.StandingDesk;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Family proxies 亲友代办: one of the two asks, the other agrees, either ends it. Whoever asks types name and identity number, and learns nothing of
/// the other but their answer.
@Service
class FamilyDesk {

  /// What somebody asks for.
  ///
  /// @param relation of the proxy to the principal, by its code
  record Wish(
      @Nullable String name, @Nullable String idNumber, @Nullable String relation, int days) {}

  /// What is left of an act for a retry.
  record Acted(UUID mandate) {}

  /// What it needs beside the store.
  @Component("toolsOfFamilies")
  record Tools(
      CommandLog log,
      TransactionTemplate transaction,
      StandingDesk standings,
      Ids ids,
      InstantSource businessClock) {}

  private final Mandates mandates;
  private final Mandating mandating;
  private final FamilyTelling telling;
  private final FamilyRules rules;
  private final Tools tools;

  FamilyDesk(
      Mandates mandates,
      Mandating mandating,
      FamilyTelling telling,
      FamilyRules rules,
      Tools tools) {
    this.mandates = mandates;
    this.mandating = mandating;
    this.telling = telling;
    this.rules = rules;
    this.tools = tools;
  }

  /// Of either side, newest first; none of whoever works for the city.
  List<Mandate> list(Caller caller) {
    return Mandating.isCitizen(caller) ? mandates.listOf(caller) : List.of();
  }

  /// Asks the other person.
  ///
  /// @param side on which the caller would stand: a principal offers, a proxy requests
  void ask(Command command, Caller caller, Wish wish, Mandate.Side side) {
    once(command, caller, () -> add(caller, wish, side));
  }

  private UUID add(Caller caller, Wish wish, Mandate.Side side) {
    var self = mandating.self(caller);
    var other = mandating.other(self, wish.name(), wish.idNumber());
    var found = tools.standings().find(other.name(), other.id()).orElse(null);
    var mine = new Mandate.Party(Mandating.citizen(caller).id(), self.name());
    var theirs = new Mandate.Party(found, other.name());
    var principal = side == Mandate.Side.PRINCIPAL;
    var one =
        new Mandate(
            tools.ids().next(),
            principal ? mine : theirs,
            principal ? theirs : mine,
            relation(wish.relation()),
            side,
            term(wish.days()),
            null,
            null);
    mandating.mustHaveRoom(caller, one, now());
    if (principal) offer(one);
    else request(one);
    return one.id();
  }

  private static Relation relation(@Nullable String code) {
    return Relation.find(code == null ? "" : code).orElseThrow(FamilyProblems::relation);
  }

  private Mandate.Term term(int days) {
    if (!rules.holdsFor(days)) throw FamilyProblems.days(rules.days());
    return rules.term(now(), days);
  }

  private void offer(Mandate one) {
    mandates.add(one, null);
    telling.offered(one);
  }

  private void request(Mandate one) {
    var code = Secret.figures(FamilyRules.CODE_LENGTH);
    mandates.add(one, new Mandates.Code(hash(one, code), now().plus(FamilyRules.CODE)));
    telling.asked(one, code);
  }

  /// With its id, so that equal codes have different hashes.
  private static byte[] hash(Mandate one, String code) {
    return Secret.hash(one.id() + code);
  }

  /// By the account of whoever was asked, which is proof enough.
  void agree(Command command, Caller caller, UUID id) {
    once(
        command,
        caller,
        () -> {
          var one = lock(caller, id);
          if (!one.awaits(Mandating.citizen(caller).id(), now()))
            throw FamilyProblems.notToAnswer();
          mandating.agree(one, now());
          return id;
        });
  }

  /// The person read out to the proxy what they were told.
  void agreeByCode(Command command, Caller caller, UUID id, String code) {
    // Counted on its own, so that a wrong code stays counted.
    once(
        command.within("try"),
        caller,
        () -> {
          mandates.tried(lock(caller, id));
          return id;
        });
    once(
        command,
        caller,
        () -> {
          mandating.agree(lockWithCode(caller, id, code), now());
          return id;
        });
  }

  private Mandate lockWithCode(Caller caller, UUID id, String code) {
    var one = lock(caller, id);
    var mine = one.sideOf(Mandating.citizen(caller).id()).filter(side -> side == one.askedBy());
    if (mine.isEmpty() || one.state(now()) != Mandate.State.OFFERED)
      throw FamilyProblems.notToAnswer();
    var known = one.principal().account() != null;
    if (!known || !mandates.takesCode(one, hash(one, code), now())) throw FamilyProblems.code();
    return one;
  }

  /// At once: from the next request on nothing can be done under it. What is being written stays the principal's.
  void end(Command command, Caller caller, UUID id) {
    once(
        command,
        caller,
        () -> {
          var one = lock(caller, id);
          if (!one.isLive(now())) throw FamilyProblems.ended();
          var by = one.sideOf(Mandating.citizen(caller).id()).orElseThrow();
          mandates.end(one, new Mandate.End(now(), by));
          var given = one.given();
          if (given != null) tools.standings().end(given.standing());
          telling.ended(one, by);
          return id;
        });
  }

  private Mandate lock(Caller caller, UUID id) {
    Mandating.citizen(caller);
    return mandates.lock(caller, id).orElseThrow(() -> FamilyProblems.absent(id));
  }

  private void once(Command command, Caller caller, Supplier<UUID> act) {
    Mandating.citizen(caller);
    tools
        .transaction()
        .executeWithoutResult(status ->
            tools.log().once(command, caller.name(), Acted.class, () -> new Acted(act.get())));
  }

  private Instant now() {
    return tools.businessClock().instant();
  }
}
