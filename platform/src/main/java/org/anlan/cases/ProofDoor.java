package org.anlan.cases;

import java.util.List;
import org.anlan.access.Caller;
import org.anlan.ledger.Ledger;
import org.anlan.ledger.ProofFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Where staff who see a case get the proof of all that was done with it, each to be kept and checked without the platform.
@RestController
class ProofDoor {

  private final Lookup lookup;
  private final Ledger ledger;

  ProofDoor(Lookup lookup, Ledger ledger) {
    this.lookup = lookup;
    this.ledger = ledger;
  }

  @GetMapping("/api/cases/{number}/proofs")
  List<ProofFile> list(Caller caller, @PathVariable CaseNumber number) {
    Staff.require(caller);
    return ledger.listProofs(lookup.asStaff(number, caller).number().text());
  }
}
