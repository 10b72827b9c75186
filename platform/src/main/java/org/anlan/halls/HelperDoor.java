package org.anlan.halls;

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

/// The desk of a helper 帮办代办员.
@RestController
@RequestMapping("/api/halls/helper")
class HelperDoor {

  record AskConsentForm(int days) {}

  record CodeForm(@Nullable String code) {}

  record PaperForm(UUID paper) {}

  record BeginErrandForm(@Nullable String firm) {}

  record ReportForm(@Nullable String words) {}

  private final HelperDesk desk;
  private final ErrandPages pages;
  private final Doing doing;

  HelperDoor(HelperDesk desk, ErrandPages pages, Doing doing) {
    this.desk = desk;
    this.pages = pages;
    this.doing = doing;
  }

  @GetMapping
  ErrandView.HelperErrandsView list(Caller caller) {
    return pages.helpers(caller, desk.list(caller), doing.now());
  }

  @PostMapping("/{id}/take")
  ErrandView.HelperErrandsView take(Command command, Caller caller, @PathVariable UUID id) {
    desk.take(command, caller, id);
    return list(caller);
  }

  @PostMapping("/{id}/ask")
  ErrandView.HelperErrandsView ask(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody AskConsentForm form) {
    desk.ask(command, caller, id, form.days());
    return list(caller);
  }

  @PostMapping("/{id}/code")
  ErrandView.HelperErrandsView code(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody CodeForm form) {
    desk.consentByCode(command, caller, id, Objects.requireNonNullElse(form.code(), ""));
    return list(caller);
  }

  @PostMapping("/{id}/paper")
  ErrandView.HelperErrandsView paper(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody PaperForm form) {
    desk.consentOnPaper(command, caller, id, form.paper());
    return list(caller);
  }

  @PostMapping("/{id}/drafts")
  WindowDoor.BegunView begin(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody BeginErrandForm form) {
    return new WindowDoor.BegunView(desk.begin(command, caller, id, form.firm()));
  }

  @PostMapping("/{id}/filings")
  WindowDoor.FiledNumberView file(Command command, Caller caller, @PathVariable UUID id) {
    var number = desk.file(command, caller, id);
    return new WindowDoor.FiledNumberView(number.text(), number.shown());
  }

  @PostMapping("/{id}/report")
  ErrandView.HelperErrandsView report(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ReportForm form) {
    desk.report(command, caller, id, form.words());
    return list(caller);
  }
}
