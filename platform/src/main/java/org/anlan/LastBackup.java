package org.anlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/// When everything was kept last, written down by `anlan backup` where the platform looks.
///
/// @param bytes of the file that it went to
record LastBackup(Instant at, long bytes) {

  private static final String NAME = "last-backup";

  static void note(Path shared, Path out, Instant now) throws IOException {
    var fresh = shared.resolve(NAME + ".new");
    Files.writeString(fresh, "%s %d%n".formatted(now, Files.size(out)));
    Files.move(
        fresh,
        shared.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  static Optional<LastBackup> find(Path shared) {
    var file = shared.resolve(NAME);
    if (!Files.exists(file)) return Optional.empty();
    try {
      var parts = Files.readString(file).strip().split(" ");
      return Optional.of(new LastBackup(Instant.parse(parts[0]), Long.parseLong(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException("The note " + file + " cannot be read.", e);
    }
  }
}
