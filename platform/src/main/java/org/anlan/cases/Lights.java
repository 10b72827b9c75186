package org.anlan.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import org.anlan.calendar.CalendarDesk;
import org.anlan.calendar.Promise;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The deadline light of a case or task, as every screen shows it.
@Component
class Lights {

  /// @param colour green, yellow, red or grey
  record LightView(
      @Schema(allowableValues = {"green", "yellow", "red", "grey"}) String colour,
      String left,
      String leftEn) {}

  private final CalendarDesk calendar;
  private final InstantSource businessClock;

  Lights(CalendarDesk calendar, InstantSource businessClock) {
    this.calendar = calendar;
    this.businessClock = businessClock;
  }

  /// Null once the case has ended: no promise runs any more.
  @Nullable LightView of(CaseFile file) {
    if (file.ended()) return null;
    var term = file.term();
    return of(file.rule(), term.roundAt(), term.dueAt(), term.stopped());
  }

  /// @param rule the type of the time rule
  /// @param stopped why the clock stands now; null while it runs
  LightView of(String rule, Instant opened, Instant due, @Nullable Texts stopped) {
    var now = businessClock.instant();
    var standing = calendar.standing(Promise.of(rule, opened), due, now, stopped);
    return new LightView(standing.colour().code(), standing.left().zh(), standing.left().en());
  }
}
