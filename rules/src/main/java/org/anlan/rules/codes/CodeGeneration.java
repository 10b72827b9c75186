package org.anlan.rules.codes;

import java.util.Arrays;
import java.util.Optional;

/// The two generations of codes for what stands in a city and what happens in it. Both name a kind by two digits of major and then
/// the minor; the present one gives the minor three digits, its forerunner gave it two. A county and a kind are a matter code; with
/// a sequence of six they are a component code.
public enum CodeGeneration {
  /// GB/T 30428.2-2013: matters of 10 digits, components of 16.
  FORMER("GB/T 30428.2-2013", 2),
  /// GB/T 47678.5-2026: matters of 11 digits, components of 17.
  PRESENT("GB/T 47678.5-2026", 3);

  private static final int COUNTY = 6;
  private static final int MAJOR = 2;
  private static final int SEQUENCE = 6;

  private final String standard;
  private final int minor;

  CodeGeneration(String standard, int minor) {
    this.standard = standard;
    this.minor = minor;
  }

  public String standard() {
    return standard;
  }

  /// The generation that a kind's code is written in, told by its length; empty for what is no code of a kind.
  public static Optional<CodeGeneration> ofKind(String kind) {
    return Arrays.stream(values()).filter(generation -> generation.isKind(kind)).findFirst();
  }

  /// Is this text major and minor of a kind, none of them all zeros?
  public boolean isKind(String text) {
    return Digits.are(text, MAJOR + minor)
        && !text.startsWith("00")
        && !text.substring(MAJOR).equals("0".repeat(minor));
  }

  /// Is this text a matter code of this generation? Says nothing about whether the kind is in use.
  public boolean isMatter(String text) {
    return Digits.are(text, COUNTY + MAJOR + minor)
        && !text.startsWith("00")
        && isKind(text.substring(COUNTY));
  }

  /// Is this text a component code of this generation? Says nothing about whether the component exists.
  public boolean isComponent(String text) {
    int kind = COUNTY + MAJOR + minor;
    return Digits.are(text, kind + SEQUENCE)
        && isMatter(text.substring(0, kind))
        && !text.endsWith("0".repeat(SEQUENCE));
  }

  /// The whole code of a matter of a kind in a county.
  ///
  /// @param county six digits
  public String matter(String county, String kind) {
    return Digits.require(county, COUNTY, "A county") + required(kind);
  }

  /// The code of the `sequence`-th component of a kind in a county.
  public String component(String county, String kind, int sequence) {
    return matter(county, kind) + Digits.padded(sequence, SEQUENCE);
  }

  private String required(String kind) {
    if (!isKind(kind))
      throw new IllegalArgumentException(
          "%s names a kind by %d digits, major 2 and minor %d, none of them all zeros, not '%s'."
              .formatted(standard, MAJOR + minor, minor, kind));
    return kind;
  }
}
