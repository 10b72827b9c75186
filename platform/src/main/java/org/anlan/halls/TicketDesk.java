package org.anlan.halls;

import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Secret;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.anlan.rules.halls.Calling;
import org.anlan.rules.halls.Priority;
import org.anlan.services.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Gives numbers out at the ticket screen, without an account, and lets whoever holds one come back or go.
@Service
class TicketDesk {

  /// What somebody came for.
  ///
  /// @param care whether they said that they need care
  record Wish(@Nullable String group, @Nullable String item, boolean care) {}

  /// What is printed.
  ///
  /// @param code opens the ticket's page; kept with the answer to the command alone, for a retry
  record Drawn(UUID ticket, String code) {}

  private static final int CODE_LENGTH = 16;

  private final Tickets tickets;
  private final Lines lines;
  private final HallBook book;
  private final Offering offering;
  private final Telling telling;

  TicketDesk(Tickets tickets, Lines lines, HallBook book, Offering offering, Telling telling) {
    this.tickets = tickets;
    this.lines = lines;
    this.book = book;
    this.offering = offering;
    this.telling = telling;
  }

  /// Once per command.
  Drawn draw(Command command, Caller caller, String hallCode, Wish wish) {
    var hall = book.get(hallCode);
    return telling.doing().once(command, caller, Drawn.class, () -> draw(hall, wish));
  }

  private Drawn draw(Hall hall, Wish wish) {
    tickets.lockQueue(hall.code());
    var now = telling.doing().now();
    var group = group(hall, wish);
    var line = lines.of(hall, now);
    if (!line.isOpen()) throw HallProblems.closed(HallPages.hours(hall));
    if (!line.takes(group.code())) throw HallProblems.full(group.name());
    var day = lines.day(now);
    var ticket =
        new Ticket(
            hall.code(),
            telling.doing().id(),
            day,
            group.code(),
            tickets.nextSerial(hall.code(), day, group.code()),
            group.code(),
            wish.item(),
            wish.care() ? Priority.CARE : Priority.NORMAL,
            Ticket.State.WAITING,
            now,
            now,
            null,
            -1,
            0,
            null,
            null,
            null,
            null);
    var code = Secret.draw(CODE_LENGTH);
    tickets.add(ticket, Secret.hash(code));
    telling.moved(hall.code());
    return new Drawn(ticket.id(), code);
  }

  private Hall.Group group(Hall hall, Wish wish) {
    var item = wish.item();
    if (item != null)
      return offering
          .find(item)
          .map(offered -> hall.groupOf(item, offered.unit()))
          .orElseThrow(() ->
              HallProblems.field(
                  "item", new Texts("没有事项“%s”。", "There is no item “%s”.").with(item)));
    if (wish.group() == null)
      throw HallProblems.field("group", new Texts("请选择要办的业务。", "Choose what you have come for."));
    return hall.getGroup(wish.group());
  }

  /// As it is printed.
  HallView.DrawnView view(Drawn drawn) {
    var ticket = get(drawn.code());
    var hall = book.get(ticket.hall());
    var line = lines.of(hall, telling.doing().now());
    return new HallView.DrawnView(
        drawn.code(),
        ticket.number(),
        hall.getGroup(ticket.letter()).name(),
        line.ahead(ticket),
        line.seconds(ticket));
  }

  Ticket get(String code) {
    return find(code).orElseThrow(() -> HallProblems.ticket(code));
  }

  Optional<Ticket> find(String code) {
    return tickets.findByCode(Secret.hash(code));
  }

  /// Somebody who was passed is there after all.
  void back(Command command, Caller caller, String code) {
    telling.doing().once(command, caller, () -> back(get(code)));
  }

  private void back(Ticket found) {
    tickets.lockQueue(found.hall());
    var ticket = tickets.find(found.hall(), found.id()).orElseThrow();
    var rules = book.get(ticket.hall()).queue();
    var now = telling.doing().now();
    var passed = ticket.passed();
    if (ticket.state() != Ticket.State.PASSED || passed == null)
      throw HallProblems.state(
          "hall-not-passed",
          new Texts("这个号没有过号，不用恢复。", "This ticket was not passed; there is nothing to take back."));
    if (!Calling.mayBack(rules, passed, now))
      throw HallProblems.state(
          "hall-back-too-late",
          new Texts(
                  "过号已超过 %d 分钟，请重新取号。",
                  "It was passed more than %d minutes ago; draw another ticket.")
              .with(rules.backMinutes()));
    tickets.save(ticket.cameBack(rules.backAfter(), now), now);
    telling.moved(ticket.hall());
  }

  /// Somebody does not want to wait any longer.
  void leave(Command command, Caller caller, String code) {
    telling
        .doing()
        .once(
            command,
            caller,
            () -> {
              var ticket = get(code);
              tickets.lockQueue(ticket.hall());
              var now = telling.doing().now();
              var state = ticket.state();
              if (state != Ticket.State.WAITING && state != Ticket.State.PASSED)
                throw HallProblems.state(
                    "hall-not-waiting",
                    new Texts("这个号已经叫到或已经办完。", "This ticket was called or is done with."));
              tickets.save(ticket.ended(Ticket.State.ABANDONED), now);
              telling.moved(ticket.hall());
            });
  }
}
