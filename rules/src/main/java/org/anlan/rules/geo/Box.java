package org.anlan.rules.geo;

import java.util.List;

/// The smallest upright rectangle around some spots, in degrees.
public record Box(double west, double south, double east, double north) {

  public static Box around(List<Spot> spots) {
    if (spots.isEmpty()) throw new IllegalArgumentException("No box around nothing.");
    return new Box(
        spots.stream().mapToDouble(Spot::lon).min().orElseThrow(),
        spots.stream().mapToDouble(Spot::lat).min().orElseThrow(),
        spots.stream().mapToDouble(Spot::lon).max().orElseThrow(),
        spots.stream().mapToDouble(Spot::lat).max().orElseThrow());
  }

  public boolean holds(Spot spot) {
    return spot.lon() >= west && spot.lon() <= east && spot.lat() >= south && spot.lat() <= north;
  }

  /// Larger by so many metres on every side.
  public Box grown(double metres) {
    var up = Spot.degrees(metres);
    var aside = up / Math.cos(Math.toRadians((south + north) / 2));
    return new Box(west - aside, south - up, east + aside, north + up);
  }
}
