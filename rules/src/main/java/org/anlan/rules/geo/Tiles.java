package org.anlan.rules.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds things by where they are: each lies in the squares that its box touches. Built once, then safe for many threads.
public final class Tiles<T> {

  private final double size;
  private final Map<Long, List<T>> squares = new HashMap<>();

  /// @param metres the side of a square; about the size of the things is best
  public Tiles(double metres) {
    this.size = Spot.degrees(metres);
  }

  public void add(Box box, T thing) {
    for (var x = index(box.west()); x <= index(box.east()); x++)
      for (var y = index(box.south()); y <= index(box.north()); y++)
        squares.computeIfAbsent(key(x, y), k -> new ArrayList<>()).add(thing);
  }

  /// The things whose squares hold the spot: candidates, to be looked at closely.
  public List<T> at(Spot spot) {
    return squares.getOrDefault(key(index(spot.lon()), index(spot.lat())), List.of());
  }

  private long index(double degrees) {
    return (long) Math.floor(degrees / size);
  }

  private static long key(long x, long y) {
    return (x << 32) ^ (y & 0xffff_ffffL);
  }
}
