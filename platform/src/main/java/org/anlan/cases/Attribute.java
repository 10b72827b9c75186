package org.anlan.cases;

import static java.util.stream.Collectors.joining;

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
/// @param choices for [Type#CHOICE] and [Type#CHOICES]; else empty
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

  /// What stands between the choices of an answer that has several.
  public static final String BETWEEN = ",";

  static final int LARGEST = 9_999;
  static final int LONGEST = 100;

  /// How it is answered.
  public enum Type {
    /// One of the choices.
    CHOICE,
    /// One or several of the choices; kept in their order with commas between.
    CHOICES,
    /// A whole number from 0 to 9999.
    NUMBER,
    /// Up to a hundred characters.
    TEXT,
    /// A day and an hour of the city, such as `2026-11-28T09:30`.
    TIME;

    boolean chosen() {
      return this == CHOICE || this == CHOICES;
    }
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
    if (type == Type.TIME) return new Texts(answer.replace('T', ' '), answer.replace('T', ' '));
    var said = parts(answer).stream().map(this::sayOne).toList();
    return new Texts(
        said.stream().map(Texts::zh).collect(joining("、")),
        said.stream().map(Texts::en).collect(joining(", ")));
  }

  private Texts sayOne(String chosen) {
    return findChoice(chosen).map(Choice::title).orElse(new Texts(chosen, chosen));
  }

  private List<String> parts(String answer) {
    return type == Type.CHOICES ? List.of(answer.split(BETWEEN, -1)) : List.of(answer);
  }

  /// An answer as decisions and conditions compare it: a number, a list of choices, else words.
  Object value(String answer) {
    return switch (type) {
      case NUMBER -> Integer.valueOf(answer);
      case CHOICES -> parts(answer);
      case CHOICE, TEXT, TIME -> answer;
    };
  }

  /// What a decision is given where nobody answered.
  Object notAnswered() {
    return switch (type) {
      case NUMBER -> NO_NUMBER;
      case CHOICES -> List.of();
      case CHOICE, TEXT, TIME -> UNKNOWN;
    };
  }
}
