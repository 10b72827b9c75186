package org.anlan.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Vectors of the city's own texts that were read once, kept in a file, so that a start reads only what is new. Each row: the first 16 bytes of the
/// text's SHA-256, the vector, and a sum of both; a row that was cut off or damaged is read as if it were not there. What people ask is never kept.
final class Vectors {

  private static final Logger LOG = LoggerFactory.getLogger(Vectors.class);
  private static final int KEY = 16;
  private static final int SUM = 4;
  private static final int ROW = KEY + Meaning.LENGTH * Float.BYTES + SUM;

  /// Some ten times what a city has; a file that grew beyond it, through texts that changed again and again, is begun anew.
  private static final int MOST_ROWS = 150_000;

  private final Path file;

  /// @param model by which the texts were read; another one begins another file
  Vectors(Path folder, String model) {
    this.file = folder.resolve(model + ".vectors");
  }

  /// By key.
  Map<ByteBuffer, float[]> read() {
    var known = new HashMap<ByteBuffer, float[]>();
    if (!Files.isRegularFile(file)) return known;
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var row = ByteBuffer.allocate(ROW);
      while (channel.read(row) >= 0) {
        if (row.hasRemaining()) continue;
        take(row.flip(), known);
        row.clear();
      }
      return known;
    } catch (IOException e) {
      LOG.warn("{} cannot be read, so every text is read anew: {}", file, e.getMessage());
      return new HashMap<>();
    }
  }

  private static void take(ByteBuffer row, Map<ByteBuffer, float[]> known) {
    if (sum(row.array()) != row.getInt(ROW - SUM)) return;
    var key = new byte[KEY];
    row.get(key);
    var vector = new float[Meaning.LENGTH];
    row.asFloatBuffer().get(vector);
    known.put(ByteBuffer.wrap(key), vector);
  }

  private static int sum(byte[] row) {
    var sum = new java.util.zip.CRC32();
    sum.update(row, 0, ROW - SUM);
    return (int) sum.getValue();
  }

  /// Adds rows at the end, in one piece.
  void add(Map<ByteBuffer, float[]> fresh) {
    var rows = ByteBuffer.allocate(fresh.size() * ROW);
    fresh.forEach((key, vector) -> rows.put(row(key, vector)));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      boolean full = Files.isRegularFile(file) && Files.size(file) > (long) MOST_ROWS * ROW;
      try (var channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              full ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE)) {
        // What was cut off is written over, so that rows stay in step.
        channel.position(channel.size() / ROW * ROW);
        rows.flip();
        while (rows.hasRemaining()) channel.write(rows);
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be written, so the next start reads again: {}", file, e.getMessage());
    }
  }

  private static byte[] row(ByteBuffer key, float[] vector) {
    var row = ByteBuffer.allocate(ROW).put(key.duplicate());
    for (float one : vector) row.putFloat(one);
    return row.putInt(sum(row.array())).array();
  }

  static ByteBuffer key(String text) {
    try {
      var sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(sum, 0, KEY).slice();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
