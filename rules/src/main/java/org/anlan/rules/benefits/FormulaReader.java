package org.anlan.rules.benefits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads the part of FEEL that a clause is written in: numbers, fields, `+ - * /`, brackets, `min max floor ceiling`.
final class FormulaReader {

  private static final Map<String, Formula.Operator> FUNCTIONS =
      Map.of(
          "min", Formula.Operator.MIN,
          "max", Formula.Operator.MAX,
          "floor", Formula.Operator.FLOOR,
          "ceiling", Formula.Operator.CEILING);

  private final String text;
  private int at;

  private FormulaReader(String text) {
    this.text = text;
  }

  /// @throws Unreadable with the place in words
  static Formula read(String text) {
    var reader = new FormulaReader(text);
    var formula = reader.sum();
    reader.blanks();
    if (reader.at < text.length()) throw reader.unreadable();
    return formula;
  }

  private Formula sum() {
    var left = product();
    while (true) {
      if (skip('+')) left = join(Formula.Operator.PLUS, left, product());
      else if (skip('-')) left = join(Formula.Operator.MINUS, left, product());
      else return left;
    }
  }

  private Formula product() {
    var left = part();
    while (true) {
      if (skip('*')) left = join(Formula.Operator.TIMES, left, part());
      else if (skip('/')) left = join(Formula.Operator.BY, left, part());
      else return left;
    }
  }

  private static Formula join(Formula.Operator operator, Formula left, Formula right) {
    return new Formula.Sum(operator, List.of(left, right));
  }

  private Formula part() {
    if (skip('-'))
      return join(Formula.Operator.MINUS, new Formula.Constant(BigDecimal.ZERO), part());
    if (skip('(')) {
      var inner = sum();
      if (!skip(')')) throw unreadable();
      return inner;
    }
    blanks();
    var start = at;
    while (at < text.length() && isOfName(text.charAt(at))) at++;
    var word = text.substring(start, at);
    if (word.matches("\\d+(\\.\\d+)?")) return new Formula.Constant(new BigDecimal(word));
    if (!word.matches("[a-z][a-z0-9_]*")) throw unreadable();
    return skip('(') ? call(word) : new Formula.Field(word);
  }

  private Formula call(String word) {
    var operator = FUNCTIONS.get(word);
    if (operator == null) throw unreadable();
    var parts = new ArrayList<Formula>();
    do parts.add(sum());
    while (skip(','));
    var alone = operator == Formula.Operator.FLOOR || operator == Formula.Operator.CEILING;
    if (!skip(')') || alone != (parts.size() == 1)) throw unreadable();
    return new Formula.Sum(operator, parts);
  }

  private static boolean isOfName(char c) {
    return c == '_' || c == '.' || c < 128 && Character.isLetterOrDigit(c);
  }

  private boolean skip(char wanted) {
    blanks();
    if (at >= text.length() || text.charAt(at) != wanted) return false;
    at++;
    return true;
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
  }

  private Unreadable unreadable() {
    return new Unreadable(text, Math.min(at, text.length()));
  }
}
