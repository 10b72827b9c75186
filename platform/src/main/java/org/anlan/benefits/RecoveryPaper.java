package org.anlan.benefits;

import java.util.Map;
import java.util.Set;
import org.anlan.cases.Opening;
import org.anlan.documents.DocumentDesk;
import org.springframework.stereotype.Component;

/// The decision to take a benefit back, with number, date and seal; it hangs on the case of the list.
@Component
class RecoveryPaper {

  static final String TEMPLATE = "benefit-recovery";

  /// What the template may ask for.
  static final Set<String> GIVEN =
      Set.of("policy", "basis", "payee", "amount", "paid", "reason", "list", "unit");

  private final DocumentDesk documents;
  private final BenefitSettings settings;

  RecoveryPaper(DocumentDesk documents, BenefitSettings settings) {
    this.documents = documents;
    this.settings = settings;
    if (settings.used()) documents.willGive(TEMPLATE, GIVEN);
  }

  /// @param paid the day on which it was paid, in words
  String issue(AwardList list, Award award, Terms terms, String paid, String reason) {
    var values =
        Map.of(
            "policy", terms.name(),
            "basis", terms.basis(),
            "payee", award.who().payeeTitle(),
            "amount", Money.yuan(award.fen()),
            "paid", paid,
            "reason", reason.replaceAll("\\s*\\n\\s*", " "),
            "list", list.number().shown(),
            "unit", settings.unitName(terms.department()).zh());
    return documents.issue(
        new DocumentDesk.Wish(TEMPLATE, Opening.papersOf(list.number()), list.unit(), values));
  }
}
