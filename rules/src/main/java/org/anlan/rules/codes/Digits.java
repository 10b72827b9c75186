package org.anlan.rules.codes;

/// What all the digit codes need: is this text digits only, and of the right length?
final class Digits {
  private Digits() {}

  /// ASCII digits only: full-width and other scripts' digits do not count.
  static boolean are(String text, int length) {
    return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static String require(String text, int length, String what) {
    if (!are(text, length)) {
      throw new IllegalArgumentException(
          "%s has %d digits, not '%s'.".formatted(what, length, text));
    }
    return text;
  }

  /// A number as a fixed count of digits, whatever the machine's language.
  static String padded(int number, int length) {
    if (number < 0) {
      throw new IllegalArgumentException("A sequence is not negative: %d.".formatted(number));
    }
    var digits = Integer.toString(number);
    if (digits.length() > length) {
      throw new IllegalArgumentException("%d needs more than %d digits.".formatted(number, length));
    }
    return "0".repeat(length - digits.length()) + digits;
  }
}
