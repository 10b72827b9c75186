package org.anlan.rules.codes;

import java.time.DateTimeException;
import java.time.LocalDate;

/// A citizen identity number: 18 characters, 6 address, 8 birth, 3 sequence (odd for men), 1 check, which may be X.
/// Source: GB 11643-1999. It names a living person: mask it wherever it is shown.
public record CitizenId(String text) {
  private static final String CHECKS = "10X98765432";
  private static final int BODY = 17;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  public CitizenId {
    if (text.length() != BODY + 1 || !Digits.are(text.substring(0, BODY), BODY)) {
      throw new IllegalArgumentException(
          "A citizen identity number has 17 digits and one digit or X, this text has %d characters."
              .formatted(text.length()));
    }
    if (!datable(text)) {
      throw new IllegalArgumentException("Places 7 to 14 of a citizen identity number are a date.");
    }
    if (text.charAt(BODY) != check(text)) {
      throw new IllegalArgumentException("The check character of the identity number is wrong.");
    }
  }

  /// Is this text an identity number of somebody born by `today`?
  public static boolean holds(String text, LocalDate today) {
    return text.length() == BODY + 1
        && Digits.are(text.substring(0, BODY), BODY)
        && datable(text)
        && text.charAt(BODY) == check(text)
        && !dateOf(text).isAfter(today);
  }

  /// The first 17 digits, completed by their check character.
  public static CitizenId completing(String first17) {
    return new CitizenId(
        Digits.require(first17, BODY, "An identity number without its check") + check(first17));
  }

  private static char check(String text) {
    var sum = 0;
    for (var i = 0; i < BODY; i++) {
      sum += (text.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  private static boolean datable(String text) {
    try {
      return dateOf(text).getYear() >= 1800;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static LocalDate dateOf(String text) {
    return LocalDate.of(
        Integer.parseInt(text.substring(6, 10)),
        Integer.parseInt(text.substring(10, 12)),
        Integer.parseInt(text.substring(12, 14)));
  }

  public LocalDate birth() {
    return dateOf(text);
  }

  /// As registered: an odd sequence is a man's.
  public boolean male() {
    return (text.charAt(BODY - 1) - '0') % 2 == 1;
  }

  /// Masked, so that a log or a message never carries the number by accident.
  @Override
  public String toString() {
    return text.substring(0, 3) + "*".repeat(11) + text.substring(14);
  }
}
