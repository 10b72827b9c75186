package org.anlan.rules.benefits;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a field of a base library holds, as far as a clause cares.
public enum FieldType {
  NUMBER,
  FLAG,
  DATE,
  TEXT;

  /// The value as rules compare it; null where the text is blank or no such value, since a clause never guesses.
  @Nullable Object read(@Nullable String text) {
    if (text == null || text.isEmpty()) return null;
    return switch (this) {
      case TEXT -> text;
      case FLAG -> text.equals("Y") ? Boolean.TRUE : text.equals("N") ? Boolean.FALSE : null;
      case NUMBER -> number(text);
      case DATE -> date(text);
    };
  }

  private static @Nullable Object number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Object date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
