package org.anlan.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anlan.calendar.CalendarDesk;
import org.anlan.calendar.Promise;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Fact;
import org.anlan.rules.procedure.Moving;
import org.anlan.rules.procedure.Step;
import org.anlan.rules.procedure.Timer;
import org.springframework.stereotype.Component;

/// Keeps the alarms in step with the procedure: what an act sets is written down, what it clears is ended.
@Component
class AlarmSetting {

  private static final Texts SUSPENDED = new Texts("挂起", "suspended");

  private final Alarms alarms;
  private final CalendarDesk calendar;

  AlarmSetting(Alarms alarms, CalendarDesk calendar) {
    this.alarms = alarms;
    this.calendar = calendar;
  }

  void keep(CaseFile file, Step.Moved moved, Instant now) {
    for (var gone : moved.facts(Fact.TimerCleared.class))
      alarms.end(file, gone.timer(), "cleared", now);
    for (var fired : moved.facts(Fact.TimerWentOff.class))
      alarms.end(file, fired.timer(), "fired", now);
    for (var set : moved.facts(Fact.TimerSet.class)) alarms.set(alarm(file, set.timer(), now));
  }

  /// An alarm that another version draws otherwise counts from where the old one was set.
  void renew(CaseFile file, List<Moving.Renewed> renewed) {
    for (var pair : renewed)
      for (var old : alarms.listSettings(file, pair.before().element()))
        if (old.generation() == pair.before().generation())
          alarms.redate(file, pair.after(), firesAt(file, pair.after(), old.setAt()));
  }

  private Alarm alarm(CaseFile file, Timer timer, Instant now) {
    return new Alarm(
        file.division(),
        file.id(),
        timer.element(),
        timer.generation(),
        timer.due(),
        timer.resumes(),
        now,
        firesAt(file, timer, now),
        null);
  }

  private Instant firesAt(CaseFile file, Timer timer, Instant now) {
    var before = chain(file, timer);
    var due = timer.due();
    if (due.startsWith("rule:")) return calendar.due(promise(due.substring(5), before, now)).at();
    if (before.isEmpty()) return now.plus(Duration.parse(due));
    var last = before.getLast();
    return now.plus(Duration.between(Objects.requireNonNull(last.endedAt()), last.firesAt()));
  }

  /// The settings whose remaining time this one takes up, oldest first.
  private List<Alarm> chain(CaseFile file, Timer timer) {
    var chain = new ArrayList<Alarm>();
    int wanted = timer.resumes();
    if (wanted == 0) return chain; // generations count from 1
    for (var earlier : alarms.listSettings(file, timer.element()).reversed())
      if (earlier.generation() == wanted) {
        chain.addFirst(earlier);
        wanted = earlier.resumes();
      }
    return chain;
  }

  /// By a time rule: counted from the first setting, with the gaps between the settings as stops.
  private static Promise promise(String rule, List<Alarm> before, Instant now) {
    if (before.isEmpty()) return Promise.of(rule, now);
    var stops = new ArrayList<Promise.Stop>();
    for (int i = 0; i < before.size(); i++) {
      var from = Objects.requireNonNull(before.get(i).endedAt());
      var to = i + 1 < before.size() ? before.get(i + 1).setAt() : now;
      stops.add(new Promise.Stop(from, to, SUSPENDED));
    }
    return new Promise(rule, before.getFirst().setAt(), stops, List.of());
  }
}
