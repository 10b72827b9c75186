package org.anlan.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock for tests that moves by hand only.
public final class HandClock implements InstantSource {

  private volatile Instant now;

  public HandClock(String start) {
    this.now = Instant.parse(start);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// Forward, or back with a negative time.
  public void pass(Duration time) {
    now = now.plus(time);
  }
}
