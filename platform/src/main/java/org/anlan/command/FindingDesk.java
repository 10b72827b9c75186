package org.anlan.command;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.PatrolReporting;
import org.anlan.http.Command;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a collector finds on a round becomes a case, or one more voice for a known one, and is kept with the round.
@Service
class FindingDesk {

  private final PatrolDesk desk;
  private final PatrolFinds finds;
  private final PatrolReporting reporting;
  private final InstantSource businessClock;

  FindingDesk(
      PatrolDesk desk, PatrolFinds finds, PatrolReporting reporting, InstantSource businessClock) {
    this.desk = desk;
    this.finds = finds;
    this.reporting = reporting;
    this.businessClock = businessClock;
  }

  @Transactional
  public CaseNumber report(
      Command command, Caller caller, UUID round, PatrolReporting.Found found) {
    return reporting.report(command, caller, found, keep(walked(caller, round), false));
  }

  /// @param number of the known case
  @Transactional
  public CaseNumber join(
      Command command, Caller caller, UUID round, CaseNumber number, PatrolReporting.Found found) {
    var joining =
        new PatrolReporting.Joining(
            found.words(), found.photos(), keep(walked(caller, round), true));
    return reporting.join(command, caller, number, joining);
  }

  /// A round may be over by the time a report that was begun on it is sent.
  private PatrolRound walked(Caller caller, UUID id) {
    var round = desk.get(caller, id);
    if (!round.person().equals(Collector.of(caller).person())) throw PatrolProblems.notYours();
    return round;
  }

  private Consumer<PatrolReporting.Kept> keep(PatrolRound round, boolean joined) {
    return kept ->
        finds.add(
            new PatrolFinds.Find(
                kept.number(),
                round.id(),
                kept.grid(),
                kept.kind(),
                businessClock.instant(),
                round.post(),
                joined));
  }
}
