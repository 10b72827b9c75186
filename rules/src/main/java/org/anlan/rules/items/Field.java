package org.anlan.rules.items;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A data element of the field dictionary 字段字典: asked once, with one source, on whichever form it stands.
///
/// @param id such as `person.name`
/// @param rule a pattern for texts, choices parted by `|` for a choice, the ends `1..30` for a number, otherwise blank
/// @param length longest text; 0 where it is not one
/// @param source `applicant`, `licence:KIND.field` or `library:person.x`, `library:firm.x`
public record Field(String id, Words name, Kind kind, String rule, int length, String source) {

  public enum Kind {
    TEXT,
    NUMBER,
    /// Yuan, with fen at most.
    MONEY,
    DATE,
    CHOICE,
    /// Several of the choices.
    CHOICES,
    BOOLEAN,
    PHONE,
    EMAIL,
    POSTCODE,
    CITIZEN_ID,
    USCC,
    BANK_ACCOUNT,
    PLATE,
    ADDRESS,
    /// A place by the names of its divisions; it may lie in another province.
    DIVISION,
    FILE;

    public static Optional<Kind> find(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
          .findFirst();
    }

    /// As the dictionary writes it.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isChosen() {
      return this == CHOICE || this == CHOICES;
    }

    public boolean isCounted() {
      return this == NUMBER || this == MONEY;
    }
  }

  /// The least and the most that a number may be.
  public record Ends(BigDecimal least, BigDecimal most) {}

  private static final Ends ANY = new Ends(BigDecimal.ZERO, new BigDecimal("999999999999.99"));
  private static final Pattern ENDS = Pattern.compile("(\\d{1,12})\\.\\.(\\d{1,12})");
  private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-z][a-zA-Z0-9]*)+");
  private static final Pattern SOURCE =
      Pattern.compile("applicant|licence:[A-Z_]+\\.[a-zA-Z]+|library:(person|firm)\\.[a-zA-Z]+");
  private static final int LONGEST = 4_000;
  private static final int LINE = 120;

  public Field {
    require(ID.matcher(id).matches(), "an id is like person.name, not '%s'".formatted(id));
    require(
        SOURCE.matcher(source).matches(),
        "a source is applicant, licence:KIND.field, library:person.x or library:firm.x, not '%s'"
            .formatted(source));
    require(
        length >= 0 && length <= LONGEST, "a length is 0 to %d, not %d".formatted(LONGEST, length));
    if (kind.isChosen())
      require(choices(rule).size() > 1, "a choice needs two entries parted by '|' at least");
    if (kind == Kind.TEXT && !rule.isBlank()) pattern(rule);
    if (kind.isCounted() && !rule.isBlank())
      require(ENDS.matcher(rule).matches(), "the ends are like 1..30, not '%s'".formatted(rule));
  }

  public List<String> choices() {
    return kind.isChosen() ? choices(rule) : List.of();
  }

  public Ends ends() {
    var parts = ENDS.matcher(rule);
    return parts.matches()
        ? new Ends(new BigDecimal(parts.group(1)), new BigDecimal(parts.group(2)))
        : ANY;
  }

  /// Whether the text has a shape of its own, as the number of a licence has.
  public boolean isPatterned() {
    return kind == Kind.TEXT && !rule.isBlank();
  }

  /// Whether it is written in several lines.
  public boolean hasLines() {
    return kind == Kind.TEXT && rule.isBlank() && length > LINE;
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
