package org.anlan.cases;

import java.util.Objects;
import java.util.function.Supplier;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what a command asks for in one transaction, once, however often it arrives; a refusal leaves nothing behind.
@Component
class Once {

  private final CommandLog log;
  private final TransactionTemplate transaction;

  Once(CommandLog log, TransactionTemplate transaction) {
    this.log = log;
    this.transaction = transaction;
  }

  /// @param type the answer's record, kept as JSON for a retry
  /// @param act throws [Refused] to refuse
  <T> Answer<T> run(Command command, Caller caller, Class<T> type, Supplier<T> act) {
    return run(command, caller.name(), type, act);
  }

  /// @param by whose command it is, where that is neither an account nor a browser
  <T> Answer<T> run(Command command, String by, Class<T> type, Supplier<T> act) {
    try {
      var value = transaction.execute(status -> log.once(command, by, type, act));
      return Answer.done(Objects.requireNonNull(value));
    } catch (Refused refused) {
      return Answer.refused(refused.why());
    }
  }
}
