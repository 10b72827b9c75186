package org.anlan.benefits;

import java.util.List;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.anlan.access.Waiting;
import org.anlan.access.Waits;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.AwardState;
import org.springframework.stereotype.Component;

/// Money that is confirmed with one tap.
@Component
class AwardWaits implements Waits {

  private static final Texts CONFIRM = new Texts("确认要不要这笔奖补", "Say whether you want this payment");

  private final AwardShelves shelves;
  private final PolicyBook book;
  private final Identities identities;

  AwardWaits(AwardShelves shelves, PolicyBook book, Identities identities) {
    this.shelves = shelves;
    this.book = book;
    this.identities = identities;
  }

  @Override
  public List<Waiting> of(Caller caller) {
    return identities.listOf(caller).stream()
        .flatMap(own ->
            shelves.awards().listOf(own).stream().flatMap(award -> waiting(own, award).stream()))
        .limit(MOST)
        .toList();
  }

  private Optional<Waiting> waiting(Identity own, Award award) {
    if (!award.who().payee().equals(own.code()) || !award.state().mayBecome(AwardState.CONFIRMED))
      return Optional.empty();
    return shelves
        .lists()
        .findPublic(new CaseNumber(award.list()))
        .filter(list -> list.dates().approved() == null && list.dates().ended() == null)
        .map(list ->
            new Waiting(
                "confirm",
                title(award),
                CONFIRM,
                "/my/benefits",
                award.made(),
                list.dates().until()));
  }

  private Texts title(Award award) {
    var code = award.of().policy();
    return book.find(code).map(one -> one.terms().title()).orElse(new Texts(code, code));
  }
}
