package org.anlan.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.anlan.rules.calendar.Deadline;
import org.anlan.rules.calendar.Extension;
import org.anlan.rules.calendar.Light;
import org.anlan.rules.calendar.Pause;
import org.anlan.rules.calendar.Term;
import org.anlan.rules.calendar.TimeRule;
import org.anlan.rules.calendar.TimeRules;
import org.anlan.rules.calendar.WorkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Says when something is due, how it stands, and when to remind. Instants in, instants out; the counting is `rules.calendar`.
@Service
public class CalendarDesk {
  private static final Standing NO_DEADLINE =
      new Standing(Light.Colour.GREEN, new Texts("未定时限", "no deadline"));

  private final WorkTime time;
  private final TimeRules rules;
  private final ZoneId zone;
  private final Guesses guesses;

  CalendarDesk(
      CalendarLoading loading,
      Calendars calendars,
      Rulebooks rulebooks,
      Guesses guesses,
      ZoneId zone) {
    loading.loadIfChanged();
    var book = rulebooks.read();
    this.time = new WorkTime(calendars.read(), book.hours());
    this.rules = book.rules();
    this.guesses = guesses;
    this.zone = zone;
  }

  /// When a matter of this type (or under the rule of this id) opened at `from` is due.
  public Due due(String rule, Instant from) {
    return due(Promise.of(rule, from));
  }

  public Due due(Promise promise) {
    var deadline = deadline(promise);
    deadline.yearMissing().ifPresent(guesses::note);
    return new Due(instant(deadline.due()), deadline.provisional(), deadline.term().rule().id());
  }

  public Standing standing(Promise promise, Instant now) {
    if (promise.rule().equals(Given.NONE)) return NO_DEADLINE;
    return Standing.of(deadline(promise).light(local(now)));
  }

  /// How a promise stands whose deadline the caller keeps, such as a row of a list. `stopped` says why the clock stands, if it does.
  public Standing standing(Promise promise, Instant due, Instant now, @Nullable Texts stopped) {
    var term = term(promise);
    if (stopped == null && promise.rule().equals(Given.NONE)) return NO_DEADLINE;
    if (stopped == null) return Standing.of(term.dueAt(local(due), time).light(local(now)));
    var pause = new Pause(local(now), null, new Pause.Reason(stopped.zh(), stopped.en()));
    return Standing.of(term.paused(List.of(pause)).dueAt(local(due), time).light(local(now)));
  }

  /// At half, at four fifths and when due, in order.
  public List<Reminder> reminders(Promise promise) {
    return deadline(promise).reminders().stream()
        .map(reminder -> new Reminder(reminder.percent(), instant(reminder.at())))
        .toList();
  }

  /// The rule in force for a matter of this type opened at `from`, with its source in law; for one older than all rules of its type, the
  /// first of them.
  public TimeRule getRule(String rule, Instant from) {
    return Given.find(rule)
        .or(() -> Promised.find(rule))
        .or(() -> rules.ruleFor(rule, local(from).toLocalDate()))
        .or(() -> rules.find(rule))
        .or(() -> rules.firstOf(rule))
        .orElseThrow(() -> new Absent(new Texts("时限规则", "time rule"), rule));
  }

  public List<TimeRule> listRules() {
    return rules.all();
  }

  /// Working days and office hours of the city, for counts of one's own.
  public WorkTime workTime() {
    return time;
  }

  /// What the operator should know now; empty when all is well.
  public List<Warning> warnings(Instant now) {
    return guesses.warnings(time.days(), local(now).toLocalDate());
  }

  private Deadline deadline(Promise promise) {
    return term(promise).deadline(time);
  }

  private Term term(Promise promise) {
    var pauses = promise.stops().stream().map(this::pause).toList();
    var rule = getRule(promise.rule(), promise.opened());
    int step = Given.step(rule);
    var extensions =
        promise.grants().stream()
            .map(grant -> new Extension(local(grant.at()), grant.amount() * step))
            .toList();
    return new Term(rule, local(promise.opened()), pauses, extensions);
  }

  private Pause pause(Promise.Stop stop) {
    var to = stop.to() == null ? null : local(stop.to());
    return new Pause(
        local(stop.from()), to, new Pause.Reason(stop.reason().zh(), stop.reason().en()));
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
