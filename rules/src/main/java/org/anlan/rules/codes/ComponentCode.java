package org.anlan.rules.codes;

/// One thing that stands in the city, such as a manhole cover: 17 digits, 6 county, 2 major kind, 3 minor kind,
/// 6 sequence. Source: GB/T 47678.5-2026 (its forerunner had 16 digits, with a minor kind of 2).
public record ComponentCode(String text) {
  private static final int LENGTH = 17;

  public ComponentCode {
    Digits.require(text, LENGTH, "A component code");
    if (!wellFormed(text)) {
      throw new IllegalArgumentException(
          "A component code is county 6, major 2, minor 3 and a sequence of 6, none of them all"
              + " zeros, not '%s'.".formatted(text));
    }
  }

  /// The `sequence`-th component of a kind in a county; `kind` is major and minor, five digits.
  public static ComponentCode of(String county, String kind, int sequence) {
    return new ComponentCode(
        Digits.require(county, 6, "A county")
            + Digits.require(kind, 5, "A component kind")
            + Digits.padded(sequence, 6));
  }

  /// Is this text a component code? Says nothing about whether the component exists.
  public static boolean holds(String text) {
    return Digits.are(text, LENGTH) && wellFormed(text);
  }

  private static boolean wellFormed(String text) {
    return !text.startsWith("00")
        && !text.substring(6, 8).equals("00")
        && !text.substring(8, 11).equals("000")
        && !text.endsWith("000000");
  }

  public String county() {
    return text.substring(0, 6);
  }

  public String major() {
    return text.substring(6, 8);
  }

  public String minor() {
    return text.substring(8, 11);
  }

  public int sequence() {
    return Integer.parseInt(text.substring(11));
  }

  @Override
  public String toString() {
    return text;
  }
}
