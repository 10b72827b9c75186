package org.anlan.halls;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The window of a clerk: the queue, who stands there, what is written and filed for them.
@RestController
@RequestMapping("/api/halls/{hall}/window")
class WindowDoor {

  record OpenForm(String window) {}

  record SendOnForm(String group) {}

  record FinishForm(@Nullable String outcome) {}

  record IdentifyForm(@Nullable String name, @Nullable String idNumber, @Nullable String phone) {}

  record BeginHereForm(String item, @Nullable String firm) {}

  record BegunView(UUID draft) {}

  record ThingForm(String zh, @Nullable String en, String form, int copies) {
    FrontDesk.Thing thing() {
      return new FrontDesk.Thing(
          zh, Objects.requireNonNullElse(en, zh), HandOverDoor.form(form), copies);
    }
  }

  record FileForm(UUID draft, String confirmed, @Nullable List<ThingForm> things) {
    FrontDesk.Wish wish() {
      var listed = Objects.requireNonNullElse(things, List.<ThingForm>of());
      return new FrontDesk.Wish(draft, confirmed, listed.stream().map(ThingForm::thing).toList());
    }
  }

  record FiledNumberView(String number, String shown) {}

  private final HallBook book;
  private final WindowDesk desk;
  private final FrontDesk front;
  private final StuckDesk stuck;
  private final WindowPages pages;

  WindowDoor(HallBook book, WindowDesk desk, FrontDesk front, StuckDesk stuck, WindowPages pages) {
    this.book = book;
    this.desk = desk;
    this.front = front;
    this.stuck = stuck;
    this.pages = pages;
  }

  @GetMapping
  HallView.DeskWindowView look(Caller caller, @PathVariable String hall) {
    Rights.mustWorkIn(caller);
    return pages.of(caller, book.get(hall), desk.now());
  }

  @GetMapping("/items")
  HallView.WindowItemsView items(Caller caller, @PathVariable String hall) {
    Rights.mustWorkIn(caller);
    return pages.items(book.get(hall), desk.now());
  }

  @PostMapping("/open")
  HallView.DeskWindowView open(
      Command command, Caller caller, @PathVariable String hall, @RequestBody OpenForm form) {
    desk.open(command, caller, hall, form.window());
    return look(caller, hall);
  }

  @PostMapping("/close")
  HallView.DeskWindowView close(Command command, Caller caller, @PathVariable String hall) {
    desk.close(command, caller);
    return look(caller, hall);
  }

  @PostMapping("/next")
  HallView.DeskWindowView next(Command command, Caller caller, @PathVariable String hall) {
    desk.next(command, caller);
    return look(caller, hall);
  }

  @PostMapping("/again")
  HallView.DeskWindowView again(Command command, Caller caller, @PathVariable String hall) {
    desk.again(command, caller);
    return look(caller, hall);
  }

  @PostMapping("/serve")
  HallView.DeskWindowView serve(Command command, Caller caller, @PathVariable String hall) {
    desk.serve(command, caller);
    return look(caller, hall);
  }

  @PostMapping("/pass")
  HallView.DeskWindowView pass(Command command, Caller caller, @PathVariable String hall) {
    desk.pass(command, caller);
    return look(caller, hall);
  }

  @PostMapping("/send-on")
  HallView.DeskWindowView sendOn(
      Command command, Caller caller, @PathVariable String hall, @RequestBody SendOnForm form) {
    desk.sendOn(command, caller, form.group());
    return look(caller, hall);
  }

  @PostMapping("/urgent/{ticket}")
  HallView.DeskWindowView urgent(
      Command command, Caller caller, @PathVariable String hall, @PathVariable UUID ticket) {
    desk.urgent(command, caller, ticket);
    return look(caller, hall);
  }

  @PostMapping("/finish")
  HallView.FinishedView finish(
      Command command, Caller caller, @PathVariable String hall, @RequestBody FinishForm form) {
    book.get(hall);
    var outcome =
        Visit.Outcome.find(form.outcome())
            .orElseThrow(() ->
                HallProblems.field("outcome", new Texts("请选择办理结果。", "Choose what came of it.")));
    return new HallView.FinishedView(desk.finish(command, caller, outcome).rateCode());
  }

  @PostMapping("/person")
  HallView.DeskWindowView identify(
      Command command, Caller caller, @PathVariable String hall, @RequestBody IdentifyForm form) {
    front.identify(
        command, caller, new FrontDesk.Person(form.name(), form.idNumber(), form.phone()));
    return look(caller, hall);
  }

  @PostMapping("/drafts")
  BegunView begin(
      Command command, Caller caller, @PathVariable String hall, @RequestBody BeginHereForm form) {
    book.get(hall);
    return new BegunView(front.begin(command, caller, form.item(), form.firm()));
  }

  @PostMapping("/filings")
  FiledNumberView file(
      Command command, Caller caller, @PathVariable String hall, @RequestBody FileForm form) {
    book.get(hall);
    var number = front.file(command, caller, form.wish());
    return new FiledNumberView(number.text(), number.shown());
  }

  /// What could not be done, written down for the person at the counter.
  @PostMapping("/stuck")
  HallDoor.StuckView stuck(
      Command command,
      Caller caller,
      @PathVariable String hall,
      @RequestBody HallDoor.StuckForm form) {
    book.get(hall);
    var number = stuck.sayFor(command, caller, front.visit(caller), form.wish());
    return new HallDoor.StuckView(number.text(), number.shown());
  }
}
