package org.anlan.benefits;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Identities;
import org.anlan.access.Identity;
import org.anlan.exchange.OwnData;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Texts;
import org.anlan.rules.benefits.AwardState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One tap: whoever is paid says that they want it, or that they do not. Nothing is handed in; the account is the one that the library has.
@Service
class Confirming {

  record Done(String state) {}

  private final AwardShelves shelves;
  private final Identities identities;
  private final OwnData own;
  private final CommandLog log;
  private final Ground ground;

  /// What it hangs on.
  @org.springframework.stereotype.Component
  record Ground(BenefitSettings settings, LibraryFields fields, Matching.When when) {}

  Confirming(
      AwardShelves shelves, Identities identities, OwnData own, CommandLog log, Ground ground) {
    this.shelves = shelves;
    this.identities = identities;
    this.own = own;
    this.log = log;
    this.ground = ground;
  }

  /// Once per command.
  ///
  /// @param why what was said to a no; may be left out
  @Transactional
  public Done confirm(Command command, Caller caller, UUID award, Answer answer) {
    caller.mustBeSignedIn();
    return log.once(command, caller.name(), Done.class, () -> confirm(caller, award, answer));
  }

  record Answer(boolean accepted, @Nullable String why) {}

  private Done confirm(Caller caller, UUID id, Answer answer) {
    var list =
        shelves
            .awards()
            .findList(id)
            .flatMap(number -> shelves.lists().lock(new org.anlan.cases.CaseNumber(number)))
            .orElseThrow(() -> absent(id));
    var found =
        identities.listOf(caller).stream()
            .flatMap(
                one -> shelves.awards().lock(one, id).map(award -> new Own(one, award)).stream())
            .findFirst()
            .orElseThrow(() -> absent(id));
    var award = found.award();
    var next = answer.accepted() ? AwardState.CONFIRMED : AwardState.DECLINED;
    if (award.state() == next) return new Done(next.code());
    if (list.dates().approved() != null || !award.state().mayBecome(next))
      throw BenefitsProblems.movedOn(award.state());
    if (answer.accepted()) mustHaveAccount(caller, found);
    var now = ground.when().now();
    var mover = AwardKeeping.Mover.of(Objects.requireNonNull(caller.account()), now);
    var words = Optional.ofNullable(answer.why()).map(String::strip).filter(w -> !w.isEmpty());
    shelves
        .keeping()
        .move(
            award,
            next,
            mover,
            words.map(w -> w.substring(0, Math.min(300, w.length()))).orElse(null));
    return new Done(next.code());
  }

  private record Own(Identity identity, Award award) {}

  private void mustHaveAccount(Caller caller, Own found) {
    if (account(caller, found.identity(), found.award()).isPresent()) return;
    var field = ground.settings().account(found.award().who().payeeLibrary());
    var name = ground.fields().name(found.award().who().payeeLibrary(), field);
    throw BenefitsProblems.cannot(
        new Texts(
            "数据库中没有您的“%s”。请到“我的数据”中申报更正后再确认。".formatted(name.zh()),
            "The library has no “%s” of yours. Say so under My data, then confirm."
                .formatted(name.en())));
  }

  /// The account that would be paid, masked; looked up as one's own.
  Optional<String> account(Caller caller, Identity identity, Award award) {
    var library = award.who().payeeLibrary();
    var field = ground.settings().account(library);
    var values = own.fill(caller, identity, Set.of(field), "政策兑付 " + award.of().policy());
    return Optional.ofNullable(values.get(field))
        .map(value -> ground.fields().masked(library, field, value));
  }

  List<Identity> identities(Caller caller) {
    return identities.listOf(caller);
  }

  private static Absent absent(UUID id) {
    return new Absent(new Texts("政策兑付", "award"), id.toString());
  }
}
