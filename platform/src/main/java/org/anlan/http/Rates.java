package org.anlan.http;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Makes the rate limits of the doors. Limits run on machine time and live in memory: each instance counts for itself.
@Component
public final class Rates {

  private final InstantSource machineClock;

  public Rates(InstantSource machineClock) {
    this.machineClock = machineClock;
  }

  /// @param burst how many at once
  /// @param each how long until one more is allowed
  public Rate limit(int burst, Duration each) {
    return new Rate(machineClock, burst, each);
  }
}
