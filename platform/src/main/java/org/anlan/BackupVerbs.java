package org.anlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.anlan.cli.Options;
import org.anlan.cli.Unusable;
import org.anlan.cli.Verb;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `anlan backup` and `anlan restore`: everything under the home, into one file and back.
final class BackupVerbs {

  private BackupVerbs() {}

  static List<Verb> all() {
    return List.of(backup(), restore());
  }

  private static Verb backup() {
    var words =
        """
        needs ANLAN_HOME; a platform may run on it meanwhile, and nobody waits. An outside database (ANLAN_DB_URL) is backed up by its own means.
        out    a zip with the database as it stood at the end, keys, papers and settings of the home, and manifest.sha256. Whoever has it has
               everything: keep it as safe as the home.

        anlan backup --out anlan-2026-11-27.zip\
        """;
    var options = List.of(new Verb.Option("out", "FILE", true, "the backup"));
    return new Verb(
        "backup",
        "write everything under the home into one file",
        options,
        words,
        (given, bad) -> new Verb.Tally(backup(given), 0));
  }

  private static Verb restore() {
    var words =
        """
        needs ANLAN_HOME, which must be empty or not there: nothing is ever written over. Every file is compared with its sum before the home
        is there at all.

        anlan restore --in anlan-2026-11-27.zip\
        """;
    var options = List.of(new Verb.Option("in", "FILE", true, "what `anlan backup` wrote"));
    return new Verb(
        "restore",
        "make a home from a backup",
        options,
        words,
        (given, bad) -> new Verb.Tally(restore(given.path("in"), HomeDatabase.folder()), 0));
  }

  private static long backup(Options given) {
    if (HomeDatabase.isOutside())
      throw new Unusable(
          "ANLAN_DB_URL names a database outside the home: back it up by its own means (pg_basebackup), and the folder ANLAN_SHARED as docs/operate.md says");
    return backup(HomeDatabase.folder(), HomeDatabase.shared(), given.path("out"));
  }

  static long backup(Path home, Path shared, Path out) {
    var files = new long[1];
    HomeDatabase.with(
        home,
        database -> {
          try {
            files[0] = new Backup(home, shared, JdbcClient.create(database)).write(out);
            LastBackup.note(shared, out, new ClockConfiguration().machineClock().instant());
          } catch (IOException | UncheckedIOException e) {
            throw new Unusable("%s: cannot be written: %s".formatted(out, e.getMessage()));
          } catch (DataAccessException e) {
            var why = String.valueOf(e.getMostSpecificCause().getMessage());
            throw new Unusable(
                "the database cannot be copied: " + why.lines().findFirst().orElse(""));
          }
        });
    return files[0];
  }

  static long restore(Path in, Path home) {
    if (!Files.isRegularFile(in)) throw new Unusable("%s: there is no such file".formatted(in));
    if (!isEmpty(home))
      throw new Unusable(
          "%s: is not empty; a backup is only restored into an empty home".formatted(home));
    var fresh = home.resolveSibling(home.getFileName() + ".restoring");
    try {
      Folders.delete(fresh);
      Files.createDirectories(home.toAbsolutePath().getParent());
      long files = BackupArchive.unpack(in, fresh);
      sameServer(in, fresh);
      Files.deleteIfExists(home);
      Files.move(fresh, home);
      return files;
    } catch (ZipException e) {
      throw new Unusable("%s: is no backup or is damaged: %s".formatted(in, e.getMessage()));
    } catch (IOException e) {
      throw new Unusable("%s: cannot be restored: %s".formatted(in, e.getMessage()));
    } finally {
      forget(fresh);
    }
  }

  private static boolean isEmpty(Path home) {
    if (!Files.exists(home)) return true;
    try (var entries = Files.list(home)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(home, e.getMessage()));
    }
  }

  /// The files of a database belong to one major version of PostgreSQL.
  private static void sameServer(Path in, Path fresh) throws IOException {
    var kept = Files.readString(fresh.resolve(Backup.DATABASE).resolve("PG_VERSION")).strip();
    if (!PostgresBinaries.VERSION.startsWith(kept + "."))
      throw new Unusable(
          "%s: was written by PostgreSQL %s, this platform has %s: restore it with the platform that wrote it"
              .formatted(in, kept, PostgresBinaries.VERSION));
  }

  private static void forget(Path fresh) {
    try {
      Folders.delete(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
