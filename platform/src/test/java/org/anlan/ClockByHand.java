package org.anlan;

import java.time.InstantSource;
import org.anlan.http.HandClock;
import org.springframework.context.annotation.Bean;

/// The whole platform on a business clock that a test moves, from a Monday morning in Linlan. Needs
/// `spring.main.allow-bean-definition-overriding=true` and a `@TestConfiguration` in the test that extends this: only those are
/// read after the platform's own.
public abstract class ClockByHand {

  public static final String MONDAY = "2026-11-23T01:00:00Z";

  @Bean
  public HandClock businessClock() {
    return new HandClock(MONDAY);
  }

  /// What `make tomorrow` moves; here it moves nothing.
  @Bean
  BusinessClock demoClock(Home home, InstantSource machineClock) {
    return BusinessClock.of(home.folder(), machineClock, 1);
  }
}
