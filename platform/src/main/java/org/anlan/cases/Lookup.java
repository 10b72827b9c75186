package org.anlan.cases;

import java.util.List;
import java.util.Optional;
import org.anlan.access.Caller;
import org.anlan.access.Grants;
import org.anlan.access.Scope;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.jspecify.annotations.Nullable;
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

  /// What this browser has just brought in itself.
  CaseFile get(CaseNumber number) {
    return shelves.cases().get(number, Scope.ofOne(number.text()));
  }

  CaseFile asReporter(CaseNumber number, Caller caller) {
    return sight.getAsReporter(number, caller);
  }

  CaseFile asStaff(CaseNumber number, Caller caller) {
    return sight.getAsStaff(number, caller);
  }

  /// What this browser or account reported, newest first.
  Page<CaseFile> mine(Caller caller, @Nullable Cursor after, int limit) {
    var account = caller.account();
    if (account == null && caller.session() == null) return new Page<>(List.of(), null);
    var speaker = new Reporters.Speaker(caller.session(), account == null ? null : account.id());
    var files =
        shelves.reporters().listNumbers(speaker, after, limit + 1).stream()
            .map(number -> shelves.cases().get(number, Scope.ofOne(number.text())))
            .toList();
    return Page.of(files, limit, Reporters::cursor);
  }

  /// Lets this browser in by number and query code; a wrong number and a wrong code look the same. Whoever may see the case
  /// already needs no code, so that a stranger's guessing does not shut its reporters out.
  Answer<CaseFile> open(Caller caller, String typedNumber, String typedCode, String address) {
    var number = CaseNumber.tryParse(typedNumber);
    if (number.isEmpty()) return Answer.refused(new Refusal.WrongCode());
    var file = shelves.cases().find(number.get(), Scope.ofOne(number.get().text()));
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
}
