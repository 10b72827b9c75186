package org.anlan.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.access.Mask;
import org.anlan.http.Texts;
import org.anlan.rules.csv.Csv;

/// A data element 数据元: one field of a library, with the one department that it comes from (一数一源). What it may hold is asked of [#type].
///
/// @param id such as `P004`, by which forms and mappings name it
/// @param format a code's words `M=男|male; F=女|female`, a number's ends `0..720`, a text's greatest length
/// @param sensitivity 1 to 4 (GB/T 43697-2024, general data)
/// @param source the duty of the department whose data it is
public record Element(
    String id,
    String library,
    String field,
    Texts name,
    ElementType type,
    String format,
    Mask mask,
    int sensitivity,
    String source) {

  static Element of(Csv.Row row) {
    return new Element(
        row.get("id"),
        row.get("library"),
        row.get("field"),
        new Texts(row.get("name"), row.get("name_en")),
        ElementType.of(row.get("type")),
        row.get("format"),
        Mask.of(row.get("mask")),
        Integer.parseInt(row.get("sensitivity")),
        row.get("source"));
  }

  /// Whether it can hold this value; nothing that is not known yet is asked here.
  public boolean holds(String value, LocalDate today) {
    return type.holds(value, format, today);
  }

  /// What it can hold, in words.
  public Texts expected() {
    return type.expected(format);
  }

  /// The value as people read it.
  public Texts say(String value) {
    if (type == ElementType.FLAG)
      return value.equals("Y") ? new Texts("是", "yes") : new Texts("否", "no");
    return codes().getOrDefault(value, new Texts(value, value));
  }

  /// For a code: its values with their words, in order.
  public Map<String, Texts> codes() {
    return type == ElementType.CODE ? codes(format) : Map.of();
  }

  /// @throws IllegalArgumentException when the text is no list of codes
  static Map<String, Texts> codes(String format) {
    var codes = new LinkedHashMap<String, Texts>();
    for (var part : format.split(";")) {
      var sides = List.of(part.strip().split("=", 2));
      var words = Arrays.asList(sides.getLast().split("\\|", 2));
      if (sides.size() != 2 || words.size() != 2)
        throw new IllegalArgumentException("'%s' is not like M=男|male".formatted(part.strip()));
      codes.put(sides.getFirst(), new Texts(words.getFirst(), words.getLast()));
    }
    return codes;
  }
}
