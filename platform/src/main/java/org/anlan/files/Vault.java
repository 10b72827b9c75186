package org.anlan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The contents on disk, each once, under its hash: `files/ab/cd/abcd…`. A content is there whole or not at all, whatever
/// crashes: it is written beside its place, forced to the disk, then moved in one step.
@Component
class Vault {

  private final Path folder;

  Vault(@Value("${anlan.shared}") String shared) {
    this.folder = Path.of(shared, "files");
  }

  /// Keeps the content; once it is there, keeping it again does nothing.
  Digest keep(byte[] content) {
    var digest = Digest.of(content);
    var place = get(digest);
    if (Files.exists(place)) return digest;
    try {
      var shelf = Files.createDirectories(shelf(digest));
      var fresh = Files.createTempFile(shelf, "new", ".tmp");
      try {
        write(fresh, content);
        Files.move(
            fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
      force(shelf);
      return digest;
    } catch (IOException e) {
      throw new UncheckedIOException("A file could not be kept under " + folder + ".", e);
    }
  }

  /// Keeps what lies whole and forced to the disk in a file beside the vault: as a second name of the same content, so that nothing is
  /// written twice and the first name can go when the row is there.
  Digest keep(Path file) {
    try {
      var digest = Digest.of(file);
      var place = get(digest);
      if (Files.exists(place)) return digest;
      var shelf = Files.createDirectories(shelf(digest));
      Files.createLink(place, file);
      force(shelf);
      return digest;
    } catch (IOException e) {
      throw new UncheckedIOException("A file could not be kept under " + folder + ".", e);
    }
  }

  Path get(Digest digest) {
    return shelf(digest).resolve(digest.hex());
  }

  void forget(Digest digest) {
    try {
      Files.deleteIfExists(get(digest));
    } catch (IOException e) {
      throw new UncheckedIOException("A file could not be deleted under " + folder + ".", e);
    }
  }

  private Path shelf(Digest digest) {
    return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex().substring(2, 4));
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) channel.write(rest);
      channel.force(true);
    }
  }

  /// The folder's own entry must reach the disk too.
  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
