package org.anlan.applications;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Account;
import org.anlan.access.Caller;
import org.anlan.access.Waiting;
import org.anlan.access.Waits;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// What waits of family proxies: an answer that somebody was asked for, and what is missing of an application that they made for a relative.
@Component
class FamilyWaits implements Waits {

  private static final Texts ANSWER = new Texts("同意或者拒绝亲友代办", "Agree to a family proxy or decline");

  private final Mandates mandates;
  private final FamilyWork work;
  private final FamilyPages pages;
  private final ApplicationWaits applications;
  private final InstantSource businessClock;

  FamilyWaits(
      Mandates mandates,
      FamilyWork work,
      FamilyPages pages,
      ApplicationWaits applications,
      InstantSource businessClock) {
    this.mandates = mandates;
    this.work = work;
    this.pages = pages;
    this.applications = applications;
    this.businessClock = businessClock;
  }

  @Override
  public List<Waiting> of(Caller caller) {
    var account = Objects.requireNonNull(caller.account());
    if (!Mandating.isCitizen(caller)) return List.of();
    var all = new ArrayList<Waiting>();
    mandates.listOf(caller).forEach(one -> answer(account, one).ifPresent(all::add));
    for (var begun : work.list(caller))
      for (var one : pages.filed(begun)) missing(begun.mandate(), one).ifPresent(all::add);
    return all;
  }

  private Optional<Waiting> answer(Account account, Mandate one) {
    if (!one.awaits(account.id(), businessClock.instant())) return Optional.empty();
    var name = one.of(one.askedBy()).name();
    return Optional.of(
        new Waiting(
            "sign",
            new Texts("亲友代办：%s".formatted(name), "Family proxy: %s".formatted(name)),
            ANSWER,
            "/my/family",
            one.term().offered(),
            one.term().answerBy()));
  }

  private Optional<Waiting> missing(Mandate mandate, Application one) {
    var standing = Objects.requireNonNull(mandate.given()).standing();
    var name = mandate.principal().name();
    return applications
        .filed(one)
        .map(own ->
            new Waiting(
                own.sort(),
                new Texts(
                    "%s（替%s）".formatted(own.title().zh(), name),
                    "%s (for %s)".formatted(own.title().en(), name)),
                own.words(),
                own.to() + "?for=" + standing,
                own.since(),
                own.due()));
  }
}
