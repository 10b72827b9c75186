package org.anlan.applications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The waiting room 等候室 before the forms: so many people write at once, whoever comes above that stands in line and is let in in the order of
/// coming. A page loaded anew, or another device of the same person, keeps the place. What somebody inside saves or hands in is never kept waiting.
@Service
class WaitingRoom {

  /// Whoever is inside and not seen for so long has left.
  static final Duration IDLE = Duration.ofMinutes(10);

  /// Whoever waits and does not ask for so long has gone.
  static final Duration GONE = Duration.ofSeconds(90);

  /// How old what one instance knows of the line may be while people wait.
  private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

  private static final Duration LATELY = Duration.ofMinutes(5);
  private static final Duration SOONEST = Duration.ofSeconds(3);
  private static final Duration LATEST = Duration.ofSeconds(30);

  sealed interface Entrance {
    record Inside() implements Entrance {}

    /// @param ahead how many stand before
    /// @param lasts how long it takes at the pace of the last minutes; [Duration#ZERO] where nobody can tell
    /// @param again when to ask again
    record Waits(int ahead, Duration lasts, Duration again) implements Entrance {}
  }

  /// What one instance knows of the line.
  ///
  /// @param free places that nobody took
  /// @param waiting numbers, ascending
  /// @param entered how many were let in lately
  private record Line(Instant at, int free, List<Long> waiting, int entered) {

    int ahead(long number) {
      var at = Collections.binarySearch(waiting, number);
      return at >= 0 ? at : -at - 1;
    }

    Duration waitOf(int ahead) {
      return entered == 0 ? Duration.ZERO : LATELY.multipliedBy(ahead + 1L).dividedBy(entered);
    }
  }

  private static final Entrance INSIDE = new Entrance.Inside();

  private final Places places;
  private final TransactionTemplate transactions;
  private final InstantSource machineClock;
  private final int most;
  private volatile Line line = new Line(Instant.EPOCH, 1, List.of(), 0);

  /// @param most how many may write at once, on all instances together
  WaitingRoom(
      Places places,
      TransactionTemplate transactions,
      InstantSource machineClock,
      @Value("${anlan.applications.at-once}") int most) {
    this.places = places;
    this.transactions = transactions;
    this.machineClock = machineClock;
    this.most = most;
  }

  /// Asks for a place, or whether it is there by now.
  Entrance enter(Caller caller) {
    caller.mustBeSignedIn();
    var account = account(caller);
    var now = machineClock.instant();
    if (places.stay(account, now, now.minus(IDLE))) return INSIDE;
    var number = places.line(account, now, now.minus(GONE));
    if (line.free() > 0 || line.waiting().isEmpty() || line.at().plus(KNOWN_FOR).isBefore(now))
      letIn(now);
    if (places.stay(account, now, now.minus(IDLE))) return INSIDE;
    var ahead = line.ahead(number);
    return new Entrance.Waits(ahead, line.waitOf(ahead), again(ahead));
  }

  /// Refuses whoever has to wait, and says how long.
  void mustBeInside(Caller caller) {
    if (enter(caller) instanceof Entrance.Waits waits) throw DraftProblems.full(waits);
  }

  /// Notes that somebody writes.
  void stay(Caller caller) {
    var now = machineClock.instant();
    places.stay(account(caller), now, now.minus(IDLE));
  }

  /// Gives the place to the next.
  void leave(Caller caller) {
    places.leave(account(caller));
  }

  private static UUID account(Caller caller) {
    return Objects.requireNonNull(caller.account(), "a place is for those who signed in").id();
  }

  private void letIn(Instant now) {
    transactions.executeWithoutResult(status -> {
      places.lock();
      var free = most - places.countInside(now.minus(IDLE));
      var taken = free > 0 ? places.letIn(free, now, now.minus(GONE)) : 0;
      var entered = places.countEnteredSince(now.minus(LATELY));
      line = new Line(now, free - taken, places.listWaiting(now.minus(GONE)), entered);
    });
  }

  /// Whoever stands far back asks less often, so that waiting itself costs little.
  private static Duration again(int ahead) {
    var wait = SOONEST.plus(Duration.ofMillis(20).multipliedBy(ahead));
    return wait.compareTo(LATEST) > 0 ? LATEST : wait;
  }

  @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
  void forgetOld() {
    places.forget(machineClock.instant().minus(IDLE));
  }
}
