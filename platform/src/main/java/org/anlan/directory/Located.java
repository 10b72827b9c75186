package org.anlan.directory;

import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// What lies at a point of the city.
///
/// @param grid the unit grid, 15 digits
/// @param road the nearest named road within reach
/// @param inGreen inside a park or green
/// @param address in words: 澜城区鼓楼街道文昌社区，文昌路附近
public record Located(
    String grid,
    Division community,
    Division street,
    Division county,
    @Nullable Nearby road,
    boolean inGreen,
    Texts address) {

  /// @param metres how far it is
  public record Nearby(Road road, double metres) {}

  /// A short name for titles: the road, else the community.
  public Texts near() {
    return road == null ? community.name() : road.road().name();
  }
}
