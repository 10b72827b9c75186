package org.anlan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks what has arrived, one after the other, and lets it out as a file or refuses it. A check that crashes is made again when its lease
/// is over; two platforms never check the same paper at once.
@Component
class Quarantine {

  private static final System.Logger LOG = System.getLogger(Quarantine.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration AGAIN = Duration.ofSeconds(20);

  /// How the checked paper leaves.
  @Component
  record Exit(FileDesk desk, Pictures pictures, TransactionTemplate transaction) {}

  private final Uploads uploads;
  private final Parts parts;
  private final Inspection inspection;
  private final Exit exit;
  private final InstantSource machineClock;
  private final ReentrantLock turn = new ReentrantLock();

  Quarantine(
      Uploads uploads, Parts parts, Inspection inspection, Exit exit, InstantSource machineClock) {
    this.uploads = uploads;
    this.parts = parts;
    this.inspection = inspection;
    this.exit = exit;
    this.machineClock = machineClock;
  }

  /// At a fixed rate, so that a long check holds up no other job of the platform.
  @Scheduled(fixedRate = 300)
  void round() {
    if (!turn.tryLock()) return;
    try {
      while (checkOne()) Thread.onSpinWait();
    } finally {
      turn.unlock();
    }
  }

  private boolean checkOne() {
    var now = machineClock.instant();
    var claimed = uploads.claim(now, now.plus(LEASE));
    claimed.ifPresent(this::check);
    return claimed.isPresent();
  }

  private void check(Upload upload) {
    try {
      settle(upload, Files.exists(parts.get(upload.id())) ? looked(upload) : Inspection.broken());
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The check of " + upload.id() + " comes back later.", e);
    }
  }

  private Finding looked(Upload upload) throws IOException {
    return inspection.look(parts.get(upload.id()), upload.staff());
  }

  private void settle(Upload upload, Finding finding) throws IOException {
    switch (finding) {
      case Finding.Clean(var kind) -> keep(upload, kind);
      case Finding.Flawed(var slug, var words) -> refuse(upload, new Upload.Refusal(slug, words));
      case Finding.Later(var why) ->
          uploads.putOff(
              upload.id(),
              machineClock.instant().plus(AGAIN),
              new Upload.Refusal("scanner-silent", why));
    }
  }

  private void keep(Upload upload, PaperKind kind) throws IOException {
    if (kind.isPicture()) keepPicture(upload);
    else settled(upload, () -> exit.desk().keep(upload, kind, parts.get(upload.id())));
  }

  private void keepPicture(Upload upload) throws IOException {
    var bytes = Files.readAllBytes(parts.get(upload.id()));
    switch (exit.pictures().read(bytes)) {
      case Reading.Picture picture ->
          settled(upload, () -> exit.desk().keep(upload, picture, bytes));
      case Reading.TooManyPixels(var width, var height) ->
          refuse(upload, FileRefusals.tooManyPixels(width, height).words());
      case Reading.NotAPicture(), Reading.Broken() -> refuse(upload, FileRefusals.broken().words());
    }
  }

  private void settled(Upload upload, Runnable keeping) {
    exit.transaction()
        .executeWithoutResult(status -> {
          if (uploads.settle(upload.id(), Upload.State.CLEAN, null)) keeping.run();
        });
    parts.forget(upload.id());
  }

  private void refuse(Upload upload, org.anlan.http.Texts words) {
    refuse(upload, new Upload.Refusal("broken", words));
  }

  private void refuse(Upload upload, Upload.Refusal why) {
    uploads.settle(upload.id(), Upload.State.REFUSED, why);
    parts.forget(upload.id());
  }
}
