package org.anlan.cases;

import java.util.List;
import org.anlan.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds cases for those who may see them.
@Component
class Lookup {

  private final Shelves shelves;
  private final Sight sight;
  private final TransactionTemplate transaction;

  Lookup(Shelves shelves, Sight sight, TransactionTemplate transaction) {
    this.shelves = shelves;
    this.sight = sight;
    this.transaction = transaction;
  }

  CaseFile get(CaseNumber number) {
    return shelves.cases().get(number);
  }

  CaseFile asReporter(CaseNumber number, Caller caller) {
    return sight.getAsReporter(number, caller);
  }

  CaseFile asStaff(CaseNumber number, Caller caller) {
    return sight.getAsStaff(number, caller);
  }

  /// What this browser or account reported, newest first.
  List<CaseFile> mine(Caller caller, int limit) {
    var account = caller.account();
    if (account == null && caller.session() == null) return List.of();
    return shelves
        .reporters()
        .listNumbers(caller.session(), account == null ? null : account.id(), limit)
        .stream()
        .map(number -> shelves.cases().get(new CaseNumber(number)))
        .toList();
  }

  TransactionTemplate transaction() {
    return transaction;
  }
}
