package org.anlan.rules.codes;

import java.util.Optional;

/// A division of the land, from province to community: 12 digits, 2 province, 2 city, 2 county, 3 street or town,
/// 3 community or village; a level that is not reached is zeros. Source: the statistical division code, whose first
/// six digits are GB/T 2260 and whose next three are GB/T 10114.
public record DivisionCode(String text) implements Comparable<DivisionCode> {

  /// How deep a division lies.
  public enum Level {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    STREET(9),
    COMMUNITY(12);

    private final int digits;

    Level(int digits) {
      this.digits = digits;
    }

    /// How many leading digits name a division of this level.
    public int digits() {
      return digits;
    }
  }

  private static final int LENGTH = 12;

  public DivisionCode {
    Digits.require(text, LENGTH, "A division code");
    if (!wellNested(text)) {
      throw new IllegalArgumentException(
          "A division code ends in zeros below its own level and nowhere else, not '%s'."
              .formatted(text));
    }
  }

  /// Is this text a division code? Says nothing about whether the division exists.
  public static boolean holds(String text) {
    return Digits.are(text, LENGTH) && wellNested(text);
  }

  private static boolean wellNested(String text) {
    var ended = false;
    var from = 0;
    for (var level : Level.values()) {
      var zero = text.substring(from, level.digits).chars().allMatch(c -> c == '0');
      if (ended && !zero || from == 0 && zero) {
        return false;
      }
      ended = zero;
      from = level.digits;
    }
    return true;
  }

  /// The level, read from the trailing zeros.
  public Level level() {
    var deepest = Level.PROVINCE;
    var from = 0;
    for (var level : Level.values()) {
      if (text.substring(from, level.digits).chars().anyMatch(c -> c != '0')) {
        deepest = level;
      }
      from = level.digits;
    }
    return deepest;
  }

  /// The division right above; a province has none.
  public Optional<DivisionCode> parent() {
    var level = level();
    return level == Level.PROVINCE
        ? Optional.empty()
        : Optional.of(at(Level.values()[level.ordinal() - 1]));
  }

  /// This division, or the one above it at that level. A level below this one is refused.
  public DivisionCode at(Level level) {
    if (level.compareTo(level()) > 0) {
      throw new IllegalArgumentException(
          "%s is a %s and lies in no %s.".formatted(text, level(), level));
    }
    return new DivisionCode(text.substring(0, level.digits) + "0".repeat(LENGTH - level.digits));
  }

  /// The `sequence`-th division right below this one.
  public DivisionCode child(int sequence) {
    var own = level();
    if (own == Level.COMMUNITY || sequence < 1) {
      throw new IllegalArgumentException(
          "%s has no division number %d below it.".formatted(text, sequence));
    }
    var below = Level.values()[own.ordinal() + 1];
    var code = significant() + Digits.padded(sequence, below.digits - own.digits);
    return new DivisionCode(code + "0".repeat(LENGTH - below.digits));
  }

  /// The leading digits that name it; every division inside starts with them.
  public String significant() {
    return text.substring(0, level().digits);
  }

  /// Does the other division lie inside this one, or is it this one?
  public boolean covers(DivisionCode other) {
    return other.text.startsWith(significant());
  }

  @Override
  public int compareTo(DivisionCode other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
