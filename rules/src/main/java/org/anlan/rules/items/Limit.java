package org.anlan.rules.items;

import org.jspecify.annotations.Nullable;

/// How long something may take 办结时限.
///
/// @param amount 0 for what is done at once or has no limit
/// @param source `memory` where nobody has looked it up yet
public record Limit(int amount, LimitUnit unit, @Nullable Words note, @Nullable String source) {

  private static final double WEEK = 7;
  private static final double WORKDAYS = 5;
  private static final double HOURS = 8;

  public static Limit workdays(int amount) {
    return new Limit(amount, LimitUnit.WORKDAY, null, null);
  }

  public static Limit atOnce() {
    return new Limit(0, LimitUnit.AT_ONCE, null, null);
  }

  public boolean given() {
    return unit != LimitUnit.NONE;
  }

  /// In working days, so that limits in different units can be compared: seven calendar days are five working days, eight hours one.
  public double inWorkdays() {
    return switch (unit) {
      case WORKDAY -> amount;
      case DAY -> amount * WORKDAYS / WEEK;
      case HOUR -> amount / HOURS;
      case AT_ONCE, NONE -> 0;
    };
  }

  /// Where either says nothing, neither is longer.
  public boolean isLongerThan(Limit other) {
    return given() && other.given() && inWorkdays() > other.inWorkdays();
  }
}
