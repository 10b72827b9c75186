package org.anlan.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/// The city's time for quiet hours and words in force, the machine's for leases and retries.
@Component
class Clocks {

  private final InstantSource businessClock;
  private final InstantSource machineClock;
  private final ZoneId zone;

  Clocks(InstantSource businessClock, InstantSource machineClock, ZoneId zone) {
    this.businessClock = businessClock;
    this.machineClock = machineClock;
    this.zone = zone;
  }

  Instant business() {
    return businessClock.instant();
  }

  Instant machine() {
    return machineClock.instant();
  }

  ZonedDateTime here() {
    return business().atZone(zone);
  }

  Deliveries.Now now() {
    return new Deliveries.Now(business(), machine());
  }
}
