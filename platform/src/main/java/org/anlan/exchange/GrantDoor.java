package org.anlan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.Page;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where grants are asked for, approved and revoked, and the looks made under them are read: by the unit itself, and all of them by the unit
/// that keeps the library.
@RestController
@RequestMapping("/api/exchange")
class GrantDoor {

  /// @param state `asked`, `approved`, `refused` or `revoked`
  record GrantFilters(
      @Nullable String state,
      @Nullable String library,
      @Nullable String unit,
      @Nullable String purpose,
      @Nullable Integer limit,
      @Nullable String after) {}

  record AskedView(UUID id) {}

  record DecisionForm(boolean approved, @Nullable String why) {}

  record RevokeForm(String why) {}

  private final GrantDesk desk;
  private final GrantForms forms;
  private final GrantPages pages;
  private final ReadingDesk.Tools tools;

  GrantDoor(GrantDesk desk, GrantForms forms, GrantPages pages, ReadingDesk.Tools tools) {
    this.desk = desk;
    this.forms = forms;
    this.pages = pages;
    this.tools = tools;
  }

  @GetMapping("/grants")
  GrantPages.GrantsView grants(
      Caller caller, @ParameterObject @ModelAttribute GrantFilters filters) {
    return pages.grants(caller, filters);
  }

  @PostMapping("/grants")
  AskedView ask(Command command, Caller caller, @RequestBody GrantForms.GrantForm form) {
    var wish = forms.check(form, GrantDesk.unit(caller), tools.today());
    return new AskedView(desk.ask(command, caller, wish));
  }

  @PostMapping("/grants/{id}/decision")
  AskedView decide(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody DecisionForm form) {
    desk.decide(caller, id, form.approved(), form.why());
    return new AskedView(id);
  }

  @PostMapping("/grants/{id}/revocation")
  AskedView revoke(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody RevokeForm form) {
    desk.revoke(caller, id, form.why());
    return new AskedView(id);
  }

  @GetMapping("/looks")
  Page<DataLookView> looks(Caller caller, @ParameterObject @ModelAttribute LookFilters filters) {
    return pages.looks(caller, filters);
  }

  /// With the mark by which spreadsheets know that it is UTF-8.
  @GetMapping("/looks.csv")
  ResponseEntity<byte[]> looksFile(
      Caller caller, @ParameterObject @ModelAttribute LookFilters filters) {
    var disposition = ContentDisposition.attachment().filename("looks.csv").build();
    var csv = "\uFEFF" + pages.file(caller, filters);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  /// The units that a grant can be for, by name; for the form.
  @GetMapping("/units")
  List<GrantPages.UnitView> units(Caller caller) {
    return pages.units(caller);
  }
}
