package org.anlan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.rules.oversight.Board;
import org.anlan.rules.oversight.Period;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class RunningFiguresTest {

  private static final Period MONTH = Period.find("2026-11").orElseThrow();

  private volatile Instant now = Instant.parse("2026-11-27T01:00:00Z");
  private final AtomicInteger counted = new AtomicInteger();
  private final TransactionTemplate transaction = new TransactionTemplate(new Nothing());
  private final RunningFigures running = new RunningFigures(transaction, () -> now);

  @Test
  void whatIsQuicklyCountedIsCountedEachTime() {
    look(Duration.ofMillis(900));
    look(Duration.ofMillis(900));
    assertThat(counted).hasValue(2);
  }

  @Test
  void whatTakesLongIsKeptForTwentyTimesAsLong() {
    var first = look(Duration.ofSeconds(3));
    now = now.plusSeconds(59);
    assertThat(look(Duration.ofSeconds(3))).isSameAs(first);
    assertThat(counted).hasValue(1);
  }

  @Test
  void whoComesLaterSeesTheOldOnceWhileItIsCountedBehind() {
    var first = look(Duration.ofSeconds(3));
    now = now.plusSeconds(61);
    assertThat(look(Duration.ofSeconds(3))).isSameAs(first);
    await().untilAsserted(() -> assertThat(counted).hasValue(2));
    await().untilAsserted(() -> assertThat(look(Duration.ofSeconds(3))).isNotSameAs(first));
    assertThat(counted).hasValue(2);
  }

  @Test
  void aDecisionMakesTheNextLookAFreshOneOnceItIsCommitted() {
    var first = look(Duration.ofSeconds(3));
    transaction.executeWithoutResult(status -> {
      running.forget();
      assertThat(look(Duration.ofSeconds(3))).isSameAs(first);
    });
    assertThat(look(Duration.ofSeconds(3))).isNotSameAs(first);
  }

  private PublicationDesk.Figures look(Duration taking) {
    return running.get(
        MONTH,
        () -> {
          counted.incrementAndGet();
          now = now.plus(taking);
          return new PublicationDesk.Figures(MONTH, null, now, new Board(List.of()), List.of());
        });
  }

  private static final class Nothing extends AbstractPlatformTransactionManager {
    @Override
    protected Object doGetTransaction() {
      return new Object();
    }

    @Override
    protected void doBegin(Object of, org.springframework.transaction.TransactionDefinition how) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }
}
