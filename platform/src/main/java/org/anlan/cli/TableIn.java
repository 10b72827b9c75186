package org.anlan.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.anlan.rules.csv.CsvStream;
import org.jspecify.annotations.Nullable;

/// A table that is read row by row: UTF-8, the header names the columns, unknown columns are left alone.
public final class TableIn implements AutoCloseable {

  /// @param flaw why the row cannot be read, if it cannot
  public record Row(long line, Map<String, String> fields, @Nullable String flaw) {}

  private final Path file;
  private final Reader reader;
  private final CsvStream lines;
  private final List<String> header;

  private TableIn(Path file, List<String> needed) throws IOException {
    this.file = file;
    var strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.reader = new BufferedReader(new InputStreamReader(unpacked(file), strict), 1 << 16);
    this.lines = new CsvStream(this::character);
    this.header = header(needed);
  }

  public static TableIn open(Path file, String... needed) {
    if (!Files.isRegularFile(file)) throw new Unusable("%s: there is no such file".formatted(file));
    try {
      return new TableIn(file, List.of(needed));
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  /// Tables that are packed with gzip are known by their first two bytes.
  private static InputStream unpacked(Path file) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(2);
    boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return packed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  public boolean hasNext() {
    return lines.hasNext();
  }

  public Row next() {
    if (!hasNext()) throw new NoSuchElementException();
    var line = lines.next();
    var fields = line.fields();
    if (line.flaw() != null) return new Row(line.number(), Map.of(), line.flaw());
    if (fields.size() != header.size())
      return new Row(
          line.number(),
          Map.of(),
          "the row has %d fields, the header has %d".formatted(fields.size(), header.size()));
    var values = new HashMap<String, String>();
    for (var i = 0; i < header.size(); i++) values.putIfAbsent(header.get(i), fields.get(i));
    return new Row(line.number(), values, null);
  }

  private List<String> header(List<String> needed) {
    if (!lines.hasNext()) throw new Unusable("%s: there is no header line".formatted(file));
    var columns = lines.next().fields().stream().map(String::strip).toList();
    for (var column : needed)
      if (!columns.contains(column))
        throw new Unusable("%s: column '%s' is missing".formatted(file, column));
    return columns;
  }

  private int character() {
    try {
      return reader.read();
    } catch (CharacterCodingException e) {
      throw new Unusable("%s: is not UTF-8".formatted(file));
    } catch (IOException e) {
      throw new Unusable("%s: cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new Unusable("%s: cannot be closed: %s".formatted(file, e.getMessage()));
    }
  }
}
