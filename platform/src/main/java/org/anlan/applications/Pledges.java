package org.anlan.applications;

import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Identity;
import org.anlan.access.StandingDesk;
import org.anlan.exchange.OwnData;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Who may commit themselves 告知承诺, and with whose name: not who broke a commitment before or is on the list of the seriously dishonest, until that is
/// repaired; and nobody by a relative, since a commitment is one's own word.
@Component
class Pledges {

  /// In the library of firms (`city/exchange/elements.csv`).
  private static final String DISHONEST = "dishonest";

  private final Commitments commitments;
  private final OwnData own;
  private final StandingDesk standings;

  Pledges(Commitments commitments, OwnData own, StandingDesk standings) {
    this.commitments = commitments;
    this.own = own;
    this.standings = standings;
  }

  /// Why these are taken at their word no more; empty where they are.
  Optional<Texts> whyNot(Applicant applicant) {
    if (standings.isByFamily(applicant.caller())) return Optional.of(FamilyProblems.OWN_WORD);
    var who = who(applicant);
    if (who.isEmpty()) return Optional.empty();
    if (commitments.isBroken(java.util.List.of(who.get().code())))
      return Optional.of(
          new Texts(
              "以前的告知承诺经核查不属实，信用修复以前请按一般程序办理；可在那项核查的进度页申请信用修复。",
              "An earlier commitment was found untrue; until that is repaired, apply in the usual way. The repair is asked for on the page of that check."));
    var listed =
        own.listOf(applicant.caller()).stream()
            .filter(mine -> mine.identity().equals(who.get()))
            .anyMatch(mine -> "Y".equals(mine.values().get(DISHONEST)));
    return listed
        ? Optional.of(
            new Texts(
                "单位在严重失信主体名单上，移出以前请按一般程序办理。",
                "The firm is on the list of the seriously dishonest; until it is off, apply in the usual way."))
        : Optional.empty();
  }

  private static Optional<Identity> who(Applicant applicant) {
    return applicant.as(applicant.firm() == null ? Identity.Kind.PERSON : Identity.Kind.FIRM);
  }

  /// Whose name signs: the firm's, or the person's.
  String signer(Applicant applicant) {
    var known = own.titlesOf(applicant.caller());
    var account = Objects.requireNonNull(applicant.caller().account()).name();
    return who(applicant).map(one -> known.getOrDefault(one, account)).orElse(account);
  }
}
