package org.anlan.rules.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a whole table whose first line names the columns (RFC 4180: commas, quotes doubled, line breaks inside quotes).
/// Meant for the city's own files; what is broken is refused with its line.
public final class Csv {

  /// One record.
  ///
  /// @param line the physical line it starts on; the header is line 1
  public record Row(int line, Map<String, String> fields) {

    /// The field of a column that the header names; blank when it is empty.
    public String get(String column) {
      var value = fields.get(column);
      if (value == null)
        throw new IllegalArgumentException(
            "Line %d: there is no column '%s'.".formatted(line, column));
      return value;
    }
  }

  private final String text;
  private int position;
  private int line = 1;

  private Csv(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  public static List<Row> read(String text) {
    return new Csv(text).rows();
  }

  private List<Row> rows() {
    var header = record();
    var rows = new ArrayList<Row>();
    while (position < text.length()) {
      var start = line;
      var values = record();
      if (values.size() == 1 && values.getFirst().isEmpty()) continue;
      if (values.size() != header.size())
        throw new IllegalArgumentException(
            "Line %d has %d fields, the header %d.".formatted(start, values.size(), header.size()));
      var fields = new LinkedHashMap<String, String>();
      for (var i = 0; i < header.size(); i++) fields.put(header.get(i), values.get(i));
      rows.add(new Row(start, fields));
    }
    return rows;
  }

  private List<String> record() {
    var values = new ArrayList<String>();
    do values.add(field());
    while (skip(','));
    skip('\r');
    if (skip('\n')) line++;
    else if (position < text.length())
      throw new IllegalArgumentException("Line %d: a quote stands inside a field.".formatted(line));
    return values;
  }

  private String field() {
    if (skip('"')) return quoted();
    var start = position;
    while (position < text.length() && ",\r\n\"".indexOf(text.charAt(position)) < 0) position++;
    return text.substring(start, position);
  }

  private String quoted() {
    var value = new StringBuilder();
    var start = line;
    while (position < text.length()) {
      var c = text.charAt(position++);
      if (c == '"' && !skip('"')) return value.toString();
      if (c == '\n') line++;
      value.append(c);
    }
    throw new IllegalArgumentException("Line %d: a quoted field does not end.".formatted(start));
  }

  private boolean skip(char wanted) {
    if (position >= text.length() || text.charAt(position) != wanted) return false;
    position++;
    return true;
  }
}
