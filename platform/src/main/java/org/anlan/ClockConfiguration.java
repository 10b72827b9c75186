package org.anlan;

import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Two clocks, always asked for by name: `businessClock` for what the city promises, `machineClock` for tokens and limits.
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  InstantSource machineClock() {
    return InstantSource.system();
  }

  @Bean
  BusinessClock businessClock(
      Home home, InstantSource machineClock, @Value("${anlan.speed}") double speed) {
    return BusinessClock.of(home.folder(), machineClock, speed);
  }

  /// Where the city's day begins and ends.
  @Bean
  ZoneId cityZone(@Value("${spring.jackson.time-zone}") ZoneId zone) {
    return zone;
  }
}
