package org.anlan.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.anlan.rules.oversight.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The figures of periods that are not published. What is counted within a second is counted for each look; what takes longer is kept for
/// [#TIMES] as long as it took, with the instant up to which it counts. Whoever looks after that sees it once more, while it is counted
/// anew behind.
@Component
class RunningFigures {

  private static final System.Logger LOG = System.getLogger(RunningFigures.class.getName());
  private static final Duration QUICK = Duration.ofSeconds(1);
  private static final int TIMES = 20;

  private record Kept(PublicationDesk.Figures figures, Instant at, Duration took) {}

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Set<String> counting = ConcurrentHashMap.newKeySet();
  private final TransactionTemplate transaction;
  private final InstantSource machineClock;

  RunningFigures(TransactionTemplate transaction, InstantSource machineClock) {
    this.transaction = transaction;
    this.machineClock = machineClock;
  }

  PublicationDesk.Figures get(Period period, Supplier<PublicationDesk.Figures> count) {
    var known = kept.get(period.text());
    if (known == null) return count(period, count);
    var old = machineClock.instant().isAfter(known.at.plus(known.took.multipliedBy(TIMES)));
    if (old && counting.add(period.text()))
      Thread.ofVirtual().name("rates " + period.text()).start(() -> countBehind(period, count));
    return known.figures;
  }

  /// What counts in them is decided anew by the transaction that runs: after it the next look is a fresh one.
  void forget() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            kept.clear();
          }
        });
  }

  private void countBehind(Period period, Supplier<PublicationDesk.Figures> count) {
    try {
      transaction.executeWithoutResult(status -> count(period, count));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The rates of " + period.text() + " stay old.", e);
    } finally {
      counting.remove(period.text());
    }
  }

  private PublicationDesk.Figures count(Period period, Supplier<PublicationDesk.Figures> count) {
    var begun = machineClock.instant();
    var figures = count.get();
    var done = machineClock.instant();
    var took = Duration.between(begun, done);
    if (took.compareTo(QUICK) > 0) kept.put(period.text(), new Kept(figures, done, took));
    else kept.remove(period.text());
    return figures;
  }
}
