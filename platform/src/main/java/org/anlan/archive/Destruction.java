package org.anlan.archive;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anlan.access.Scope;
import org.anlan.cases.Keeping;
import org.anlan.documents.DocumentDesk;
import org.anlan.files.FileDesk;
import org.anlan.ledger.Ledger;
import org.anlan.rules.retention.Disposal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries out approved lists, each case in a transaction of its own: what is held by then, or is not what was approved, is spared and the list
/// says why. A crash on the way leaves the rest to the next round.
@Component
class Destruction {

  private static final System.Logger LOG = System.getLogger(Destruction.class.getName());
  private static final Duration LATER = Duration.ofMinutes(1);
  private static final int BATCH = 100;

  /// Where a case leaves something.
  @Component
  record Places(
      Keeping keeping, FileDesk files, DocumentDesk documents, Packages packages, Ledger ledger) {}

  /// What the archive keeps.
  @Component
  record Books(
      DestructionLists lists, ArchivedCases cases, DestructionDesk desk, DestructionPaper paper) {}

  private final Books books;
  private final Places places;
  private final Archiving.Time time;
  private final InstantSource machineClock;
  private final TransactionTemplate transaction;

  Destruction(
      Books books,
      Places places,
      Archiving.Time time,
      InstantSource machineClock,
      TransactionTemplate transaction) {
    this.books = books;
    this.places = places;
    this.time = time;
    this.machineClock = machineClock;
    this.transaction = transaction;
  }

  static String subject(DestructionList list) {
    return "destruction:" + list.id();
  }

  @Scheduled(fixedDelay = 2_000)
  void round() {
    books.lists().listUnderWay().forEach(this::carryOut);
    sweep();
  }

  /// Packages leave the disk after the rows that named them.
  private void sweep() {
    for (var number : books.cases().listToUnpack(BATCH)) {
      places.packages().destroy(number);
      books.cases().unpacked(number);
    }
  }

  private void carryOut(DestructionList list) {
    while (Boolean.TRUE.equals(transaction.execute(status -> one(list)))) Thread.onSpinWait();
    transaction.executeWithoutResult(status -> close(list));
  }

  /// @return false when there is nothing left that can be settled now
  private boolean one(DestructionList list) {
    var next = books.lists().takeNext(list.id(), machineClock.instant().minus(LATER));
    next.ifPresent(item -> apart(list, item));
    return next.isPresent();
  }

  private void apart(DestructionList list, DestructionList.Item item) {
    var savepoint =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    savepoint.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
    try {
      savepoint.executeWithoutResult(status -> settle(list, item));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, item.number().text() + " is destroyed later.", e);
      books.lists().putOff(list.id(), item.place(), machineClock.instant());
    }
  }

  private void settle(DestructionList list, DestructionList.Item item) {
    var now = books.cases().lock(item.number(), Scope.ofThePlatform());
    var standing = now.standing(books.desk().hold(item.number()));
    var obstacle = Disposal.against(item.listed(), standing, time.today());
    if (obstacle.isEmpty()) destroy(list, item);
    var outcome =
        obstacle.isEmpty() ? DestructionList.Outcome.DESTROYED : DestructionList.Outcome.SPARED;
    books
        .lists()
        .settle(
            list.id(),
            item.settled(outcome, time.now(), obstacle.map(ArchiveProblems::words).orElse(null)));
  }

  private void destroy(DestructionList list, DestructionList.Item item) {
    Set<String> owners = places.keeping().destroy(item.number());
    for (var owner : owners) {
      places.documents().empty(owner);
      places.files().destroy(owner);
    }
    books.cases().destroyed(item.number(), time.now());
    places.ledger().commit("destruction", subject(list), act(list, item));
  }

  private Map<String, String> act(DestructionList list, DestructionList.Item item) {
    return Map.of(
        "act", "destroyed",
        "list", list.number(),
        "case", item.number().text(),
        "class", item.code(),
        "period", item.period(),
        "due", item.dueOn().toString(),
        "at", time.now().toString(),
        "drawnBy", list.drawn().person(),
        "approvedBy", Objects.requireNonNull(list.decided()).person(),
        "carriedBy", Objects.requireNonNull(list.carried()).person());
  }

  private void close(DestructionList seen) {
    var list = books.lists().lock(seen.id(), Scope.ofThePlatform());
    if (list.state() != DestructionList.State.DESTROYING || books.lists().isOpen(list.id())) return;
    var done = list.done(time.now());
    books.lists().save(done);
    books.paper().issue(done, books.lists().items(list.id()));
  }
}
