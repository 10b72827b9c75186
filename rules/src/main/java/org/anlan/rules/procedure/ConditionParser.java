package org.anlan.rules.procedure;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.rules.procedure.Condition.All;
import org.anlan.rules.procedure.Condition.Any;
import org.anlan.rules.procedure.Condition.Compare;
import org.anlan.rules.procedure.Condition.Literal;
import org.anlan.rules.procedure.Condition.Not;
import org.anlan.rules.procedure.Condition.NotUnderstood;
import org.anlan.rules.procedure.Condition.Operand;
import org.anlan.rules.procedure.Condition.Parsed;
import org.anlan.rules.procedure.Condition.Sign;
import org.anlan.rules.procedure.Condition.Truth;
import org.anlan.rules.procedure.Condition.Understood;
import org.anlan.rules.procedure.Condition.Variable;
import org.jspecify.annotations.Nullable;

/// Reads conditions by recursive descent:
///
/// ```
/// any     = all { "or" all }
/// all     = one { "and" one }
/// one     = "not" "(" any ")" | "(" any ")" | operand [ sign operand ]
/// operand = "text" | number | true | false | null | name
/// ```
final class ConditionParser {

  private static final int DEEPEST = 40;
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,9})?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");

  private final String text;
  private int at;
  private int depth;

  /// Set by the first thing not understood; everything read after it is thrown away.
  private @Nullable NotUnderstood trouble;

  private ConditionParser(String text) {
    this.text = text;
  }

  static Parsed parse(String text) {
    var parser = new ConditionParser(text);
    var condition = parser.any();
    parser.blanks();
    if (parser.at < text.length()) {
      parser.expected("条件到此应当结束", "the condition should end here");
    }
    return parser.trouble != null ? parser.trouble : new Understood(condition);
  }

  private Condition any() {
    if (++depth > DEEPEST) {
      return expected("括号嵌套过深", "brackets are nested too deeply");
    }
    var left = all();
    while (word("or")) {
      left = new Any(left, all());
    }
    depth--;
    return left;
  }

  private Condition all() {
    var left = one();
    while (word("and")) {
      left = new All(left, one());
    }
    return left;
  }

  private Condition one() {
    if (trouble != null) {
      return new Truth(new Literal(false));
    }
    if (word("not")) {
      return sign("(") ? new Not(closed()) : expected("not 之后应为 (", "'(' should follow 'not'");
    }
    return sign("(") ? closed() : comparison();
  }

  private Condition closed() {
    var inner = any();
    return sign(")") ? inner : expected("缺少 )", "')' is missing");
  }

  private Condition comparison() {
    var left = operand();
    for (var candidate : Sign.values()) {
      if (sign(candidate.text)) {
        return new Compare(left, candidate, operand());
      }
    }
    return new Truth(left);
  }

  private Operand operand() {
    blanks();
    var quoted = next(TEXT);
    if (quoted != null) {
      return new Literal(
          quoted.substring(1, quoted.length() - 1).replaceAll("\\\\([\"\\\\])", "$1"));
    }
    var number = next(NUMBER);
    if (number != null) {
      return new Literal(new BigDecimal(number));
    }
    var name = next(NAME);
    if (name == null) {
      expected(
          "应为变量、文字、数、true、false 或 null",
          "a variable, text, number, true, false or null should stand here");
      return new Literal(null);
    }
    return switch (name) {
      case "true" -> new Literal(true);
      case "false" -> new Literal(false);
      case "null" -> new Literal(null);
      case "and", "or", "not" -> reserved(name);
      default -> new Variable(name);
    };
  }

  private Operand reserved(String name) {
    at -= name.length();
    expected("“%s”不能作变量".formatted(name), "'%s' cannot be a variable".formatted(name));
    return new Literal(null);
  }

  private boolean word(String word) {
    blanks();
    int before = at;
    if (word.equals(next(NAME))) {
      return true;
    }
    at = before;
    return false;
  }

  private boolean sign(String sign) {
    blanks();
    if (trouble != null || !text.startsWith(sign, at)) {
      return false;
    }
    at += sign.length();
    return true;
  }

  private @Nullable String next(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (trouble != null || !matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher.group();
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private Condition expected(String zh, String en) {
    if (trouble == null) {
      trouble = new NotUnderstood(at + 1, zh, en);
    }
    return new Truth(new Literal(false));
  }
}
