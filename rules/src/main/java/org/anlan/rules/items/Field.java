package org.anlan.rules.items;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A data element of the field dictionary 字段字典: asked once, with one source, on whichever form it stands.
///
/// @param id such as `person.name`
/// @param rule a pattern for texts, choices parted by `|` for a choice, otherwise blank
/// @param length longest text; 0 where it is not one
/// @param source `applicant`, `licence:KIND.field` or `library:person.x`, `library:firm.x`
public record Field(String id, Words name, Kind kind, String rule, int length, String source) {

  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    BOOLEAN,
    PHONE,
    CITIZEN_ID,
    USCC,
    ADDRESS,
    DIVISION,
    FILE;

    public static Optional<Kind> find(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
          .findFirst();
    }
  }

  private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-z][a-zA-Z0-9]*)+");
  private static final Pattern SOURCE =
      Pattern.compile("applicant|licence:[A-Z_]+\\.[a-zA-Z]+|library:(person|firm)\\.[a-zA-Z]+");
  private static final int LONGEST = 4_000;

  public Field {
    require(ID.matcher(id).matches(), "an id is like person.name, not '%s'".formatted(id));
    require(
        SOURCE.matcher(source).matches(),
        "a source is applicant, licence:KIND.field, library:person.x or library:firm.x, not '%s'"
            .formatted(source));
    require(
        length >= 0 && length <= LONGEST, "a length is 0 to %d, not %d".formatted(LONGEST, length));
    if (kind == Kind.CHOICE)
      require(choices(rule).size() > 1, "a choice needs two entries parted by '|' at least");
    if (kind == Kind.TEXT && !rule.isBlank()) pattern(rule);
  }

  public List<String> choices() {
    return kind == Kind.CHOICE ? choices(rule) : List.of();
  }

  private static List<String> choices(String rule) {
    return Arrays.stream(rule.split("\\|")).filter(one -> !one.isBlank()).toList();
  }

  private static void pattern(String rule) {
    try {
      Pattern.compile(rule);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "'%s' is no pattern: %s".formatted(rule, e.getDescription()), e);
    }
  }

  private static void require(boolean holds, String words) {
    if (!holds) throw new IllegalArgumentException(words);
  }
}
