package org.anlan.rules.codes;

/// A kind of matter as a county registers it, such as exposed rubbish: 11 digits, 6 county, 2 major kind, 3 minor kind.
/// Local kinds count down from 999. Source: GB/T 47678.5-2026 (its forerunner had 10 digits, with a minor kind of 2).
public record MatterCode(String text) {
  private static final int LENGTH = 11;

  public MatterCode {
    Digits.require(text, LENGTH, "A matter code");
    if (!wellFormed(text)) {
      throw new IllegalArgumentException(
          "A matter code is county 6, major 2 and minor 3, none of them all zeros, not '%s'."
              .formatted(text));
    }
  }

  /// Is this text a matter code? Says nothing about whether the kind is in use.
  public static boolean holds(String text) {
    return Digits.are(text, LENGTH) && wellFormed(text);
  }

  private static boolean wellFormed(String text) {
    return !text.startsWith("00")
        && !text.substring(6, 8).equals("00")
        && !text.substring(8).equals("000");
  }

  public String county() {
    return text.substring(0, 6);
  }

  public String major() {
    return text.substring(6, 8);
  }

  public String minor() {
    return text.substring(8);
  }

  /// A kind the city added to the standard's list (minor 080 to 999).
  public boolean local() {
    return minor().compareTo("080") >= 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
