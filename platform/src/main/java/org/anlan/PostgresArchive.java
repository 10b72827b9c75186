package org.anlan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The archive inside the platform that PostgreSQL's programs come in. Apart from whoever asks for the programs: an installation that has them
/// ready never loads what unpacks them, whose sealed archive a cache for a quick start cannot carry elsewhere.
final class PostgresArchive {

  private PostgresArchive() {}

  static void unpack(Path folder) throws IOException {
    var fresh = folder.resolveSibling(folder.getFileName() + ".new");
    Folders.delete(fresh);
    Files.createDirectories(fresh);
    try (var archive = open();
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
        place(fresh, entry, tar);
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void place(Path root, TarArchiveEntry entry, InputStream content)
      throws IOException {
    var target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root))
      throw new IOException("The archive leads outside: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
      if ((entry.getMode() & 0100) != 0)
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static InputStream open() throws IOException {
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var name = "/postgres-linux-" + (machine.contains("aarch64") ? "arm_64" : "x86_64") + ".txz";
    var stream = PostgresArchive.class.getResourceAsStream(name);
    if (stream == null)
      throw new IOException(
          "No PostgreSQL for "
              + machine
              + " comes along; set ANLAN_DB_URL to a server of your own.");
    return stream;
  }
}
