package org.anlan.rules.patrol;

/// How often a unit grid is walked: on so many of the days on which there is patrol at all, spread evenly, neighbours on different days.
///
/// @param days of `week` days
/// @param week how many days of the week have patrol, 1 to 7
public record Frequency(int days, int week) {

  public Frequency {
    if (week < 1 || week > 7 || days < 1 || days > week)
      throw new IllegalArgumentException(
          "A grid is walked on 1 to %d of %d days a week, not on %d.".formatted(week, week, days));
  }

  /// @param grid which one of its street, counted from 0
  /// @param day which one of the week's days with patrol, counted from 0
  public boolean dueOn(int grid, int day) {
    return Math.floorMod((grid + day) * days, week) < days;
  }
}
