package org.anlan.archive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scopes;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Keeping;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Ids;
import org.anlan.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Holds cases and lifts holds, each with a reason and in the ledger.
@Service
class HoldDesk {

  /// @param until its last day; null until it is lifted
  record Wish(CaseNumber number, @Nullable String reason, @Nullable LocalDate until) {}

  record Done(UUID id) {}

  /// What is asked of other modules.
  @Component
  record Tools(Scopes scopes, CommandLog log, Ids ids, Ledger ledger) {}

  private final Holds holds;
  private final Keeping keeping;
  private final Tools tools;
  private final Archiving.Time time;

  HoldDesk(Holds holds, Keeping keeping, Tools tools, Archiving.Time time) {
    this.holds = holds;
    this.keeping = keeping;
    this.tools = tools;
    this.time = time;
  }

  @Transactional
  public Done hold(Command command, Caller caller, Wish wish) {
    return tools.log().once(command, caller.name(), Done.class, () -> hold(caller, wish));
  }

  /// Any case in reach, also one that runs: it may be needed as evidence before it ends.
  private Done hold(Caller caller, Wish wish) {
    var clerk = Clerk.archivist(caller);
    var held =
        keeping
            .find(wish.number(), tools.scopes().ofStaff(caller))
            .orElseThrow(() -> ArchivedCases.absent(wish.number()));
    var reason = ArchiveProblems.words("reason", wish.reason());
    var until = wish.until();
    if (until != null && until.isBefore(time.today()))
      throw ArchiveProblems.untilPast(until, time.today());
    liftPassed(wish.number(), clerk);
    var hold =
        new Hold(
            tools.ids().next(),
            held.number(),
            held.kind(),
            held.street(),
            held.unit(),
            reason,
            until,
            clerk.person(),
            time.now(),
            null);
    if (!holds.add(hold)) throw ArchiveProblems.heldAlready(held.number().shown());
    commit("held", hold, clerk, reason);
    return new Done(hold.id());
  }

  /// One whose days have passed makes room for the next.
  private void liftPassed(CaseNumber number, Clerk clerk) {
    holds
        .findOpen(number)
        .filter(old -> !old.standsOn(time.today()))
        .ifPresent(
            old -> holds.lift(old.id(), new Hold.Lifted(clerk.person(), time.now(), "到期 expired")));
  }

  @Transactional
  public Done lift(Command command, Caller caller, UUID id, @Nullable String why) {
    return tools.log().once(command, caller.name(), Done.class, () -> lift(caller, id, why));
  }

  private Done lift(Caller caller, UUID id, @Nullable String typed) {
    var clerk = Clerk.archivist(caller);
    var hold = holds.lock(id, tools.scopes().ofStaff(caller));
    if (hold.lifted() != null) throw ArchiveProblems.lifted();
    var why = ArchiveProblems.words("why", typed);
    holds.lift(id, new Hold.Lifted(clerk.person(), time.now(), why));
    commit("lifted", hold, clerk, why);
    return new Done(id);
  }

  private void commit(String act, Hold hold, Clerk clerk, String words) {
    var event = new HashMap<String, @Nullable Object>();
    event.put("act", act);
    event.put("by", clerk.person());
    event.put("at", time.now().toString());
    event.put("until", hold.until() == null ? null : hold.until().toString());
    event.put("words", words);
    tools.ledger().commit("archive-hold", Archiving.subject(hold.number()), event);
  }
}
