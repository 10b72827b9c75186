package org.anlan.cases;

import java.time.InstantSource;
import java.util.List;
import org.anlan.access.Caller;
import org.anlan.calendar.CalendarDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What makes deadlines uncertain, for chiefs: they can see to it that the calendar is loaded.
@RestController
class WarningDoor {

  record WarningView(int year, String words, String wordsEn) {}

  private final CalendarDesk calendar;
  private final InstantSource businessClock;

  WarningDoor(CalendarDesk calendar, InstantSource businessClock) {
    this.calendar = calendar;
    this.businessClock = businessClock;
  }

  @GetMapping("/api/cases/warnings")
  List<WarningView> warnings(Caller caller) {
    Staff.require(caller, "chief");
    return calendar.warnings(businessClock.instant()).stream()
        .map(warning -> new WarningView(warning.year(), warning.words().zh(), warning.words().en()))
        .toList();
  }
}
