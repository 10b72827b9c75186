package org.anlan.halls;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Secret;
import org.anlan.access.StandingDesk;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.halls.Queue;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// What a clerk does at a window with the queue: open and close it, call the next, call again, serve, pass, send on, finish.
@Service
class WindowDesk {

  /// The stores of the queue.
  @Component("storesOfHalls")
  record Stores(Tickets tickets, Seats seats, Visits visits) {}

  /// @param rateCode by which the person can say what they think, once
  record Finished(String rateCode) {}

  private static final int RATE_CODE_LENGTH = 12;

  private final Stores stores;
  private final Lines lines;
  private final HallBook book;
  private final StandingDesk standings;
  private final Telling telling;

  WindowDesk(Stores stores, Lines lines, HallBook book, StandingDesk standings, Telling telling) {
    this.stores = stores;
    this.lines = lines;
    this.book = book;
    this.standings = standings;
    this.telling = telling;
  }

  Instant now() {
    return telling.doing().now();
  }

  Optional<Seat> findSeat(Caller caller) {
    return stores.seats().findOwn(caller);
  }

  Seat getSeat(Caller caller) {
    Rights.mustWorkIn(caller);
    return findSeat(caller).orElseThrow(HallProblems::noSeat);
  }

  void open(Command command, Caller caller, String hallCode, String number) {
    var hall = book.get(hallCode);
    var window = hall.getWindow(number);
    mustFit(caller, window);
    telling
        .doing()
        .once(
            command,
            caller,
            () -> {
              stores.tickets().lockQueue(hall.code());
              stores
                  .seats()
                  .findOpen(hall.code(), number)
                  .ifPresent(other -> {
                    throw HallProblems.windowTaken(number, other.name());
                  });
              findSeat(caller).ifPresent(this::closeEmpty);
              stores.seats().add(seat(caller, hall, window));
              telling.moved(hall.code());
            });
  }

  private static void mustFit(Caller caller, Hall.Window window) {
    Rights.mustWorkIn(caller);
    if (window.kind() == WindowDuty.ISSUING && !caller.has(Rights.LEADER))
      Rights.must(caller, Rights.ISSUER, new Texts("值守统一出件窗口", "work at the issuing desk"));
    if (window.kind() != WindowDuty.ISSUING && !caller.has(Rights.LEADER))
      Rights.must(caller, Rights.RECEPTIONIST, new Texts("值守受理窗口", "work at this window"));
  }

  private Seat seat(Caller caller, Hall hall, Hall.Window window) {
    return new Seat(
        hall.code(),
        telling.doing().id(),
        window.number(),
        Objects.requireNonNull(caller.account()).id(),
        Rights.person(caller),
        Rights.name(caller),
        Rights.post(caller).unit().uscc(),
        window.takes(),
        0,
        telling.doing().now(),
        null);
  }

  void close(Command command, Caller caller) {
    telling.doing().once(command, caller, () -> closeEmpty(getSeat(caller)));
  }

  private void closeEmpty(Seat seat) {
    mustBeFree(seat);
    stores.seats().close(seat, telling.doing().now());
    telling.moved(seat.hall());
  }

  private void mustBeFree(Seat seat) {
    stores
        .tickets()
        .findAt(seat)
        .ifPresent(ticket -> {
          throw HallProblems.busy(ticket.number());
        });
  }

  /// Calls whoever is next for this window.
  void next(Command command, Caller caller) {
    var seat = getSeat(caller);
    telling.doing().once(command, caller, () -> next(seat));
  }

  private void next(Seat stale) {
    stores.tickets().lockQueue(stale.hall());
    var seat = stores.seats().findOpen(stale.hall(), stale.number()).orElseThrow();
    mustBeFree(seat);
    var now = telling.doing().now();
    var day = lines.day(now);
    var waiting = stores.tickets().listWaiting(seat.hall(), day);
    var queue =
        Queue.of(book.get(seat.hall()).queue(), waiting.stream().map(Ticket::waiting).toList());
    var call = queue.next(seat.letters(), seat.overtaken(), now);
    if (call.isEmpty()) throw HallProblems.nobody();
    var id = UUID.fromString(call.get().ticket().id());
    var ticket = waiting.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    stores.tickets().save(ticket.calledTo(seat, now), now);
    stores.tickets().nearer(seat.hall(), day, seat.letters());
    stores.seats().count(seat, call.get().overtook() ? seat.overtaken() + 1 : 0);
    telling.moved(seat.hall());
  }

  void again(Command command, Caller caller) {
    at(
        command,
        caller,
        (seat, ticket, now) -> {
          var calling = ticket.calling(book.get(seat.hall()).queue());
          var from = calling.againFrom();
          if (from == null) throw HallProblems.calledEnough(ticket.calls());
          if (!calling.mayAgain(now)) throw HallProblems.tooEarly(from, now);
          stores.tickets().save(ticket.calledAgain(now), now);
        });
  }

  /// The person is there.
  void serve(Command command, Caller caller) {
    at(
        command,
        caller,
        (seat, ticket, now) -> {
          if (ticket.state() == Ticket.State.SERVING) throw HallProblems.busy(ticket.number());
          stores.tickets().save(ticket.serving(), now);
          stores.visits().add(Visit.begins(ticket, seat, telling.doing().id(), now));
        });
  }

  /// Nobody came, however often it was called.
  void pass(Command command, Caller caller) {
    at(
        command,
        caller,
        (seat, ticket, now) -> {
          if (ticket.state() == Ticket.State.SERVING) throw HallProblems.busy(ticket.number());
          var rules = book.get(seat.hall()).queue();
          var calling = ticket.calling(rules);
          var from = calling.passFrom();
          if (from == null) throw HallProblems.notCalledEnough(ticket.calls(), rules.calls());
          if (!calling.mayPass(now)) throw HallProblems.tooEarly(from, now);
          stores.tickets().save(ticket.passedAt(now), now);
        });
  }

  /// To another group: the person waits there as long as they have waited.
  void sendOn(Command command, Caller caller, String letter) {
    at(
        command,
        caller,
        (seat, ticket, now) -> {
          book.get(seat.hall()).getGroup(letter);
          stores.visits().findAt(seat).ifPresent(visit -> end(visit, Visit.Outcome.SENT_ON, now));
          stores.tickets().save(ticket.sentOn(letter), now);
        });
  }

  /// Whoever cannot wait is let in before all others.
  void urgent(Command command, Caller caller, UUID id) {
    var seat = getSeat(caller);
    telling
        .doing()
        .once(
            command,
            caller,
            () -> {
              stores.tickets().lockQueue(seat.hall());
              var ticket =
                  stores
                      .tickets()
                      .find(seat.hall(), id)
                      .filter(one -> one.state() == Ticket.State.WAITING)
                      .orElseThrow(() -> HallProblems.ticket(id.toString()));
              stores.tickets().save(ticket.urgent(), telling.doing().now());
              telling.moved(seat.hall());
            });
  }

  /// Filling in for the person ends with it.
  Finished finish(Command command, Caller caller, Visit.Outcome outcome) {
    var seat = getSeat(caller);
    return telling.doing().once(command, caller, Finished.class, () -> finish(seat, outcome));
  }

  private Finished finish(Seat seat, Visit.Outcome outcome) {
    stores.tickets().lockQueue(seat.hall());
    var now = telling.doing().now();
    var ticket = stores.tickets().findAt(seat).orElseThrow(HallProblems::noTicket);
    var visit = stores.visits().findAt(seat).orElseThrow(HallProblems::noTicket);
    end(visit, outcome, now);
    stores.tickets().save(ticket.ended(Ticket.State.FINISHED), now);
    var code = Secret.draw(RATE_CODE_LENGTH);
    stores.visits().rateable(visit, Secret.hash(code));
    telling.moved(seat.hall());
    return new Finished(code);
  }

  private void end(Visit visit, Visit.Outcome outcome, Instant now) {
    if (visit.standing() != null) standings.end(visit.standing());
    stores.visits().end(visit, outcome, now);
  }

  private interface Act {
    void take(Seat seat, Ticket ticket, Instant now);
  }

  private void at(Command command, Caller caller, Act act) {
    var seat = getSeat(caller);
    telling
        .doing()
        .once(
            command,
            caller,
            () -> {
              stores.tickets().lockQueue(seat.hall());
              var ticket = stores.tickets().findAt(seat).orElseThrow(HallProblems::noTicket);
              act.take(seat, ticket, telling.doing().now());
              telling.moved(seat.hall());
            });
  }
}
