package org.anlan.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.access.Grants;
import org.anlan.access.Scope;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.notices.NoticeDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the archive may ask of an ended case and do to it: read it whole, close it for good, and at last take it out. When it may is the
/// archive's to decide.
@Service
public class Keeping {

  public static final String ARCHIVED = "archived";

  /// Where a case has left something outside this module, and what kinds there are.
  @Component
  record Traces(
      ObjectProvider<CaseMemory> memories,
      NoticeDesk notices,
      Grants grants,
      Ledger ledger,
      Kinds kinds) {}

  private final Shelves shelves;
  private final ClosedCases closed;
  private final Acts acts;
  private final Traces traces;
  private final InstantSource businessClock;

  Keeping(
      Shelves shelves, ClosedCases closed, Acts acts, Traces traces, InstantSource businessClock) {
    this.shelves = shelves;
    this.closed = closed;
    this.acts = acts;
    this.traces = traces;
    this.businessClock = businessClock;
  }

  /// Ended before an instant and not archived, by number after `after`; for the platform's own work.
  public List<CaseNumber> listToArchive(Instant closedBefore, String after, int limit) {
    return closed.listToArchive(closedBefore, after, limit);
  }

  /// For the platform's own work.
  public Optional<ClosedCase> find(CaseNumber number) {
    return closed.find(number, Scope.ofThePlatform());
  }

  /// Where and what, as on notices, while the case is there; for whoever was let into its record.
  public Optional<Texts> findTitle(CaseNumber number) {
    return shelves.cases().find(number, Scope.ofThePlatform()).map(Herald::title);
  }

  /// The codes of all kinds of matter.
  public Set<String> kinds() {
    return traces.kinds().codes();
  }

  /// What a kind of matter is called today.
  public Texts kindName(String code) {
    return traces.kinds().get(code, businessClock.instant()).title();
  }

  /// Whether another module's work on it is not done.
  public boolean hasOpenWork(CaseNumber number) {
    return traces.memories().stream().anyMatch(memory -> memory.isOpen(number));
  }

  /// What its files and documents hang on.
  public List<String> owners(CaseNumber number) {
    return CaseArchive.owners(number);
  }

  /// The case whole, for a member of staff in whose reach it lies.
  public Optional<ClosedCase> find(CaseNumber number, Scope scope) {
    return closed.find(number, scope);
  }

  /// Closes it for good within the caller's transaction, and says so on its timeline.
  ///
  /// @param seen as it was when its package was made
  /// @return false when it has moved on since
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean archive(ClosedCase seen, Map<String, String> detail) {
    var file = shelves.cases().lock(seen.number(), Scope.ofThePlatform());
    var events = shelves.history().list(file).size();
    var same = file.ended() && !file.archived() && events == seen.events();
    if (!same) return false;
    var now = businessClock.instant();
    shelves.history().add(file, Event.of(now, ARCHIVED, file.stage(), null).inside().with(detail));
    closed.archive(file, now);
    acts.news(file);
    return true;
  }

  /// Takes out an archived case here and wherever it left something, within the caller's transaction. Of its acts the ledger keeps that they
  /// were done; what they said is erased.
  ///
  /// @return what its files hang on, which are the caller's to destroy
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<String> destroy(CaseNumber number) {
    var file = shelves.cases().lock(number, Scope.ofThePlatform());
    if (!file.archived())
      throw new IllegalStateException(number.text() + " is not archived and cannot be destroyed.");
    var owners = new HashSet<>(owners(number));
    traces.memories().forEach(memory -> owners.addAll(memory.forget(number)));
    traces.notices().forget(number.text());
    traces.grants().forget(number.text());
    traces.ledger().erase(number.text());
    closed.destroy(file);
    acts.news(file);
    return Set.copyOf(owners);
  }
}
