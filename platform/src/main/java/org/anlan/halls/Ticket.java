package org.anlan.halls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anlan.rules.halls.Calling;
import org.anlan.rules.halls.Priority;
import org.anlan.rules.halls.QueueRules;
import org.anlan.rules.halls.Waiting;
import org.jspecify.annotations.Nullable;

/// A number in the queue 排队号. It says what somebody came for and not who they are.
///
/// @param line the letter under which it was drawn; it stays on the ticket when it is sent on to another group
/// @param letter the group in which it waits
/// @param since when it waits; for one that was passed, since when it is back
/// @param back how many others are called before one that came back; -1 for others
/// @param window to which it was called last
record Ticket(
    String hall,
    UUID id,
    LocalDate day,
    String line,
    int serial,
    String letter,
    @Nullable String item,
    Priority priority,
    State state,
    Instant issued,
    Instant since,
    @Nullable Instant appointment,
    int back,
    int calls,
    @Nullable Instant called,
    @Nullable Instant passed,
    @Nullable UUID seat,
    @Nullable String window) {

  enum State {
    WAITING,
    CALLED,
    SERVING,
    PASSED,
    FINISHED,
    ABANDONED;

    boolean over() {
      return this == FINISHED || this == ABANDONED;
    }
  }

  /// What people read and hear, such as `A012`.
  String number() {
    return "%s%03d".formatted(line, serial);
  }

  Waiting waiting() {
    return new Waiting(id.toString(), letter, priority, since, appointment, back);
  }

  Calling calling(QueueRules rules) {
    return new Calling(rules, calls, called == null ? issued : called);
  }

  Ticket calledTo(Seat at, Instant now) {
    return with(new Turn(State.CALLED, letter, since, -1, 1, now, null, at.id(), at.number()));
  }

  Ticket calledAgain(Instant now) {
    return with(new Turn(State.CALLED, letter, since, -1, calls + 1, now, null, seat, window));
  }

  Ticket serving() {
    return with(new Turn(State.SERVING, letter, since, -1, calls, called, null, seat, window));
  }

  Ticket passedAt(Instant now) {
    return with(new Turn(State.PASSED, letter, since, -1, calls, called, now, null, window));
  }

  Ticket cameBack(int after, Instant now) {
    return with(new Turn(State.WAITING, letter, now, after, 0, null, null, null, null));
  }

  /// It waits as long as it did, now for another group.
  Ticket sentOn(String to) {
    return with(new Turn(State.WAITING, to, since, -1, 0, null, null, null, null));
  }

  Ticket ended(State how) {
    return with(new Turn(how, letter, since, -1, calls, called, passed, seat, window));
  }

  Ticket urgent() {
    return new Ticket(
        hall,
        id,
        day,
        line,
        serial,
        letter,
        item,
        Priority.EMERGENCY,
        state,
        issued,
        since,
        appointment,
        back,
        calls,
        called,
        passed,
        seat,
        window);
  }

  /// How it stands in the queue.
  private record Turn(
      State state,
      String letter,
      Instant since,
      int back,
      int calls,
      @Nullable Instant called,
      @Nullable Instant passed,
      @Nullable UUID seat,
      @Nullable String window) {}

  private Ticket with(Turn next) {
    return new Ticket(
        hall,
        id,
        day,
        line,
        serial,
        next.letter(),
        item,
        priority,
        next.state(),
        issued,
        next.since(),
        appointment,
        next.back(),
        next.calls(),
        next.called(),
        next.passed(),
        next.seat(),
        next.window());
  }
}
