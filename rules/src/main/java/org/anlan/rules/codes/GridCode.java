package org.anlan.rules.codes;

/// A unit grid, the smallest piece of land somebody is answerable for: 15 digits, its community's 12 and a sequence of
/// 3 that runs from west to east, then from north to south. Source: GB/T 47678.3-2026.
public record GridCode(String text) implements Comparable<GridCode> {
  private static final int LENGTH = 15;
  private static final int COMMUNITY = 12;

  public GridCode {
    Digits.require(text, LENGTH, "A unit grid code");
    if (!wellFormed(text)) {
      throw new IllegalArgumentException(
          "A unit grid code is a community's 12 digits and a sequence from 001, not '%s'."
              .formatted(text));
    }
  }

  /// The `sequence`-th grid of a community, from 1 to 999.
  public static GridCode of(DivisionCode community, int sequence) {
    return new GridCode(community.text() + Digits.padded(sequence, LENGTH - COMMUNITY));
  }

  /// Is this text a unit grid code? Says nothing about whether the grid exists.
  public static boolean holds(String text) {
    return Digits.are(text, LENGTH) && wellFormed(text);
  }

  private static boolean wellFormed(String text) {
    var community = text.substring(0, COMMUNITY);
    return DivisionCode.holds(community)
        && new DivisionCode(community).level() == DivisionCode.Level.COMMUNITY
        && !text.endsWith("000");
  }

  public DivisionCode community() {
    return new DivisionCode(text.substring(0, COMMUNITY));
  }

  public int sequence() {
    return Integer.parseInt(text.substring(COMMUNITY));
  }

  @Override
  public int compareTo(GridCode other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
