package org.anlan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.anlan.rules.csv.CsvStream;

/// A table that is written whole or not at all: a file beside it is filled and takes its name at the end.
public final class TableOut implements AutoCloseable {
  private final Path file;
  private final Path draft;
  private final BufferedWriter writer;

  private TableOut(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    Files.createDirectories(this.file.getParent());
    this.draft = draftOf(this.file);
    this.writer = Files.newBufferedWriter(draft);
  }

  public static TableOut create(Path file, String... columns) {
    try {
      var out = new TableOut(file);
      out.add(columns);
      return out;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /// A name beside the file for what is not whole yet; whoever may read the folder may read it, as with any file made there.
  public static Path draftOf(Path file) {
    return file.resolveSibling(".anlan" + UUID.randomUUID() + ".part");
  }

  public void add(String... fields) {
    try {
      writer.write(CsvStream.write(List.of(fields)));
      writer.write('\n');
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /// Everything is there: the file appears.
  public void keep() {
    try {
      writer.close();
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /// Without [#keep] nothing is left behind.
  @Override
  public void close() {
    try {
      writer.close();
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static Unusable unwritable(Path file, IOException why) {
    return new Unusable("%s: cannot be written: %s".formatted(file, why.getMessage()));
  }
}
