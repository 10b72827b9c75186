package org.anlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// PostgreSQL's programs: ready in the installation, or unpacked once per home from the archive inside the platform.
final class PostgresBinaries {

  static final String VERSION = "18.6";

  private PostgresBinaries() {}

  /// The folder with `postgres` and `initdb`: the one that `ANLAN_POSTGRES` names, as an installation has them ready, else under this
  /// home, unpacked when missing.
  static Path under(Path home) {
    var ready = System.getenv("ANLAN_POSTGRES");
    if (ready != null && !ready.isBlank()) return Path.of(ready, "bin");
    var folder = home.toAbsolutePath().resolve("postgresql-" + VERSION);
    try {
      if (!Files.isDirectory(folder)) PostgresArchive.unpack(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be unpacked to " + folder, e);
    }
    return folder.resolve("bin");
  }
}
