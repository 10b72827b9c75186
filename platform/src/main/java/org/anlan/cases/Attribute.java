package org.anlan.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.cli.MayBeLeftOut;
import org.anlan.http.Texts;

/// Something that is asked of whoever reports a matter of a kind, since it decides who comes and how fast: which cover, how deep,
/// one lamp or a row. What was answered is known to the kind's decision and to the conditions of its procedure by the code.
///
/// @param code small letters, digits and underscores, such as `depth`
/// @param name the question's label; a number's unit of measure stands in it
/// @param required whether a report without an answer is refused; a choice that people may not know has `unknown` among its choices
/// @param choices for [Type#CHOICE]; else empty
public record Attribute(
    String code,
    String name,
    String nameEn,
    Type type,
    boolean required,
    @MayBeLeftOut List<Choice> choices) {

  /// What a decision is given for a choice or a text that nobody answered.
  static final String UNKNOWN = "unknown";

  /// What a decision is given for a number that nobody answered.
  static final int NO_NUMBER = -1;

  static final int LARGEST = 9_999;
  static final int LONGEST = 100;

  /// How it is answered.
  public enum Type {
    /// One of the choices.
    CHOICE,
    /// A whole number from 0 to 9999.
    NUMBER,
    /// Up to a hundred characters.
    TEXT
  }

  /// @param code what is kept and what decisions compare with, such as `sewage`
  public record Choice(String code, String name, String nameEn) {
    public Texts title() {
      return new Texts(name, nameEn);
    }
  }

  /// A file leaves the choices out where there are none.
  public Attribute {
    choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
  }

  public Texts title() {
    return new Texts(name, nameEn);
  }

  Optional<Choice> findChoice(String chosen) {
    return choices.stream().filter(choice -> choice.code().equals(chosen)).findFirst();
  }

  /// An answer in words; a choice that the kind no longer has is shown by its code.
  Texts say(String answer) {
    return findChoice(answer).map(Choice::title).orElse(new Texts(answer, answer));
  }

  /// An answer as decisions and conditions compare it.
  Object value(String answer) {
    return type == Type.NUMBER ? Integer.valueOf(answer) : answer;
  }

  /// What a decision is given where nobody answered.
  Object notAnswered() {
    return type == Type.NUMBER ? NO_NUMBER : UNKNOWN;
  }
}
