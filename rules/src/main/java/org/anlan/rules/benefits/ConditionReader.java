package org.anlan.rules.benefits;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a cell of a decision table: the unary tests of FEEL as far as clauses need them.
final class ConditionReader {

  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
  private static final Pattern BEGINS =
      Pattern.compile("starts with\\s*\\(\\s*\\?\\s*,\\s*\"([^\"]+)\"\\s*\\)");
  private static final Pattern CONTAINS =
      Pattern.compile("contains\\s*\\(\\s*\\?\\s*,\\s*\"([^\"]+)\"\\s*\\)");
  private static final Pattern BETWEEN =
      Pattern.compile("([\\[(\\]])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\])\\[])");
  private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)\\s*(.+)");
  private static final Pattern DATE =
      Pattern.compile("date\\s*\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)");

  private ConditionReader() {}

  /// @throws Unreadable with the cell
  static Condition read(String written) {
    var text = written.strip();
    if (text.isEmpty() || text.equals("-")) return new Condition.Anything();
    var not = NOT.matcher(text);
    if (not.matches()) return new Condition.Not(anyOf(not.group(1)));
    return anyOf(text);
  }

  private static Condition anyOf(String text) {
    var all = parts(text).stream().map(part -> one(part.strip())).toList();
    return all.size() == 1 ? all.getFirst() : new Condition.AnyOf(all);
  }

  /// Parted at commas that stand in no quotes and no brackets.
  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    var depth = 0;
    var quoted = false;
    var start = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"') quoted = !quoted;
      if (quoted) continue;
      if (c == '(' || c == '[') depth++;
      if (c == ')' || c == ']') depth--;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static Condition one(String text) {
    var begins = BEGINS.matcher(text);
    if (begins.matches()) return new Condition.Begins(begins.group(1));
    var contains = CONTAINS.matcher(text);
    if (contains.matches()) return new Condition.Contains(contains.group(1));
    var between = BETWEEN.matcher(text);
    if (between.matches()) return between(between);
    var compared = COMPARED.matcher(text);
    if (compared.matches()) return compared(compared.group(1), ordered(compared.group(2), text));
    return new Condition.Is(value(text));
  }

  private static Condition between(Matcher found) {
    return new Condition.Within(
        ordered(found.group(2), found.group()),
        found.group(1).equals("["),
        ordered(found.group(3), found.group()),
        found.group(4).equals("]"));
  }

  private static Condition compared(String sign, Object value) {
    var with = sign.endsWith("=");
    return sign.startsWith(">")
        ? new Condition.Within(value, with, null, false)
        : new Condition.Within(null, false, value, with);
  }

  private static Object ordered(String text, String cell) {
    var value = value(text);
    if (value instanceof BigDecimal || value instanceof LocalDate) return value;
    throw new Unreadable(cell, 0);
  }

  private static Object value(String text) {
    if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
    if (text.matches("-?\\d+(\\.\\d+)?")) return new BigDecimal(text);
    if (text.matches("\"[^\"]*\"")) return text.substring(1, text.length() - 1);
    var date = DATE.matcher(text);
    if (!date.matches()) throw new Unreadable(text, 0);
    try {
      return LocalDate.parse(date.group(1));
    } catch (DateTimeException e) {
      throw new Unreadable(text, 0);
    }
  }
}
