package org.anlan.rules.csv;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Reads a table record by record, however long it is (RFC 4180: commas, quotes doubled, line breaks inside quotes). A record that breaks the form is
/// handed over with what is wrong, and reading goes on with the next line. Lines that are wholly empty are no records.
public final class CsvStream implements Iterator<CsvStream.Line> {

  /// One record.
  ///
  /// @param number the physical line it starts on; the first is 1
  /// @param flaw what breaks the form, if anything does
  public record Line(long number, List<String> fields, @Nullable String flaw) {}

  private static final int END = -1;

  private final IntSupplier characters;
  private int next;
  private long line = 1;
  private @Nullable String flaw;

  /// @param characters the text's characters one after the other, then -1
  public CsvStream(IntSupplier characters) {
    this.characters = characters;
    this.next = characters.getAsInt();
    if (next == '\uFEFF') next = characters.getAsInt();
    skipEmptyLines();
  }

  @Override
  public boolean hasNext() {
    return next != END;
  }

  @Override
  public Line next() {
    if (!hasNext()) throw new NoSuchElementException();
    var start = line;
    flaw = null;
    var fields = new ArrayList<String>();
    do fields.add(field());
    while (skip(','));
    endLine();
    skipEmptyLines();
    return new Line(start, fields, flaw);
  }

  private String field() {
    var text = new StringBuilder();
    if (skip('"')) {
      quoted(text);
      if (!atFieldEnd()) flaw = "text follows a closing quote";
    }
    while (!atFieldEnd()) {
      if (next == '"' && flaw == null)
        flaw = "a quote stands inside a field that does not begin with one";
      text.append((char) take());
    }
    return text.toString();
  }

  private void quoted(StringBuilder text) {
    while (next != END) {
      var c = take();
      if (c == '"' && !skip('"')) return;
      text.append((char) c);
    }
    flaw = "a quoted field does not end";
  }

  private boolean atFieldEnd() {
    return next == ',' || next == '\n' || next == '\r' || next == END;
  }

  private void skipEmptyLines() {
    while (next == '\n' || next == '\r') endLine();
  }

  /// `\n`, `\r\n`, or a lone `\r` of old systems.
  private void endLine() {
    if (next == '\n') {
      take();
    } else if (next == '\r') {
      next = characters.getAsInt();
      if (next == '\n') take();
      else line++;
    }
  }

  private int take() {
    var taken = next;
    if (taken == '\n') line++;
    next = characters.getAsInt();
    return taken;
  }

  private boolean skip(char wanted) {
    if (next != wanted) return false;
    take();
    return true;
  }

  /// One record as a line of text, quotes only where they are needed.
  public static String write(List<String> fields) {
    return String.join(",", fields.stream().map(CsvStream::quotedIfNeeded).toList());
  }

  private static String quotedIfNeeded(String field) {
    var needed = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }
}
