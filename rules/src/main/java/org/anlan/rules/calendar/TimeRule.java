package org.anlan.rules.calendar;

/// One promise of the city: how long a type of matter may take, from when to when the rule is in force, and where it comes from.
///
/// @param type   what it is for, such as `pothole` or `dispatch`
/// @param source the law, standard or decision behind it; blank when a file gives none
public record TimeRule(
    String id, String type, Validity valid, Length length, Landing landing, String source) {

  /// @param amount at least 1
  public record Length(int amount, Unit unit) {
    public static final int LONGEST = 100_000;

    public Length {
      if (amount < 1 || amount > LONGEST)
        throw new IllegalArgumentException(
            "An amount lies between 1 and %d, not %d.".formatted(LONGEST, amount));
    }

    Length plus(int more) {
      return new Length(amount + more, unit);
    }

    public String zh() {
      return unit.zh(amount);
    }

    public String en() {
      return unit.en(amount);
    }
  }

  /// Where a count of days comes down: its time of day, and whether a day off moves on to the next working day. Counts of time have none.
  public record Landing(DueTime time, boolean rollsForward) {
    public static final Landing END_OF_DAY = new Landing(new DueTime.End(), false);
    public static final Landing SAME_TIME = new Landing(new DueTime.Same(), false);
  }
}
