package org.anlan.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something that is answered with yes or no in place of the value (handbook §2, minimal disclosure).
///
/// @param value what the field is compared with
public record Claim(String field, Test test, String value) {

  public enum Test {
    EQUALS,
    AT_LEAST,
    AT_MOST,
    AGE_AT_LEAST,
    AGE_BELOW;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Test> find(String code) {
      return Arrays.stream(values()).filter(test -> test.code().equals(code)).findFirst();
    }
  }

  /// Whether it can be asked of this element.
  boolean fits(Element element) {
    return switch (test) {
      case EQUALS -> true;
      case AT_LEAST, AT_MOST -> element.type() == ElementType.NUMBER && isNumber();
      case AGE_AT_LEAST, AGE_BELOW ->
          element.type() == ElementType.DATE && value.matches("\\d{1,3}");
    };
  }

  private boolean isNumber() {
    return value.matches("-?\\d{1,15}(\\.\\d{1,6})?");
  }

  /// What is not known is never so.
  boolean holds(String known, LocalDate today) {
    if (known.isEmpty()) return false;
    return switch (test) {
      case EQUALS -> known.equals(value.strip());
      case AT_LEAST -> new BigDecimal(known).compareTo(new BigDecimal(value)) >= 0;
      case AT_MOST -> new BigDecimal(known).compareTo(new BigDecimal(value)) <= 0;
      case AGE_AT_LEAST -> age(known, today) >= Integer.parseInt(value);
      case AGE_BELOW -> age(known, today) < Integer.parseInt(value);
    };
  }

  private static int age(String birth, LocalDate today) {
    return Period.between(LocalDate.parse(birth), today).getYears();
  }

  /// `birth age-at-least 60`, as the look is kept.
  String words() {
    return "%s %s %s".formatted(field, test.code(), test == Test.EQUALS ? "…" : value);
  }
}
