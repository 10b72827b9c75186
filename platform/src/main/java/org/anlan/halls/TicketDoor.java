package org.anlan.halls;

import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The page of a ticket on somebody's phone, opened by the code on the slip: where they are in the queue, and what was written for them.
@RestController
@RequestMapping("/api/halls/tickets/{code}")
class TicketDoor {

  record ConfirmForm(UUID draft, long revision) {}

  private final TicketDesk tickets;
  private final TicketPages pages;

  TicketDoor(TicketDesk tickets, TicketPages pages) {
    this.tickets = tickets;
    this.pages = pages;
  }

  @GetMapping
  HallView.TicketView look(@PathVariable String code) {
    return pages.of(tickets.get(code));
  }

  @PostMapping("/back")
  HallView.TicketView back(Command command, Caller caller, @PathVariable String code) {
    tickets.back(command, caller, code);
    return look(code);
  }

  @PostMapping("/leave")
  HallView.TicketView leave(Command command, Caller caller, @PathVariable String code) {
    tickets.leave(command, caller, code);
    return look(code);
  }

  /// What was written for the person, to be read before it is confirmed.
  @GetMapping("/written")
  TicketPages.WrittenView written(@PathVariable String code) {
    return pages.written(tickets.get(code));
  }

  @PostMapping("/confirm")
  HallView.TicketView confirm(
      Command command, Caller caller, @PathVariable String code, @RequestBody ConfirmForm form) {
    pages.confirm(command, caller, tickets.get(code), form.draft(), form.revision());
    return look(code);
  }
}
