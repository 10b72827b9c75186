package org.anlan.rules.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An activity done several times, one after the other or all at once: each department gives its opinion.
///
/// `count` is a number, or the name of a variable that holds a number or a list; with a list each instance
/// gets its item, known to conditions inside as `as`. `until` is asked after each instance and ends the whole early;
/// it may speak of `done` and `total`.
public record Repeat(
    boolean sequential, String count, @Nullable String as, @Nullable Condition until) {

  /// More instances than this are a mistake in a variable, not a procedure.
  public static final int MOST = 1000;

  int times(Map<String, ?> variables) {
    if (Character.isDigit(count.charAt(0))) {
      return Integer.parseInt(count);
    }
    return switch (variables.get(count)) {
      case Number number -> Math.max(0, number.intValue());
      case List<?> list -> list.size();
      case null, default -> 0;
    };
  }

  @Nullable Object item(Map<String, ?> variables, int index) {
    return variables.get(count) instanceof List<?> list && index < list.size()
        ? list.get(index)
        : null;
  }
}
