package org.anlan.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anlan.calendar.Due;
import org.anlan.calendar.YearLoaded;
import org.anlan.rules.procedure.Node;
import org.springframework.beans.factory.annotation.Value;
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
  private final Herald herald;
  private final TransactionTemplate apart;
  private final InstantSource businessClock;
  private final ZoneId zone;

  /// What is needed beside the stores.
  @Component
  record Tools(
      Herald herald,
      TransactionTemplate transaction,
      InstantSource businessClock,
      @Value("${spring.jackson.time-zone}") ZoneId zone) {}

  Recounting(Shelves shelves, City city, Tools tools) {
    this.shelves = shelves;
    this.city = city;
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

  private void recount(Instant from, Instant to) {
    List<CaseNumber> batch;
    for (var after = ""; ; after = batch.getLast().text()) {
      batch = shelves.cases().listToRecount(from, to, after, BATCH);
      batch.forEach(number -> apart.executeWithoutResult(status -> recount(number)));
      if (batch.size() < BATCH) return;
    }
  }

  private void recount(CaseNumber number) {
    var file = shelves.cases().lock(number);
    if (file.ended()) return;
    var due = city.calendar().due(file.kind().deadline(), roundBegan(file));
    var counted = file.due(due);
    var tasksMoved = recountTasks(file, due);
    if (counted.equals(file) && !tasksMoved) return;
    var touched = counted.touched();
    shelves.cases().save(touched);
    if (counted.equals(file)) return;
    var act = file.term().provisional() && !due.provisional() ? "due-final" : "due-moved";
    shelves.history().add(touched, event(touched, act, due));
    herald.tellAdded(touched, Phrases.forReporters(act));
  }

  private boolean recountTasks(CaseFile file, Due ofCase) {
    var moved = false;
    for (var task : shelves.tasks().listOpen(file)) {
      var due = due(file, task, ofCase);
      if (due.at().equals(task.dueAt()) && due.provisional() == task.dueProvisional()) continue;
      shelves.tasks().postpone(file, task.id(), due);
      moved = true;
    }
    return moved;
  }

  private Due due(CaseFile file, Task task, Due ofCase) {
    var procedure = city.procedures().get(file.way().procedure(), file.way().version()).procedure();
    var rule = ((Node.UserTask) procedure.getNode(task.element())).work().deadline();
    return rule == null || rule.equals("case")
        ? ofCase
        : city.calendar().due(rule, task.openedAt());
  }

  /// A dispute opened the present round and gave it a deadline of its own.
  private Instant roundBegan(CaseFile file) {
    return shelves.history().list(file).reversed().stream()
        .filter(event -> event.act().equals(ReporterDesk.DISPUTE))
        .findFirst()
        .map(Event::at)
        .orElse(file.term().openedAt());
  }

  private Event event(CaseFile file, String act, Due due) {
    var words = TO_THE_MINUTE.format(LocalDateTime.ofInstant(due.at(), zone));
    return new Event(0, businessClock.instant(), act, file.stage(), null, null, null, words, true);
  }

  private Instant beginningOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
  }
}
