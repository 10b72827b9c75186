package org.anlan.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number a citizen quotes on the phone, shown as `990102 20261116 3 000217 4`: county division, day, channel, serial
/// and a check digit (ISO 7064 MOD 11,10, as GB/T 17710), so that a slip of the pen is noticed at once.
public record CaseNumber(String text) {

  private static final Pattern SHAPE = Pattern.compile("\\d{22}");

  public CaseNumber {
    if (!SHAPE.matcher(text).matches())
      throw new IllegalArgumentException(
          "A case number has 22 digits, like 9901022026111630002179, not '%s'.".formatted(text));
    if (check(text.substring(0, 21)) != text.charAt(21) - '0')
      throw new IllegalArgumentException(
          "The check digit of case number %s is wrong.".formatted(text));
  }

  /// Numbers that are counted together.
  record Series(String division, LocalDate day, char channel) {}

  static CaseNumber of(Series series, int serial) {
    return of(series.division(), series.day(), series.channel(), serial);
  }

  static CaseNumber of(String division, LocalDate day, char channel, int serial) {
    var digits =
        "%s%s%c%06d"
            .formatted(division, day.format(DateTimeFormatter.BASIC_ISO_DATE), channel, serial);
    return new CaseNumber(digits + check(digits));
  }

  /// Reads what a person types or pastes: blanks and full-width digits are forgiven.
  public static CaseNumber parse(String typed) {
    var digits = new StringBuilder();
    typed
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.getNumericValue(c)));
    return new CaseNumber(digits.toString());
  }

  /// The same for what may be no number at all.
  public static Optional<CaseNumber> tryParse(String typed) {
    try {
      return Optional.of(parse(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The county the matter lies in, six digits.
  public String division() {
    return text.substring(0, 6);
  }

  /// Whether it came in by the app of somebody else, whose reporters know that what they write is published.
  boolean byApp() {
    return text.charAt(14) == Report.BY_APP;
  }

  /// Whether a collector found it on patrol.
  public boolean byPatrol() {
    return text.charAt(14) == Report.BY_PATROL;
  }

  /// In groups, for people.
  public String shown() {
    return String.join(
        " ",
        division(),
        text.substring(6, 14),
        text.substring(14, 15),
        text.substring(15, 21),
        text.substring(21));
  }

  private static int check(String digits) {
    var product = 10;
    for (var i = 0; i < digits.length(); i++) {
      var sum = (digits.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10;
  }
}
