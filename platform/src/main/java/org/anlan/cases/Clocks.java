package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anlan.calendar.CalendarDesk;
import org.anlan.calendar.Due;
import org.anlan.calendar.Promise;
import org.anlan.calendar.Reminder;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.ProcedureSet;
import org.anlan.rules.procedure.Stages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The clocks of a case and of its tasks. A task's clock stands while a suspension covers it; that of the whole matter stands
/// while everything that is open is suspended. When a clock runs again, or gets more time, its deadline is counted anew
/// from what happened to it, and from nothing else.
@Component
class Clocks {

  private static final Texts SUSPENDED = new Texts("挂起", "suspended");

  private final CalendarDesk calendar;
  private final Stops stops;
  private final Suspensions suspensions;
  private final Tasks tasks;
  private final Jobs jobs;

  Clocks(CalendarDesk calendar, Stops stops, Suspensions suspensions, Tasks tasks, Jobs jobs) {
    this.calendar = calendar;
    this.stops = stops;
    this.suspensions = suspensions;
    this.tasks = tasks;
    this.jobs = jobs;
  }

  /// The promise of the whole matter in its present round.
  Promise promise(CaseFile file) {
    var from = file.term().roundAt();
    return new Promise(
        file.rule(), from, stops.list(file, null, from), stops.listExtensions(file, null, from));
  }

  /// The promise of one task; null when it has none of its own and follows the whole matter.
  @Nullable Promise promise(CaseFile file, Task task) {
    var rule = jobs.of(file, task).work().deadline();
    if (rule == null || rule.equals("case")) return null;
    var from = task.openedAt();
    return new Promise(
        rule, from, stops.list(file, task.id(), from), stops.listExtensions(file, task.id(), from));
  }

  /// Stops and starts clocks so that they agree with the suspensions of the procedure.
  CaseFile settle(CaseFile file, ProcedureSet set, Instant now) {
    if (file.ended()) return ended(file, now);
    var held = Stages.held(set, file.way().progress());
    var open = tasks.listOpen(file).stream().filter(task -> !task.aside()).toList();
    var settled = whole(file, held, open, now);
    for (var task : open) settle(settled, task, held.contains(task.token()), now);
    return settled;
  }

  private CaseFile ended(CaseFile file, Instant now) {
    stops.end(file, null, now);
    return file.term().stopped() == null ? file : file.on(file.term().stopped(null));
  }

  private CaseFile whole(CaseFile file, Set<Integer> held, List<Task> open, Instant now) {
    boolean stands = !open.isEmpty() && open.stream().allMatch(task -> held.contains(task.token()));
    if (stands == (file.term().stopped() != null)) return file;
    if (stands) {
      stops.begin(file, null, now, why(file));
      return file.on(file.term().stopped(why(file)));
    }
    stops.end(file, null, now);
    return recount(file.on(file.term().stopped(null)));
  }

  /// Counts the deadline of the whole matter anew, and of the tasks that follow it.
  CaseFile recount(CaseFile file) {
    var due = calendar.due(promise(file));
    var counted = file.on(file.term().due(due));
    for (var task : tasks.listOpen(counted))
      if (promise(counted, task) == null) set(counted, task.clock(due, task.stopped()));
    return counted;
  }

  /// Counts one task's own deadline anew.
  void recount(CaseFile file, Task task) {
    var promise = promise(file, task);
    if (promise != null) set(file, task.clock(calendar.due(promise), task.stopped()));
  }

  private void settle(CaseFile file, Task task, boolean stands, Instant now) {
    if (stands == (task.stopped() != null)) return;
    if (stands) {
      stops.begin(file, task.id(), now, why(file));
      tasks.clock(file, task.clock(due(task), why(file)));
    } else {
      stops.end(file, task.id(), now);
      var promise = promise(file, task);
      var due = promise == null ? dueOf(file) : calendar.due(promise);
      set(file, task.clock(due, null));
    }
  }

  private void set(CaseFile file, Task task) {
    tasks.clock(file, task);
    remind(file, task, 0);
  }

  /// The first reminder of a task that is opened now: nothing has happened to its own clock yet.
  @Nullable Reminder first(CaseFile file, Task task) {
    var rule = jobs.of(file, task).work().deadline();
    var promise =
        rule == null || rule.equals("case") ? promise(file) : Promise.of(rule, task.openedAt());
    return calendar.reminders(promise).stream().findFirst().orElse(null);
  }

  /// Sets the next reminder of a task: the first past this share of its promise.
  void remind(CaseFile file, Task task, int percent) {
    var own = promise(file, task);
    var next =
        calendar.reminders(own == null ? promise(file) : own).stream()
            .filter(reminder -> reminder.percent() > percent)
            .findFirst();
    tasks.remind(file, task.id(), next.orElse(null));
  }

  /// The highest share of the task's promise that is used up now, of those one is reminded of.
  int used(CaseFile file, Task task, Instant now) {
    var own = promise(file, task);
    return calendar.reminders(own == null ? promise(file) : own).stream()
        .filter(reminder -> !reminder.at().isAfter(now))
        .mapToInt(Reminder::percent)
        .max()
        .orElse(0);
  }

  private static Due due(Task task) {
    return new Due(task.dueAt(), task.dueProvisional(), "");
  }

  private static Due dueOf(CaseFile file) {
    return new Due(file.term().dueAt(), file.term().provisional(), file.rule());
  }

  private Texts why(CaseFile file) {
    return suspensions.listOpen(file).stream()
        .findFirst()
        .map(Suspensions.Suspension::why)
        .orElse(SUSPENDED);
  }
}
