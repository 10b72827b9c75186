package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.anlan.rules.procedure.Act;
import org.anlan.rules.procedure.Timer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Rings the alarms whose hour has come and sends the post round, every second. Each alarm is a transaction of its own under
/// its case's lock, so that it fires once whatever crashes and however many instances run; one that fails waits for the
/// next round and holds nobody else up.
@Component
class Clockwork {

  private static final System.Logger LOG = System.getLogger(Clockwork.class.getName());
  private static final Duration LATER = Duration.ofMinutes(1);

  /// @param machine for what must not follow a city whose clock is sped up
  @org.springframework.stereotype.Component
  record TwoClocks(InstantSource businessClock, InstantSource machineClock) {}

  /// What goes round beside the alarms.
  @org.springframework.stereotype.Component
  record Rounds(Postman postman, Reminding reminding) {}

  private final Shelves shelves;
  private final Acts acts;
  private final Rounds rounds;
  private final TransactionTemplate transaction;
  private final TwoClocks clocks;

  Clockwork(
      Shelves shelves,
      Acts acts,
      Rounds rounds,
      TransactionTemplate transaction,
      TwoClocks clocks) {
    this.shelves = shelves;
    this.acts = acts;
    this.rounds = rounds;
    this.transaction = transaction;
    this.clocks = clocks;
  }

  /// One round after the other within an instance: whoever calls for a round finds done, when it returns, what was due.
  @Scheduled(fixedDelay = 1_000)
  synchronized void tick() {
    var now = clocks.businessClock().instant();
    for (var alarm : shelves.alarms().listDue(now, clocks.machineClock().instant(), 200))
      ring(alarm, now);
    rounds.reminding().round(now);
    rounds.postman().round(now);
  }

  private void ring(Alarm alarm, Instant now) {
    try {
      transaction.executeWithoutResult(status -> fire(alarm, now));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Alarm " + alarm + " comes back later.", e);
      shelves.alarms().putOff(alarm, clocks.machineClock().instant().plus(LATER));
    }
  }

  private void fire(Alarm alarm, Instant now) {
    var found = shelves.cases().lockIfFree(alarm.division(), alarm.caseId());
    if (found.isEmpty() || !shelves.alarms().isArmed(alarm)) return;
    var file = found.get();
    try {
      var act = new Act.TimerFired(alarm.element(), alarm.generation());
      var moved = acts.course().move(file, act, new Course.Mover(now, null));
      var event = Event.of(now, "timer", moved.stage(), null).with(what(file, alarm));
      acts.told(file, moved, event.inside());
    } catch (Refused dead) {
      shelves.alarms().end(file, timer(alarm), "dead", now);
    }
  }

  /// What the drawing calls the alarm, and when it was to ring.
  private Map<String, String> what(CaseFile file, Alarm alarm) {
    var place = Jobs.Place.of(file.way().procedure(), alarm.element());
    var node = acts.course().set(file).get(place.procedure()).getNode(place.id());
    return Map.of(
        "element", alarm.element(),
        "name", node.name(),
        "nameEn", node.tag().nameEn(),
        "due", alarm.firesAt().toString());
  }

  private static Timer timer(Alarm alarm) {
    return new Timer(
        alarm.element(), alarm.generation(), 0, alarm.due(), alarm.resumes(), Timer.State.ARMED);
  }
}
