package org.anlan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The rows that were left out, each said on the error stream and kept in a table of their own, which is written even when all is well.
public final class BadRows implements AutoCloseable {
  private final Path file;
  private final PrintStream said;
  private @Nullable TableOut table;
  private long count;

  BadRows(Path file, PrintStream said) {
    this.file = file;
    this.said = said;
  }

  public void add(Path source, long line, String reason) {
    add(String.valueOf(source.getFileName()), line, reason);
  }

  /// @param source the file's name, within a folder where there are several
  public void add(String source, long line, String reason) {
    count++;
    said.println("%s:%d: %s".formatted(source, line, reason));
    table().add(source, Long.toString(line), reason);
  }

  public long count() {
    return count;
  }

  void keep() {
    table().keep();
  }

  /// Made late, so that a call that fails at once leaves not even a folder behind.
  private TableOut table() {
    var made = table == null ? TableOut.create(file, "file", "line", "reason") : table;
    table = made;
    return made;
  }

  @Override
  public void close() {
    if (table != null) table.close();
  }
}
