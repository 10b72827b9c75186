package org.anlan.rules.items;

import java.util.regex.Pattern;
import org.anlan.rules.codes.Uscc;

/// The implementation code 实施编码 of an item, 31 characters: the implementing body's unified social credit code 18, exercise level 1, basic code
/// 12. Source: GB/T 39554.1-2020.
public record ImplementationCode(String text) {

  private static final Pattern SHAPE =
      Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{9}[0-9]{2}[0-9Y]");
  private static final int BODY = 18;

  public ImplementationCode {
    if (!holds(text))
      throw new IllegalArgumentException(
          "An implementation code has 31 characters: credit code 18, level 1 to 7, basic code 12; not '%s'."
              .formatted(text));
  }

  public static ImplementationCode of(Uscc body, ExerciseLevel level, BasicCode basic) {
    return new ImplementationCode(body.text() + level.code() + basic.text());
  }

  /// Has the shape, and each of its parts is right in itself.
  public static boolean holds(String text) {
    return SHAPE.matcher(text).matches()
        && Uscc.holds(text.substring(0, BODY))
        && BasicCode.holds(text.substring(BODY + 1));
  }

  public Uscc body() {
    return new Uscc(text.substring(0, BODY));
  }

  public ExerciseLevel level() {
    return Coded.find(ExerciseLevel.class, text.substring(BODY, BODY + 1)).orElseThrow();
  }

  public BasicCode basic() {
    return new BasicCode(text.substring(BODY + 1));
  }
}
