package org.anlan.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// How the ledger is: whether it can sign, how much waits, and what the last nightly check found. `/actuator/health/proof` shows it.
@Component("ledger")
class LedgerHealth implements HealthIndicator {

  private final Heartbeat heartbeat;
  private final Entries entries;
  private final Checkpoints checkpoints;
  private final NightlyAudit audit;

  LedgerHealth(Heartbeat heartbeat, Entries entries, Checkpoints checkpoints, NightlyAudit audit) {
    this.heartbeat = heartbeat;
    this.entries = entries;
    this.checkpoints = checkpoints;
    this.audit = audit;
  }

  @Override
  public Health health() {
    var trouble = heartbeat.trouble();
    var checked = audit.findLast();
    var flaw = checked.map(NightlyAudit.Result::flaw);
    var health = trouble.isEmpty() && flaw.isEmpty() ? Health.up() : Health.down();
    trouble.ifPresent(why -> health.withDetail("trouble", why));
    flaw.ifPresent(why -> health.withDetail("flaw", why));
    checkpoints
        .findLast()
        .ifPresent(last ->
            health.withDetail("size", last.size()).withDetail("signed", last.at().toString()));
    checked.ifPresent(result ->
        health
            .withDetail("checked", result.at().toString())
            .withDetail("checkedSize", result.size()));
    return health.withDetail("waiting", entries.countWaiting()).build();
  }
}
