package org.anlan.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anlan.access.Scope;
import org.anlan.calendar.Due;
import org.anlan.calendar.YearLoaded;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts deadlines again once the working days that they were guessed with are known, or were changed. One transaction per
/// case: a start that is cut short has settled the cases before it, and the next start takes up the rest, since a case that
/// stands right already is left as it is.
@Component
class Recounting {

  private static final int BATCH = 200;
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Shelves shelves;
  private final City city;
  private final Clocks clocks;
  private final Herald herald;
  private final TransactionTemplate apart;
  private final InstantSource businessClock;
  private final ZoneId zone;

  /// What is needed beside the stores.
  @Component
  record Tools(
      Herald herald, TransactionTemplate transaction, InstantSource businessClock, ZoneId zone) {}

  Recounting(Shelves shelves, City city, Clocks clocks, Tools tools) {
    this.shelves = shelves;
    this.city = city;
    this.clocks = clocks;
    this.herald = tools.herald();
    this.businessClock = tools.businessClock();
    this.zone = tools.zone();
    this.apart = new TransactionTemplate();
    apart.setTransactionManager(tools.transaction().getTransactionManager());
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Whatever reaches into the year; if this fails, the calendar tells it again at the next start.
  @EventListener
  void on(YearLoaded loaded) {
    recount(beginningOf(loaded.year()), beginningOf(loaded.year() + 1));
  }

  /// What was guessed although the year is known: opened by a platform that had not loaded it yet.
  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    recount(Instant.EPOCH, Instant.EPOCH);
  }

  /// Whatever was running in an outage that is now excused.
  void excuse(Outage outage) {
    recount(outage.from(), outage.to(), "due-excused");
  }

  private void recount(Instant from, Instant to) {
    recount(from, to, "due-moved");
  }

  private void recount(Instant from, Instant to, String cause) {
    List<CaseNumber> batch;
    for (var after = ""; ; after = batch.getLast().text()) {
      batch = shelves.cases().listToRecount(from, to, after, BATCH);
      batch.forEach(number -> apart.executeWithoutResult(status -> recount(number, cause)));
      if (batch.size() < BATCH) return;
    }
  }

  private void recount(CaseNumber number, String cause) {
    var file = shelves.cases().lock(number, Scope.ofThePlatform());
    if (file.ended()) return;
    var due = city.calendar().due(clocks.promise(file));
    var moves = file.term().stopped() == null && differs(due, dueOf(file));
    var counted = moves ? clocks.recount(file) : file;
    if (!recountTasks(counted) && !moves) return;
    var touched = counted.touched();
    shelves.cases().save(touched);
    if (!moves) return;
    var act = file.term().provisional() && !due.provisional() ? "due-final" : cause;
    var words = TO_THE_MINUTE.format(LocalDateTime.ofInstant(due.at(), zone));
    var now = businessClock.instant();
    shelves.history().add(touched, Event.of(now, act, touched.stage(), words));
    herald.tellAdded(touched, Phrases.findForStaff(act).orElseThrow());
  }

  /// Tasks with a promise of their own; a clock that stands is counted when it runs again. What stays as it is is left alone,
  /// since its reminders have been given.
  private boolean recountTasks(CaseFile file) {
    var moved = false;
    for (var task : shelves.tasks().listOpen(file)) {
      var promise = clocks.promise(file, task);
      if (promise == null || task.stopped() != null) continue;
      var before = new Due(task.dueAt(), task.dueProvisional(), "");
      if (!differs(city.calendar().due(promise), before)) continue;
      clocks.recount(file, task);
      moved = true;
    }
    return moved;
  }

  private static Due dueOf(CaseFile file) {
    return new Due(file.term().dueAt(), file.term().provisional(), "");
  }

  private static boolean differs(Due one, Due other) {
    return !one.at().equals(other.at()) || one.provisional() != other.provisional();
  }

  private Instant beginningOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
  }
}
