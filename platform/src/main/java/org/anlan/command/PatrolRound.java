package org.anlan.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A round 巡查轮次: the unit grids that somebody has to walk on a day.
///
/// @param street 12 digits
/// @param post whose round it is by the roster
/// @param person who walks it
/// @param handedOver to somebody else than the roster says
/// @param endedBy who ended it; null where the clock did
/// @param reason why grids were left out
record PatrolRound(
    UUID id,
    LocalDate day,
    String street,
    String post,
    String person,
    Instant opensAt,
    Instant closesAt,
    boolean handedOver,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String reason,
    List<Stop> stops) {

  /// A unit grid to be checked off.
  ///
  /// @param place in the order of walking, from 1
  /// @param turn 1, and more where it is walked several times a day
  /// @param gridClass how often such a grid is walked, by the plan
  record Stop(int place, String grid, int turn, String gridClass, @Nullable Check check) {}

  /// That it was checked off.
  ///
  /// @param madeAt when, on site
  /// @param receivedAt when the platform heard of it; later where there was no network
  /// @param metres from the grid's border; null without a position
  /// @param noFix why there was none
  record Check(
      Instant madeAt,
      Instant receivedAt,
      String by,
      @Nullable Integer metres,
      @Nullable String noFix) {}

  PatrolRound {
    stops = List.copyOf(stops);
  }

  Optional<Stop> find(String grid, int turn) {
    return stops.stream().filter(s -> s.grid().equals(grid) && s.turn() == turn).findFirst();
  }

  List<Stop> left() {
    return stops.stream().filter(stop -> stop.check() == null).toList();
  }

  boolean ended() {
    return endedAt != null;
  }

  /// Ended by the clock with grids left, and nobody has said why.
  boolean owesReason() {
    return ended() && reason == null && !left().isEmpty();
  }
}
