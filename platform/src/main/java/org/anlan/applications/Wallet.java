package org.anlan.applications;

import java.util.List;
import java.util.Optional;
import org.anlan.licences.Disclosing;
import org.anlan.licences.Licence;
import org.anlan.rules.items.Material;
import org.springframework.stereotype.Component;

/// Which of the applicant's own licences stand for a material, so that nobody is asked for the paper of what the city itself certified.
@Component
class Wallet {

  private final Disclosing disclosing;
  private final FormFolder folder;
  private final Prefill.Days days;

  Wallet(Disclosing disclosing, FormFolder folder, Prefill.Days days) {
    this.disclosing = disclosing;
    this.folder = folder;
    this.days = days;
  }

  /// The valid ones that the applicant and the firm hold.
  List<Disclosing.Held> held(Applicant applicant) {
    return java.util.stream.Stream.concat(
            applicant.as(org.anlan.access.Identity.Kind.PERSON).stream(),
            Optional.ofNullable(applicant.firm()).stream())
        .flatMap(own -> disclosing.listOf(own).stream())
        .filter(held -> isValid(held))
        .toList();
  }

  private boolean isValid(Disclosing.Held held) {
    var licence = held.licence();
    return licence == null || licence.stateOn(days.today()) == Licence.State.VALID;
  }

  /// Among these, what stands for a material.
  List<Disclosing.Held> standingFor(Material material, List<Disclosing.Held> held) {
    var licence = material.licence();
    if (licence == null) return List.of();
    var kind = folder.kindOf(licence);
    return held.stream().filter(one -> one.kind().code().equals(kind)).toList();
  }

  boolean holds(Applicant applicant, Material material, String key) {
    return standingFor(material, held(applicant)).stream().anyMatch(one -> key(one).equals(key));
  }

  /// As the wallet itself names it.
  static String key(Disclosing.Held held) {
    var licence = held.licence();
    return licence == null ? "view:" + held.kind().code() : licence.identifier();
  }
}
