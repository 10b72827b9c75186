package org.anlan.ledger;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Keeps the log going: places what waits five times a second, signs once a second when there is something new.
@Component
class Heartbeat implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Sequencer sequencer;
  private final Signatory signatory;
  private final boolean batch;
  private volatile boolean running;
  private @Nullable Thread thread;
  private volatile @Nullable String trouble;

  /// On the counter that no setting of the clock can move; begins so that the first beat signs.
  private long signed = System.nanoTime() - BETWEEN.toNanos();

  /// @param batch a verb of the command line works beside the platform, whose heart it is that beats
  Heartbeat(Sequencer sequencer, Signatory signatory, @Value("${anlan.batch}") boolean batch) {
    this.batch = batch;
    this.sequencer = sequencer;
    this.signatory = signatory;
  }

  /// Why nothing can be signed now, if so.
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public boolean isAutoStartup() {
    return !batch;
  }

  @Override
  public void start() {
    signatory.begin();
    running = true;
    thread = Thread.ofVirtual().name("ledger").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    var last = thread;
    if (last == null) return;
    // Not interrupted: that would close a database connection in the middle of its work.
    try {
      last.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        beat();
      } catch (DataAccessException | TransactionException lost) {
        if (running) note("The database did not answer: " + lost.getMessage());
      } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
        // The heart must go on: what is broken may be mended, a full disk for instance.
        note(String.valueOf(broken.getMessage()));
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// One beat: everything that waits gets its place; then it is signed unless something was within the last second.
  void beat() {
    while (sequencer.append() == Sequencer.BATCH) signWhenDue();
    signWhenDue();
  }

  private void signWhenDue() {
    var now = System.nanoTime();
    if (now - signed < BETWEEN.toNanos()) return;
    switch (signatory.sign()) {
      case Signatory.Outcome.Signed done -> {
        signed = now;
        note(null);
      }
      case Signatory.Outcome.Nothing nothing -> note(null);
      case Signatory.Outcome.Refused(var why) -> note(why);
    }
  }

  private void note(@Nullable String words) {
    if (words != null && !words.equals(trouble)) LOG.error("The ledger cannot sign. {}", words);
    trouble = words;
  }
}
