package org.anlan.services;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Shows a published version from its day on. Whoever looks first does it; to look again changes nothing.
@Component
class InForce {

  private final Items items;
  private final ItemLoading.Clock clock;
  private final TransactionTemplate transaction;

  InForce(Items items, ItemLoading.Clock clock, TransactionTemplate transaction) {
    this.items = items;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelay = 30_000, initialDelay = 15_000)
  void look() {
    transaction.executeWithoutResult(
        status -> items.listToShow(clock.today()).forEach(items::show));
  }
}
