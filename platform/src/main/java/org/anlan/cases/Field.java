package org.anlan.cases;

import java.util.List;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// Something that must be filled in for an act: a choice, a number, a date, some words, another case. One description serves the
/// dialog, the check and the interface for other systems.
///
/// @param min for a number the least, for words the fewest characters
/// @param choices what may be chosen, for `CHOICE`; else empty
public record Field(
    String name, Texts label, Type type, boolean required, int min, int max, List<Choice> choices) {

  public enum Type {
    CHOICE,
    NUMBER,
    WORDS,
    CASE,
    UNIT
  }

  public record Choice(String value, Texts label) {}

  public Field {
    choices = List.copyOf(choices);
  }

  static Field choice(String name, Texts label, List<Choice> choices) {
    return new Field(name, label, Type.CHOICE, true, 0, 0, choices);
  }

  static Field number(String name, Texts label, int min, int max) {
    return new Field(name, label, Type.NUMBER, true, min, max, List.of());
  }

  static Field words(String name, Texts label, int max) {
    return new Field(name, label, Type.WORDS, true, 1, max, List.of());
  }

  static Field aCase(String name, Texts label) {
    return new Field(name, label, Type.CASE, true, 0, 0, List.of());
  }

  static Field unit(String name, Texts label) {
    return new Field(name, label, Type.UNIT, true, 0, 0, List.of());
  }

  Field optional() {
    return new Field(name, label, type, false, min, max, choices);
  }

  /// Why this cannot be taken; null when it can. Whether a case or a unit is there, the act itself must ask.
  @Nullable Texts whyNot(String typed) {
    if (typed.isBlank())
      return required
          ? new Texts("请填写“%s”。".formatted(label.zh()), "Fill in “%s”.".formatted(label.en()))
          : null;
    return switch (type) {
      case CHOICE -> isChoice(typed) ? null : notAChoice(typed);
      case NUMBER -> isNumber(typed) ? null : notANumber(typed);
      case WORDS -> typed.codePointCount(0, typed.length()) <= max ? null : tooLong(typed);
      case CASE, UNIT -> null;
    };
  }

  private boolean isChoice(String typed) {
    return choices.stream().anyMatch(choice -> choice.value().equals(typed));
  }

  private Texts notAChoice(String typed) {
    return new Texts(
        "“%s”不在“%s”的选项之中，请从列表中选择。".formatted(typed, label.zh()),
        "“%s” is no choice for “%s”; choose from the list.".formatted(typed, label.en()));
  }

  private boolean isNumber(String typed) {
    return typed.matches("\\d{1,6}")
        && Integer.parseInt(typed) >= min
        && Integer.parseInt(typed) <= max;
  }

  private Texts notANumber(String typed) {
    return new Texts(
        "“%s”应为 %d 到 %d 的整数，不是“%s”。".formatted(label.zh(), min, max, typed),
        "“%s” is a whole number from %d to %d, not “%s”.".formatted(label.en(), min, max, typed));
  }

  private Texts tooLong(String typed) {
    int had = typed.codePointCount(0, typed.length());
    return new Texts(
        "“%s”最多 %d 个字，现在有 %d 个。".formatted(label.zh(), max, had),
        "“%s” has at most %d characters, now %d.".formatted(label.en(), max, had));
  }
}
