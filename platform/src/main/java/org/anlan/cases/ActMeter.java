package org.anlan.cases;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts what is done on cases, for the operator: by the name of the act, never by case or person. What was rolled back does not count.
@Component
class ActMeter {

  private final MeterRegistry meters;

  ActMeter(MeterRegistry meters) {
    this.meters = meters;
  }

  @TransactionalEventListener
  public void on(CaseActed acted) {
    meters.counter("anlan.case.acts", "act", acted.act()).increment();
  }
}
