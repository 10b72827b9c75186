package org.anlan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything under a home as it stands at one moment, in one file, while people work on it: the database by PostgreSQL's own way of being copied
/// while it runs (its documentation, “Making a Base Backup Using the Low Level API”), then keys, papers and the rest. What can be made anew is left
/// out: logs, programs, what is only good for a running server.
final class Backup {

  static final String DATABASE = "database";

  /// Of the home: what is not worth keeping.
  private static final Set<String> LEFT_OUT =
      Set.of("lock", "logs", "language", DATABASE, "database.new");

  /// Of the database: folders that must be there and may be empty.
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> OF_THE_RUNNING = Set.of("postmaster.pid", "postmaster.opts");

  private final Path home;
  private final Path shared;
  private final JdbcClient db;

  /// @param shared what all instances have in common, kept as if it lay in the home
  /// @param db one connection that stays open: the copy ends with it
  Backup(Path home, Path shared, JdbcClient db) {
    this.home = home;
    this.shared = shared;
    this.db = db;
  }

  /// @return how many files are in it
  long write(Path out) throws IOException {
    Files.createDirectories(out.toAbsolutePath().getParent());
    var draft = Files.createTempFile(out.toAbsolutePath().getParent(), ".anlan", ".part");
    try {
      long files;
      try (var archive = new BackupArchive.Writer(draft)) {
        marks(archive);
        database(archive);
        var own = Set.of(draft, out.toAbsolutePath());
        others(home, archive, own, apart() ? names(shared) : Set.of());
        if (apart()) others(shared, archive, own, Set.of());
        files = archive.finish();
      }
      Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return files;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// What the ledger signed last, before the database: a mark that is newer than its database would stop the signing for good.
  private void marks(BackupArchive.Writer archive) throws IOException {
    var root = apart() ? shared : home;
    for (var each : list(shared.resolve("keys")))
      if (isMark(each)) add(each, name(root, each), archive);
  }

  /// What is shared does not lie in the home.
  private boolean apart() {
    return !shared.startsWith(home);
  }

  private static boolean isMark(Path file) {
    return file.getFileName().toString().endsWith(".mark");
  }

  private void database(BackupArchive.Writer archive) throws IOException {
    var data = home.resolve(DATABASE);
    // Until this connection ends, the server keeps what it would need to go on from here.
    ask("select pg_create_physical_replication_slot('anlan_backup', true, true)::text");
    var first = ask("select pg_walfile_name(pg_backup_start('anlan backup', true))");
    copy(data, data, archive);
    var label =
        db.sql("select labelfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)")
            .query((row, n) -> List.of(row.getString("labelfile"), row.getString("last")))
            .single();
    archive.add(DATABASE + "/backup_label", label.getFirst());
    log(data.resolve("pg_wal"), first, label.getLast(), archive);
  }

  private String ask(String sql) {
    return db.sql(sql).query(String.class).single();
  }

  /// The log of what was written meanwhile, without which the copied files do not fit together.
  private void log(Path folder, String first, String last, BackupArchive.Writer archive)
      throws IOException {
    try (var segments = Files.list(folder)) {
      for (var segment : segments.sorted().toList()) {
        var name = segment.getFileName().toString();
        if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0)
          add(segment, name(home, segment), archive);
      }
    }
    archive.must(DATABASE + "/pg_wal/" + first);
    archive.must(DATABASE + "/pg_wal/" + last);
  }

  private void copy(Path folder, Path data, BackupArchive.Writer archive) throws IOException {
    archive.addFolder(name(home, folder));
    if (data.equals(folder.getParent()) && EMPTIED.contains(folder.getFileName().toString()))
      return;
    for (var each : list(folder)) {
      var name = each.getFileName().toString();
      if (Files.isDirectory(each)) {
        if (!name.startsWith("pgsql_tmp")) copy(each, data, archive);
      } else if (!OF_THE_RUNNING.contains(name)) add(each, name(home, each), archive);
    }
  }

  /// @param elsewhere names that count where they lie in the shared folder
  private static void others(
      Path root, BackupArchive.Writer archive, Set<Path> own, Set<String> elsewhere)
      throws IOException {
    for (var each : list(root)) {
      var name = each.getFileName().toString();
      if (!LEFT_OUT.contains(name) && !elsewhere.contains(name) && !name.startsWith("postgresql-"))
        tree(root, each, archive, own);
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    return list(folder).stream()
        .map(each -> each.getFileName().toString())
        .collect(Collectors.toSet());
  }

  private static void tree(Path root, Path each, BackupArchive.Writer archive, Set<Path> own)
      throws IOException {
    if (own.contains(each.toAbsolutePath()) || isMark(each)) return;
    if (!Files.isDirectory(each)) add(each, name(root, each), archive);
    else {
      archive.addFolder(name(root, each));
      for (var below : list(each)) tree(root, below, archive, own);
    }
  }

  /// What goes away while it is being listed was of no account: a table that was dropped, a file that was destroyed.
  private static void add(Path file, String name, BackupArchive.Writer archive) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      archive.add(name, in);
    } catch (NoSuchFileException gone) {
      // see above
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (NoSuchFileException gone) {
      return List.of();
    }
  }

  private static String name(Path home, Path file) {
    return home.relativize(file).toString();
  }
}
