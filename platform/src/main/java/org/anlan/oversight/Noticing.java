package org.anlan.oversight;

import java.time.Duration;
import java.time.InstantSource;
import org.anlan.cases.CaseActed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what cases do, in their own transaction, and only notes what may call for an order: it is looked at when the act can no longer be
/// taken back.
@Component
class Noticing {

  private static final Duration AFTER_UNDO = Duration.ofSeconds(60);

  private final Ladder ladder;
  private final Triggers triggers;
  private final InstantSource machineClock;

  Noticing(Ladder ladder, Triggers triggers, InstantSource machineClock) {
    this.ladder = ladder;
    this.triggers = triggers;
    this.machineClock = machineClock;
  }

  @EventListener
  void on(CaseActed acted) {
    if (ladder.causes().stream().noneMatch(cause -> acted.act().equals(cause.act()))) return;
    triggers.notice(acted.number(), acted.seq(), machineClock.instant().plus(AFTER_UNDO));
  }
}
