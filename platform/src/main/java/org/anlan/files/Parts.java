package org.anlan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.anlan.http.DiskFull;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// What has arrived of papers on their way in, apart from everything else: `files/quarantine/<id>`. Nothing is served from here.
@Component
class Parts {

  /// What came of adding a piece.
  sealed interface Added {
    /// @param received how many bytes are safely on disk now
    record Kept(long received) implements Added {}

    /// Another request is adding to it right now.
    record Busy() implements Added {}

    /// It did not have the sum that came with it, and nothing of it was kept.
    record WrongSum() implements Added {}

    /// It brought more than was announced, and nothing of it was kept.
    record TooLong() implements Added {}
  }

  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private final DataSize keepFree;

  Parts(
      @Value("${anlan.shared}") String shared,
      @Value("${anlan.files.keep-free:512MB}") DataSize keepFree) {
    this.folder = Path.of(shared, "files", "quarantine");
    this.keepFree = keepFree;
  }

  Path get(UUID id) {
    return folder.resolve(id.toString());
  }

  /// Refuses what would leave the disk too full for the rest of the city's work.
  void makeRoomFor(long bytes) {
    try {
      Files.createDirectories(folder);
      var free = Files.getFileStore(folder).getUsableSpace();
      if (free - bytes < keepFree.toBytes()) throw DiskFull.problem();
    } catch (IOException e) {
      throw new UncheckedIOException("The disk under " + folder + " cannot be asked.", e);
    }
  }

  /// Adds a piece behind what is there; a piece cut off on the way is kept as far as it came, unless it came with a sum.
  ///
  /// @param from how many bytes are there; whatever lies behind was never acknowledged and is written over
  /// @param most how many may follow
  Added add(UUID id, long from, long most, InputStream piece, @Nullable Checksum sum) {
    var options = new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
    try (var channel = FileChannel.open(get(id), options)) {
      return add(channel, from, most, piece, sum);
    } catch (OverlappingFileLockException other) {
      return new Added.Busy();
    } catch (IOException e) {
      throw new UncheckedIOException("A piece could not be kept under " + folder + ".", e);
    }
  }

  private static Added add(
      FileChannel channel, long from, long most, InputStream piece, @Nullable Checksum sum)
      throws IOException {
    var lock = channel.tryLock();
    if (lock == null) return new Added.Busy();
    try (lock) {
      channel.truncate(from).position(from);
      var copied = copy(piece, channel, most, sum);
      var flaw =
          copied.tooLong ? new Added.TooLong() : copied.wrong(sum) ? new Added.WrongSum() : null;
      if (flaw != null) channel.truncate(from);
      channel.force(true);
      return flaw != null ? flaw : new Added.Kept(from + copied.bytes);
    } catch (IOException full) {
      channel.truncate(from);
      throw full;
    }
  }

  private record Copied(long bytes, boolean whole, boolean tooLong) {
    boolean wrong(@Nullable Checksum sum) {
      return sum != null && !(whole && sum.isRight());
    }
  }

  private static Copied copy(
      InputStream piece, FileChannel channel, long most, @Nullable Checksum sum)
      throws IOException {
    var chunk = new byte[CHUNK];
    var bytes = 0L;
    while (true) {
      int got;
      try {
        got = piece.read(chunk);
      } catch (IOException cutOff) {
        return new Copied(bytes, false, false);
      }
      if (got < 0) return new Copied(bytes, true, false);
      if (bytes + got > most) return new Copied(bytes, true, true);
      if (sum != null) sum.add(chunk, got);
      var rest = ByteBuffer.wrap(chunk, 0, got);
      while (rest.hasRemaining()) channel.write(rest);
      bytes += got;
    }
  }

  void forget(UUID id) {
    try {
      Files.deleteIfExists(get(id));
    } catch (IOException e) {
      throw new UncheckedIOException("A part could not be deleted under " + folder + ".", e);
    }
  }
}
