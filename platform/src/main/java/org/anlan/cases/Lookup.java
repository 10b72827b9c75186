package org.anlan.cases;

import java.util.List;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.Grants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds cases for those who may see them.
@Component
class Lookup {

  private final Shelves shelves;
  private final Sight sight;
  private final Grants grants;
  private final WrongCodes wrongCodes;
  private final TransactionTemplate transaction;

  Lookup(
      Shelves shelves,
      Sight sight,
      Grants grants,
      WrongCodes wrongCodes,
      TransactionTemplate transaction) {
    this.shelves = shelves;
    this.sight = sight;
    this.grants = grants;
    this.wrongCodes = wrongCodes;
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

  /// Lets this browser in by number and query code; a wrong number and a wrong code look the same. Whoever may see the case
  /// already needs no code, so that a stranger's guessing does not shut its reporters out.
  Answer<CaseFile> open(Caller caller, String typedNumber, String typedCode, String address) {
    var number = number(typedNumber);
    if (number.isEmpty()) return Answer.refused(new Refusal.WrongCode());
    var file = shelves.cases().find(number.get());
    if (file.filter(known -> sight.reporter(known, caller).isPresent()).isPresent())
      return Answer.done(file.get());
    return switch (wrongCodes.begin(number.get(), address)) {
      case WrongCodes.Try.Stopped(var opens, var left) ->
          Answer.refused(new Refusal.TooManyCodes(opens, left));
      case WrongCodes.Try.Counted counted -> open(caller, file, typedCode, counted);
    };
  }

  private Answer<CaseFile> open(
      Caller caller, Optional<CaseFile> file, String typedCode, WrongCodes.Try.Counted counted) {
    var reporter = file.flatMap(known -> shelves.reporters().findByCode(known, typedCode));
    if (file.isEmpty() || reporter.isEmpty()) return Answer.refused(new Refusal.WrongCode());
    transaction.executeWithoutResult(status -> {
      wrongCodes.takeBack(counted);
      shelves.reporters().know(file.get(), caller.sessionId(), reporter.get());
      grants.grant(caller, file.get().number().text());
    });
    return Answer.done(file.get());
  }

  private static Optional<CaseNumber> number(String typed) {
    try {
      return Optional.of(CaseNumber.parse(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
