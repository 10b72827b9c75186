package org.anlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder that holds everything of one installation: database, files, logs. One running platform owns it.
final class Home implements AutoCloseable {

  private final Path folder;
  private final FileChannel channel;

  private Home(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Takes the folder for this process; a second platform on the same folder is refused.
  static Home take(Path folder) {
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new IllegalStateException(
            "Another Anlan already runs on %s. Stop it, or set ANLAN_HOME (and ANLAN_PORT) to run a second one."
                .formatted(folder.toAbsolutePath()));
      }
      return new Home(folder, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder " + folder.toAbsolutePath() + " cannot be used as ANLAN_HOME.", e);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
