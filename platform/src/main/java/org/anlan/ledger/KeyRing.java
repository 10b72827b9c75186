package org.anlan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.rules.ledger.Checkpoint;
import org.anlan.rules.ledger.NotePen;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The secret keys under the home, and beside them what was signed last: both outlive the database, so that one restored from an
/// older day is noticed before anything is signed twice. Only their owner can read them.
@Component
class KeyRing {

  private final Path folder;

  KeyRing(@Value("${anlan.shared}") String shared) {
    this.folder = Path.of(shared, "keys");
  }

  /// The pens of a log, if this home has them.
  Optional<List<NotePen>> find(String origin) {
    var file = file(origin, "key");
    if (!Files.exists(file)) return Optional.empty();
    return Optional.of(read(file).lines().map(NotePen::parse).toList());
  }

  void keep(String origin, List<NotePen> pens) {
    var lines = new StringBuilder();
    pens.forEach(pen -> lines.append(pen.secretText()).append('\n'));
    write(file(origin, "key"), lines.toString());
  }

  Optional<Checkpoint> findMark(String origin) {
    var file = file(origin, "mark");
    return Files.exists(file) ? Optional.of(Checkpoint.parse(read(file))) : Optional.empty();
  }

  void mark(Checkpoint checkpoint) {
    write(file(checkpoint.origin(), "mark"), checkpoint.text());
  }

  Path file(String origin, String ending) {
    return folder.resolve(origin.replaceAll("[^a-z0-9]+", "-") + "." + ending);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger's file " + file + " cannot be read.", e);
    }
  }

  /// Whole or not at all, and on the disk when this returns.
  private void write(Path file, String content) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var draft = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(draft);
      var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (var channel = FileChannel.open(draft, how, own)) {
        var rest = ByteBuffer.wrap(content.getBytes(UTF_8));
        while (rest.hasRemaining()) channel.write(rest);
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger's file " + file + " cannot be written.", e);
    }
  }
}
