package org.anlan.calendar;

import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Tells the operator at `/actuator/health` which years are not loaded. The platform is up all the same: it counts Monday to
/// Friday and says so to everybody concerned.
@Component("calendarHealthIndicator")
class CalendarHealth implements HealthIndicator {

  private final CalendarDesk desk;
  private final InstantSource businessClock;

  CalendarHealth(CalendarDesk desk, InstantSource businessClock) {
    this.desk = desk;
    this.businessClock = businessClock;
  }

  @Override
  public Health health() {
    var health = Health.up();
    for (var warning : desk.warnings(businessClock.instant()))
      health.withDetail("calendar for " + warning.year() + " not loaded", warning.words());
    return health.build();
  }
}
