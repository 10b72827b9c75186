package org.anlan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.anlan.cli.Unusable;

/// The file that a home is kept in: a zip whose last entry, `manifest.sha256`, has the SHA-256 of every other one in the form of `sha256sum`.
final class BackupArchive {

  static final String MANIFEST = "manifest.sha256";
  private static final int BUFFER = 1 << 16;

  private BackupArchive() {}

  static final class Writer implements AutoCloseable {
    private final ZipOutputStream zip;
    private final Map<String, String> sums = new LinkedHashMap<>();

    Writer(Path file) throws IOException {
      this.zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
      zip.setLevel(Deflater.BEST_SPEED);
    }

    void addFolder(String name) throws IOException {
      zip.putNextEntry(new ZipEntry(name + "/"));
      zip.closeEntry();
    }

    void add(String name, String content) throws IOException {
      add(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    void add(String name, InputStream in) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      sums.put(name, copy(in, zip));
      zip.closeEntry();
    }

    /// Without this file the archive is of no use.
    void must(String name) {
      if (!sums.containsKey(name))
        throw new Unusable("%s was not there any more; try again".formatted(name));
    }

    long finish() throws IOException {
      zip.putNextEntry(new ZipEntry(MANIFEST));
      for (var sum : sums.entrySet())
        zip.write(
            "%s  %s\n".formatted(sum.getValue(), sum.getKey()).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      return sums.size();
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /// Unpacks all of it into a folder that is not there yet, readable for its owner alone, and compares every file with its sum.
  ///
  /// @return how many files there were
  static long unpack(Path file, Path folder) throws IOException {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      var sums = manifest(zip, file);
      Files.createDirectory(folder, asOwner("rwx------"));
      var entries = zip.entries();
      while (entries.hasMoreElements()) {
        var entry = entries.nextElement();
        if (!entry.getName().equals(MANIFEST)) unpack(zip, entry, folder, sums, file);
      }
      if (!sums.isEmpty())
        throw new Unusable("%s: %s is missing".formatted(file, sums.keySet().iterator().next()));
      return zip.stream().filter(entry -> !entry.isDirectory()).count() - 1;
    }
  }

  private static Map<String, String> manifest(ZipFile zip, Path file) throws IOException {
    var entry = zip.getEntry(MANIFEST);
    if (entry == null) throw new Unusable("%s: is no backup of a home".formatted(file));
    var sums = new LinkedHashMap<String, String>();
    try (var in = zip.getInputStream(entry)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
    }
    return sums;
  }

  private static void unpack(
      ZipFile zip, ZipEntry entry, Path folder, Map<String, String> sums, Path file)
      throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder))
      throw new Unusable("%s: %s leads out of the home".formatted(file, entry.getName()));
    if (entry.isDirectory()) {
      if (!Files.exists(target)) Files.createDirectories(target, asOwner("rwx------"));
      return;
    }
    Files.createDirectories(target.getParent(), asOwner("rwx------"));
    Files.createFile(target, asOwner("rw-------"));
    String sum;
    try (var in = zip.getInputStream(entry);
        var out = Files.newOutputStream(target)) {
      sum = copy(in, out);
    }
    if (!sum.equals(sums.remove(entry.getName())))
      throw new Unusable("%s: %s is not what was written".formatted(file, entry.getName()));
  }

  private static java.nio.file.attribute.FileAttribute<?> asOwner(String rights) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
  }

  private static String copy(InputStream from, OutputStream to) throws IOException {
    try {
      var in = new DigestInputStream(from, MessageDigest.getInstance("SHA-256"));
      var buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) to.write(buffer, 0, read);
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
