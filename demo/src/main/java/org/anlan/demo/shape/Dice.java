package org.anlan.demo.shape;

import java.util.ArrayList;
import java.util.List;

/// The chance of the invented city: the same label always gives the same throws, on every machine. Each concern throws
/// its own dice, so that a change in one leaves the others as they were. SplitMix64.
public final class Dice {
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  public static Dice named(String label) {
    var hash = 0xcbf29ce484222325L;
    for (var i = 0; i < label.length(); i++) {
      hash = (hash ^ label.charAt(i)) * 0x100000001b3L;
    }
    return new Dice(hash);
  }

  private long next() {
    state += 0x9e3779b97f4a7c15L;
    var z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// From 0 to just below 1.
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /// From 0 to `bound` - 1.
  public int below(int bound) {
    return (int) (unit() * bound);
  }

  public boolean chance(double probability) {
    return unit() < probability;
  }

  public <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  public <T> List<T> shuffled(List<T> of) {
    var all = new ArrayList<>(of);
    for (var i = all.size() - 1; i > 0; i--) {
      var j = below(i + 1);
      var held = all.get(i);
      all.set(i, all.get(j));
      all.set(j, held);
    }
    return all;
  }
}
