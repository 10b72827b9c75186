package org.anlan.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.anlan.files.Forgotten;
import org.anlan.files.KeptFiles;
import org.anlan.scans.Scanning;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Has pictures of papers read after they were handed in 识读, one after the other, so that nobody waits for it. A reading that crashes is made again
/// when its lease is over; two platforms never read the same picture at once.
@Component
class TranscriptRound {

  private static final System.Logger LOG = System.getLogger(TranscriptRound.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Transcripts transcripts;
  private final KeptFiles files;
  private final Scanning scanning;
  private final Prefill.Days days;
  private final ReentrantLock turn = new ReentrantLock();

  TranscriptRound(Transcripts transcripts, KeptFiles files, Scanning scanning, Prefill.Days days) {
    this.transcripts = transcripts;
    this.files = files;
    this.scanning = scanning;
    this.days = days;
  }

  /// At a fixed rate, so that a long reading holds up no other job of the platform.
  @Scheduled(fixedRate = 500)
  void round() {
    if (!turn.tryLock()) return;
    try {
      while (readOne()) Thread.onSpinWait();
    } finally {
      turn.unlock();
    }
  }

  private boolean readOne() {
    var now = days.businessClock().instant();
    var claimed = transcripts.claim(now, now.plus(LEASE));
    claimed.ifPresent(this::read);
    return claimed.isPresent();
  }

  private void read(Transcript one) {
    try {
      var scan = scanning.read(Files.readAllBytes(files.content(one.content())));
      transcripts.settle(one.of(scan, days.today()));
    } catch (IOException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "The picture " + one.content() + " is read later.", e);
    } catch (IllegalStateException e) {
      LOG.log(
          System.Logger.Level.WARNING, "The picture " + one.content() + " defeats the reader.", e);
      transcripts.settle(one.in(Transcript.State.UNREADABLE));
    }
  }

  /// What is no longer kept is no longer known either.
  @EventListener
  void forget(Forgotten gone) {
    transcripts.forget(gone.sha256());
  }
}
