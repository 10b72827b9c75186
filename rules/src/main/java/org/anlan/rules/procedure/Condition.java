package org.anlan.rules.procedure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What must hold for a way to be taken: a tiny, closed part of FEEL, such as `outcome = "redo" and count >= 3`.
///
/// Asking one never fails: a variable that is not there is null, and comparing things of different kinds
/// is false (their `!=` is true). Numbers compare by value, texts by code point order.
public sealed interface Condition {

  boolean holds(Map<String, ?> variables);

  /// Reads a condition; the answer is one, or the place where it is not understood.
  static Parsed parse(String text) {
    return ConditionParser.parse(text);
  }

  /// The names that the answer depends on.
  default Set<String> variables() {
    var names = new TreeSet<String>();
    gather(this, names);
    return names;
  }

  /// The condition as it is written.
  default String text() {
    return switch (this) {
      case Any(var left, var right) -> "(%s or %s)".formatted(left.text(), right.text());
      case All(var left, var right) -> "%s and %s".formatted(left.text(), right.text());
      case Not(var inner) -> "not(%s)".formatted(inner.text());
      case Compare(var left, var sign, var right) ->
          "%s %s %s".formatted(text(left), sign.text, text(right));
      case Truth(var operand) -> text(operand);
    };
  }

  private static String text(Operand operand) {
    return switch (operand) {
      case Variable(var name) -> name;
      case Literal(var value) when value instanceof String words -> '"' + words + '"';
      case Literal(var value) -> String.valueOf(value);
    };
  }

  private static void gather(Condition condition, Set<String> names) {
    switch (condition) {
      case Any(var left, var right) -> {
        gather(left, names);
        gather(right, names);
      }
      case All(var left, var right) -> {
        gather(left, names);
        gather(right, names);
      }
      case Not(var inner) -> gather(inner, names);
      case Compare(var left, var sign, var right) -> {
        gather(left, names);
        gather(right, names);
      }
      case Truth(var operand) -> gather(operand, names);
    }
  }

  private static void gather(Operand operand, Set<String> names) {
    if (operand instanceof Variable(var name)) {
      names.add(name);
    }
  }

  /// The outcome of reading a condition.
  sealed interface Parsed {}

  record Understood(Condition condition) implements Parsed {}

  /// `position` counts characters from 1.
  record NotUnderstood(int position, String zh, String en) implements Parsed {}

  record Any(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Map<String, ?> variables) {
      return left.holds(variables) || right.holds(variables);
    }
  }

  record All(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Map<String, ?> variables) {
      return left.holds(variables) && right.holds(variables);
    }
  }

  record Not(Condition inner) implements Condition {
    @Override
    public boolean holds(Map<String, ?> variables) {
      return !inner.holds(variables);
    }
  }

  /// A variable or literal standing alone: holds if it is true.
  record Truth(Operand operand) implements Condition {
    @Override
    public boolean holds(Map<String, ?> variables) {
      return Boolean.TRUE.equals(operand.in(variables));
    }
  }

  record Compare(Operand left, Sign sign, Operand right) implements Condition {
    @Override
    public boolean holds(Map<String, ?> variables) {
      return sign.holds(left.in(variables), right.in(variables));
    }
  }

  /// One side of a comparison.
  sealed interface Operand {
    @Nullable Object in(Map<String, ?> variables);
  }

  record Literal(@Nullable Object value) implements Operand {
    @Override
    public @Nullable Object in(Map<String, ?> variables) {
      return value;
    }
  }

  record Variable(String name) implements Operand {
    @Override
    public @Nullable Object in(Map<String, ?> variables) {
      return variables.get(name);
    }
  }

  /// The six comparisons.
  enum Sign {
    EQ("="),
    NE("!="),
    LE("<="),
    GE(">="),
    LT("<"),
    GT(">");

    final String text;

    Sign(String text) {
      this.text = text;
    }

    boolean holds(@Nullable Object left, @Nullable Object right) {
      return switch (this) {
        case EQ -> same(left, right);
        case NE -> !same(left, right);
        default -> {
          var order = order(left, right);
          yield order != null && fits(order);
        }
      };
    }

    private boolean fits(int order) {
      return switch (this) {
        case LE -> order <= 0;
        case GE -> order >= 0;
        case LT -> order < 0;
        case GT -> order > 0;
        case EQ -> order == 0;
        case NE -> order != 0;
      };
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
      var order = order(left, right);
      return order != null ? order == 0 : Objects.equals(left, right);
    }

    private static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
      if (left instanceof String one && right instanceof String other) {
        return one.compareTo(other);
      }
      var one = number(left);
      var other = number(right);
      return one != null && other != null ? (Integer) one.compareTo(other) : null;
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
      return switch (value) {
        case BigDecimal exact -> exact;
        case Double d when d.isNaN() || d.isInfinite() -> null;
        case Float f when f.isNaN() || f.isInfinite() -> null;
        case Number number -> new BigDecimal(number.toString());
        case null, default -> null;
      };
    }
  }
}
