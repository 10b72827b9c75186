package org.anlan.oversight;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Orders 督办 on the six-level ladder: how they come about, are answered, accepted, taken back and raised.
@Service
public class OrderDesk {

  private final Ladder ladder;
  private final Triggers triggers;

  OrderDesk(Ladder ladder, Triggers triggers) {
    this.ladder = ladder;
    this.triggers = triggers;
  }

  /// Notes within the caller's transaction, if there is one, that a matter calls for an order; the order itself follows within seconds
  /// in a transaction of its own, so that nothing here waits for the case. Once per case, round and level, however often it is
  /// called.
  ///
  /// @return false when this round of the case has had this trigger
  @Transactional
  public boolean trigger(Trigger trigger) {
    var cause = ladder.cause(trigger.code());
    return triggers.add(trigger, Math.max(cause.level(), 1));
  }
}
