package org.anlan.files;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Receives papers piece by piece. What the caller was told is on disk stays there, whatever crashes.
@Service
class UploadDesk {

  private static final int BATCH = 200;

  /// What came of announcing a paper.
  sealed interface Announced {
    record Opened(UUID id, Instant expiresAt) implements Announced {}

    /// @param most how large the largest kind may be
    record TooLarge(long most) implements Announced {}

    /// The caller has too much under way.
    record TooMuch(long most) implements Announced {}
  }

  /// What came of sending a piece.
  sealed interface Sent {
    record Taken(long received, Instant expiresAt) implements Sent {}

    record WrongPlace(long received) implements Sent {}

    record Busy() implements Sent {}

    record WrongSum() implements Sent {}

    record TooLong(long length) implements Sent {}
  }

  /// @param sum what it must have; null where none came
  record Piece(long from, InputStream content, @Nullable Checksum sum) {}

  private final Uploads uploads;
  private final Parts parts;
  private final PaperRules rules;
  private final CommandLog commands;
  private final Tools tools;

  /// Ids and the clock that limits run on.
  @org.springframework.stereotype.Component
  record Tools(Ids ids, InstantSource machineClock) {}

  UploadDesk(Uploads uploads, Parts parts, PaperRules rules, CommandLog commands, Tools tools) {
    this.uploads = uploads;
    this.parts = parts;
    this.rules = rules;
    this.commands = commands;
    this.tools = tools;
  }

  @Transactional
  public Announced announce(Command command, Caller caller, FileName name, long length) {
    var most = rules.largest(caller.isStaff());
    if (length > most) return new Announced.TooLarge(most);
    if (uploads.openBytes(caller) + length > rules.openBytes())
      return new Announced.TooMuch(rules.openBytes());
    parts.makeRoomFor(length);
    return commands.once(
        command, caller.name(), Announced.Opened.class, () -> open(caller, name, length));
  }

  private Announced.Opened open(Caller caller, FileName name, long length) {
    var upload =
        new Upload(
            tools.ids().next(),
            name.text(),
            length,
            0,
            caller.isStaff(),
            length == 0 ? Upload.State.CHECKING : Upload.State.RECEIVING,
            null,
            StoredFile.Owner.of(caller),
            expires());
    uploads.add(upload);
    return new Announced.Opened(upload.id(), upload.expiresAt());
  }

  private Instant expires() {
    return tools.machineClock().instant().plus(Duration.ofHours(rules.keepHours()));
  }

  /// The caller's own, unless it expired.
  Optional<Upload> find(UUID id, Caller caller) {
    return uploads
        .find(id, caller)
        .filter(upload -> upload.expiresAt().isAfter(tools.machineClock().instant()));
  }

  Sent send(Upload upload, Piece piece) {
    if (piece.from() != upload.received() || upload.state() != Upload.State.RECEIVING)
      return new Sent.WrongPlace(upload.received());
    var added = parts.add(upload.id(), piece.from(), upload.left(), piece.content(), piece.sum());
    return switch (added) {
      case Parts.Added.Kept(var received) -> taken(upload.id(), received);
      case Parts.Added.Busy() -> new Sent.Busy();
      case Parts.Added.WrongSum() -> new Sent.WrongSum();
      case Parts.Added.TooLong() -> new Sent.TooLong(upload.length());
    };
  }

  private Sent.Taken taken(UUID id, long received) {
    var expires = expires();
    uploads.advance(id, received, expires);
    return new Sent.Taken(received, expires);
  }

  /// What is being received or was refused is taken back; what was found clean is a file by now.
  boolean takeBack(Upload upload) {
    if (!uploads.remove(upload.id())) return false;
    parts.forget(upload.id());
    return true;
  }

  @Scheduled(cron = "0 23 * * * *")
  public void forgetOld() {
    uploads.removeOld(tools.machineClock().instant(), BATCH).forEach(parts::forget);
  }
}
