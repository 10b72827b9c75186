package org.anlan.applications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.anlan.rules.family.Guardianship;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many family proxies there may be and for how long.
@Component
class FamilyRules {

  /// So long an offer waits for its answer.
  static final Duration ANSWER = Duration.ofDays(7);

  /// So long a code holds that somebody reads out.
  static final Duration CODE = Duration.ofMinutes(10);

  static final int CODE_LENGTH = 6;

  private final int most;
  private final int days;
  private final int asksADay;
  private final ZoneId zone;

  /// @param most how many may act for one person, and for how many one person may act: a family, and no agency that gathers mandates
  /// @param days how long at most, so that each is thought about once a year
  /// @param asksADay how often one account may ask somebody, so that nobody is worn down by asking
  FamilyRules(
      @Value("${anlan.applications.family.most}") int most,
      @Value("${anlan.applications.family.days}") int days,
      @Value("${anlan.applications.family.asks-a-day}") int asksADay,
      ZoneId zone) {
    this.most = most;
    this.days = days;
    this.asksADay = asksADay;
    this.zone = zone;
  }

  int most() {
    return most;
  }

  int days() {
    return days;
  }

  int asksADay() {
    return asksADay;
  }

  boolean holdsFor(int wished) {
    return wished >= 1 && wished <= days;
  }

  /// It ends with the last of so many days after today, and an offer with it at the latest.
  Mandate.Term term(Instant now, int wished) {
    var until = startOf(day(now).plusDays(wished + 1L));
    var answer = now.plus(ANSWER);
    return new Mandate.Term(now, answer.isBefore(until) ? answer : until, until);
  }

  /// The same for a child, whose parent acts no longer than until it is asked itself.
  Mandate.Term term(Instant now, int wished, LocalDate birth) {
    var term = term(now, wished);
    var grown = startOf(Guardianship.endsOn(birth));
    return grown.isBefore(term.until())
        ? new Mandate.Term(now, term.answerBy().isBefore(grown) ? term.answerBy() : grown, grown)
        : term;
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /// The last day on which it holds.
  LocalDate lastDay(Mandate one) {
    return day(one.term().until().minusSeconds(1));
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
