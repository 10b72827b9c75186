package org.anlan.rules.benefits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a column asks or a row pays: a field, or sums over numbers, written as in FEEL (DMN 1.3) and counted as there, in 34 decimal digits.
sealed interface Formula {

  /// Where a sum has no value, as when it divides by zero; null means that a field is not known.
  Object UNDEFINED = new Object();

  @Nullable Object of(Facts facts);

  Set<String> names();

  record Constant(BigDecimal value) implements Formula {
    @Override
    public Object of(Facts facts) {
      return value;
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }
  }

  record Field(String name) implements Formula {
    @Override
    public @Nullable Object of(Facts facts) {
      return facts.get(name);
    }

    @Override
    public Set<String> names() {
      return Set.of(name);
    }
  }

  record Sum(Operator operator, List<Formula> parts) implements Formula {
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public @Nullable Object of(Facts facts) {
      BigDecimal sum = null;
      var undefined = false;
      for (var part : parts) {
        var value = part.of(facts);
        if (value == null) return null;
        if (!(value instanceof BigDecimal number)) undefined = true;
        else if (!undefined) {
          sum = sum == null ? operator.first(number) : operator.apply(sum, number);
          undefined = sum == null;
        }
      }
      return undefined || sum == null ? UNDEFINED : sum;
    }

    @Override
    public Set<String> names() {
      return parts.stream().flatMap(part -> part.names().stream()).collect(Collectors.toSet());
    }
  }

  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    BY,
    MIN,
    MAX,
    FLOOR,
    CEILING;

    BigDecimal first(BigDecimal number) {
      return switch (this) {
        case FLOOR -> number.setScale(0, RoundingMode.FLOOR);
        case CEILING -> number.setScale(0, RoundingMode.CEILING);
        default -> number;
      };
    }

    @Nullable BigDecimal apply(BigDecimal left, BigDecimal right) {
      return switch (this) {
        case PLUS -> left.add(right, MathContext.DECIMAL128);
        case MINUS -> left.subtract(right, MathContext.DECIMAL128);
        case TIMES -> left.multiply(right, MathContext.DECIMAL128);
        case BY -> right.signum() == 0 ? null : left.divide(right, MathContext.DECIMAL128);
        case MIN -> left.min(right);
        case MAX -> left.max(right);
        case FLOOR, CEILING ->
            throw new IllegalStateException("%s takes one number.".formatted(this));
      };
    }
  }
}
