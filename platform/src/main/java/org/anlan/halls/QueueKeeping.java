package org.anlan.halls;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A new day in the halls: numbers of yesterday are good for nothing, and windows that nobody closed are closed.
@Component
class QueueKeeping {

  private final WindowDesk.Stores stores;
  private final Lines lines;
  private final Doing doing;

  QueueKeeping(WindowDesk.Stores stores, Lines lines, Doing doing) {
    this.stores = stores;
    this.lines = lines;
    this.doing = doing;
  }

  @Scheduled(fixedDelay = 60_000)
  @Transactional
  public void beginDay() {
    var now = doing.now();
    stores.tickets().abandonBefore(lines.day(now), now);
    stores.visits().endBefore(lines.midnight(now));
    stores.seats().closeBefore(lines.midnight(now));
  }
}
