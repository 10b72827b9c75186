package org.anlan.halls;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what a command asks for in one transaction, once, however often it arrives.
@Component
class Doing {

  /// What a command answers that only did something.
  record Done(String what) {}

  private final CommandLog log;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final InstantSource businessClock;

  Doing(CommandLog log, TransactionTemplate transaction, Ids ids, InstantSource businessClock) {
    this.log = log;
    this.transaction = transaction;
    this.ids = ids;
    this.businessClock = businessClock;
  }

  /// @param type the answer's record, kept as JSON for a retry
  <T> T once(Command command, Caller caller, Class<T> type, Supplier<T> act) {
    var answer = transaction.execute(status -> log.once(command, caller.name(), type, act));
    return Objects.requireNonNull(answer);
  }

  void once(Command command, Caller caller, Runnable act) {
    once(
        command,
        caller,
        Done.class,
        () -> {
          act.run();
          return new Done("done");
        });
  }

  UUID id() {
    return ids.next();
  }

  Instant now() {
    return businessClock.instant();
  }
}
