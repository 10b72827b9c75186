package org.anlan.rules.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When something may be destroyed 销毁, and what stands against it.
public final class Disposal {

  /// What is known of an archived matter when it is asked for.
  ///
  /// @param archivedAt null when it is not archived, or not any more
  /// @param dueOn the first day on which it may be destroyed; null for ever
  /// @param hold null when nobody holds it
  public record Standing(
      @Nullable Instant archivedAt, @Nullable LocalDate dueOn, @Nullable Hold hold) {}

  /// A legal hold 冻结: it counts through its last day, and without one until it is lifted.
  public record Hold(String reason, @Nullable LocalDate until) {
    public boolean standsOn(LocalDate day) {
      return until == null || !day.isAfter(until);
    }
  }

  /// Why something may not be destroyed now.
  public sealed interface Obstacle {
    record Permanent() implements Obstacle {}

    record NotYetDue(LocalDate dueOn) implements Obstacle {}

    record Held(Hold hold) implements Obstacle {}

    /// It is not what stood on the list: not archived any more, archived anew, or with another day.
    record Changed() implements Obstacle {}
  }

  private Disposal() {}

  /// What stands against destroying it, or listing it for that; a hold first, since it holds also what is due.
  public static Optional<Obstacle> against(Standing now, LocalDate today) {
    if (now.archivedAt() == null) return Optional.of(new Obstacle.Changed());
    var hold = now.hold();
    if (hold != null && hold.standsOn(today)) return Optional.of(new Obstacle.Held(hold));
    var due = now.dueOn();
    if (due == null) return Optional.of(new Obstacle.Permanent());
    return today.isBefore(due) ? Optional.of(new Obstacle.NotYetDue(due)) : Optional.empty();
  }

  /// The same for what stands on a list that was drawn up and approved before.
  ///
  /// @param listed how it stood when the list was drawn up; its hold does not count
  public static Optional<Obstacle> against(Standing listed, Standing now, LocalDate today) {
    var same =
        listed.archivedAt() != null
            && listed.archivedAt().equals(now.archivedAt())
            && listed.dueOn() != null
            && listed.dueOn().equals(now.dueOn());
    return same ? against(now, today) : Optional.of(new Obstacle.Changed());
  }
}
