package org.anlan.applications;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Family proxies 亲友代办: who may apply for whom, and applying for them.
@RestController
@RequestMapping("/api/applications/family")
class FamilyDoor {

  /// @param name and `idNumber` of the other one
  /// @param relation of whoever applies to the person for whom they apply
  record FamilyForm(
      @Nullable String name, @Nullable String idNumber, @Nullable String relation, int days) {

    FamilyDesk.Wish wish() {
      return new FamilyDesk.Wish(name, idNumber, relation, days);
    }
  }

  record FamilyCodeForm(@Nullable String code) {}

  /// @param item the code of an item, or of one thing 一件事
  record FamilyBeginForm(String item, @Nullable Map<String, String> situation) {}

  record FamilyFileForm(UUID draft) {}

  private final FamilyDesk desk;
  private final GuardianDesk guardians;
  private final FamilyWork work;
  private final FamilyPages pages;
  private final WaitingRoom room;

  FamilyDoor(
      FamilyDesk desk,
      GuardianDesk guardians,
      FamilyWork work,
      FamilyPages pages,
      WaitingRoom room) {
    this.desk = desk;
    this.guardians = guardians;
    this.work = work;
    this.pages = pages;
    this.room = room;
  }

  @GetMapping
  FamilyView.FamilyPageView list(Caller caller) {
    return pages.of(caller, desk.list(caller));
  }

  /// Lets somebody apply for the caller, once they accept.
  @PostMapping("/offers")
  FamilyView.FamilyPageView offer(Command command, Caller caller, @RequestBody FamilyForm form) {
    desk.ask(command, caller, form.wish(), Mandate.Side.PRINCIPAL);
    return list(caller);
  }

  /// Asks somebody to let the caller apply for them.
  @PostMapping("/requests")
  FamilyView.FamilyPageView request(Command command, Caller caller, @RequestBody FamilyForm form) {
    desk.ask(command, caller, form.wish(), Mandate.Side.PROXY);
    return list(caller);
  }

  /// A parent of a child under fourteen, as the library of persons has it.
  @PostMapping("/children")
  FamilyView.FamilyPageView child(Command command, Caller caller, @RequestBody FamilyForm form) {
    guardians.begin(command, caller, form.wish());
    return list(caller);
  }

  @PostMapping("/{id}/agree")
  FamilyView.FamilyPageView agree(Command command, Caller caller, @PathVariable UUID id) {
    desk.agree(command, caller, id);
    return list(caller);
  }

  @PostMapping("/{id}/code")
  FamilyView.FamilyPageView code(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody FamilyCodeForm form) {
    desk.agreeByCode(command, caller, id, Objects.requireNonNullElse(form.code(), ""));
    return list(caller);
  }

  @PostMapping("/{id}/end")
  FamilyView.FamilyPageView end(Command command, Caller caller, @PathVariable UUID id) {
    desk.end(command, caller, id);
    return list(caller);
  }

  /// What the caller began for others.
  @GetMapping("/work")
  FamilyView.WorksView work(Caller caller) {
    return pages.works(work.list(caller));
  }

  @PostMapping("/{id}/drafts")
  DraftDoor.DraftIdView begin(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody FamilyBeginForm form) {
    room.mustBeInside(caller);
    var situation = Objects.requireNonNullElse(form.situation(), Map.<String, String>of());
    var beginning = new DraftDesk.Beginning(form.item(), null, situation);
    return new DraftDoor.DraftIdView(work.begin(command, caller, id, beginning));
  }

  @PostMapping("/{id}/filings")
  ApplicationDoor.NumberView file(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody FamilyFileForm form) {
    var number = work.file(command, caller, id, form.draft());
    room.leave(caller);
    return new ApplicationDoor.NumberView(number.text(), number.shown());
  }
}
