package org.anlan.benefits;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anlan.exchange.DataChanged;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Matches a record anew when its data changed: noted in the transaction that changed it, done at once after it.
@Component
class Rematching {

  private static final int AT_ONCE = 200;
  private static final long ROUTINE = 100;

  private final MatchRounds rounds;
  private final Matches matches;
  private final Matching matching;
  private final BenefitSettings settings;
  private final TransactionTemplate transaction;
  private final AtomicBoolean waiting = new AtomicBoolean(true);
  private long rest;

  Rematching(
      MatchRounds rounds,
      Matches matches,
      Matching matching,
      BenefitSettings settings,
      TransactionTemplate transaction) {
    this.rounds = rounds;
    this.matches = matches;
    this.matching = matching;
    this.settings = settings;
    this.transaction = transaction;
  }

  /// Before its first round a library has nothing that could be out of date.
  @EventListener
  void on(DataChanged changed) {
    if (!settings.used() || !rounds.isBegun(changed.library())) return;
    rounds.note(changed.library(), changed.key(), changed.at());
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void after(DataChanged changed) {
    waiting.set(true);
  }

  /// Soon after a change; now and then for what another instance left.
  @Scheduled(fixedDelay = 50, initialDelay = 6_000)
  void look() {
    if (!settings.used()) return;
    if (!waiting.getAndSet(false) && ++rest < ROUTINE) return;
    rest = 0;
    while (run() == AT_ONCE) rest = 0;
  }

  /// @return how many were matched
  int run() {
    var done =
        transaction.execute(status -> {
          var taken = rounds.takeChanged(AT_ONCE);
          var asked = new HashMap<String, Matching.Round>();
          for (var one : taken) match(one, asked.computeIfAbsent(one.library(), matching::round));
          return taken.size();
        });
    return done == null ? 0 : done;
  }

  private void match(MatchRounds.Waiting one, Matching.Round round) {
    var sweep = new Matching.Sweep(one.library(), one.key(), "政策匹配（数据变化）", round.needed());
    var found = new Match.Of[] {new Match.Of(one.library(), one.key(), List.of())};
    matching.read(sweep, (key, values) -> found[0] = round.match(key, values));
    matches.put(List.of(found[0]));
  }
}
