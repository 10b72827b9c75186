package org.anlan.halls;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.anlan.access.Caller;
import org.anlan.http.ClientAddress;
import org.anlan.http.Command;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What everybody may ask of a hall: how long one waits, a number, what the display shows, and to say what could not be done. No account is needed.
@RestController
@RequestMapping("/api/halls")
class HallDoor {

  record DrawForm(@Nullable String group, @Nullable String item, @Nullable Boolean care) {}

  /// @param unit where it failed, when that is no item's
  record StuckForm(
      @Nullable String item,
      @Nullable String unit,
      @Nullable String tried,
      @Nullable String failed) {
    StuckDesk.Wish wish() {
      return new StuckDesk.Wish(item, unit, tried, failed);
    }
  }

  record StuckView(String number, String shown) {}

  private final HallBook book;
  private final HallPages pages;
  private final TicketDesk tickets;
  private final StuckDesk stuck;
  private final Doing doing;
  private final Rate draws;

  HallDoor(HallBook book, HallPages pages, TicketDesk tickets, StuckDesk stuck, Tools tools) {
    this.book = book;
    this.pages = pages;
    this.tickets = tickets;
    this.stuck = stuck;
    this.doing = tools.doing();
    // A ticket screen gives one every few seconds all day; a script does not empty the hall.
    this.draws = tools.rates().limit(60, Duration.ofSeconds(3));
  }

  /// What it needs beside.
  @org.springframework.stereotype.Component("helpersOfHallDoor")
  record Tools(Doing doing, Rates rates) {}

  @GetMapping
  HallView.HallListView list() {
    var now = doing.now();
    return new HallView.HallListView(
        book.list().stream().map(hall -> pages.row(hall, now)).toList());
  }

  @GetMapping("/{hall}")
  HallView.HallWholeView whole(@PathVariable String hall) {
    return pages.whole(book.get(hall), doing.now());
  }

  @GetMapping("/{hall}/display")
  HallView.DisplayView display(@PathVariable String hall) {
    return pages.display(book.get(hall), doing.now());
  }

  @PostMapping("/{hall}/tickets")
  HallView.DrawnView draw(
      Command command,
      Caller caller,
      @PathVariable String hall,
      @RequestBody DrawForm form,
      HttpServletRequest request) {
    draws.take(ClientAddress.of(request));
    var wish = new TicketDesk.Wish(form.group(), form.item(), Boolean.TRUE.equals(form.care()));
    var drawn = tickets.draw(command, caller, hall, wish);
    return tickets.view(drawn);
  }

  @PostMapping("/{hall}/stuck")
  StuckView stuck(
      Command command, Caller caller, @PathVariable String hall, @RequestBody StuckForm form) {
    var number = stuck.say(command, caller, hall, form.wish());
    return new StuckView(number.text(), number.shown());
  }
}
