package org.anlan.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What each command answered, so that a second click or a retry gets the first one's answer and does nothing.
/// The row is written in the transaction of the act itself: either both are there or neither.
@Component
public class CommandLog {

  private static final Duration KEPT = Duration.ofDays(7);

  private record Entry(String caller, String address, String answer) {}

  private final JdbcClient db;
  private final JsonMapper json;
  private final InstantSource machineClock;

  public CommandLog(JdbcClient db, JsonMapper json, InstantSource machineClock) {
    this.db = db;
    this.json = json;
    this.machineClock = machineClock;
  }

  /// Does `act` if this command is new; else answers what it answered then. A second request that comes while the first is
  /// still running waits for it. When `act` throws, nothing is kept and the command may be tried again.
  ///
  /// @param caller whose command it is, such as `account:…`; another's id is refused with `command-reused`
  /// @param type the answer's record, which must survive a way through JSON
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T once(Command command, String caller, Class<T> type, Supplier<T> act) {
    if (!claim(command, caller)) return earlier(command, caller, type);
    var answer = act.get();
    keep(command, json.writeValueAsString(answer));
    return answer;
  }

  private boolean claim(Command command, String caller) {
    return db.sql(
                """
                insert into http.command (id, caller, address, at)
                values (:id, :caller, :address, :at)
                on conflict (id) do nothing
                """)
            .param("id", command.id())
            .param("caller", caller)
            .param("address", command.address())
            .param("at", Times.column(machineClock.instant()))
            .update()
        == 1;
  }

  private <T> T earlier(Command command, String caller, Class<T> type) {
    var entry =
        db.sql("select caller, address, answer from http.command where id = :id")
            .param("id", command.id())
            .query(Entry.class)
            .single();
    if (!entry.caller.equals(caller) || !entry.address.equals(command.address()))
      throw Refusals.commandReused();
    return json.readValue(entry.answer, type);
  }

  private void keep(Command command, String answer) {
    db.sql("update http.command set answer = :answer::jsonb where id = :id")
        .param("id", command.id())
        .param("answer", answer)
        .update();
  }

  @Scheduled(cron = "0 17 3 * * *")
  @Transactional
  void forgetOld() {
    db.sql("delete from http.command where at < :before")
        .param("before", Times.column(machineClock.instant().minus(KEPT)))
        .update();
  }
}
