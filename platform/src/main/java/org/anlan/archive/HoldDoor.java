package org.anlan.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Scopes;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where archivists hold cases and lift holds.
@RestController
@RequestMapping("/api/archive/holds")
class HoldDoor {

  /// @param number as it is shown or written, with or without blanks
  /// @param until the last day; null until it is lifted
  record HoldForm(String number, @Nullable String reason, @Nullable LocalDate until) {}

  record LiftForm(@Nullable String why) {}

  private final HoldDesk desk;
  private final Holds holds;
  private final ArchivePages pages;
  private final Scopes scopes;
  private final Archiving.Time time;

  HoldDoor(HoldDesk desk, Holds holds, ArchivePages pages, Scopes scopes, Archiving.Time time) {
    this.desk = desk;
    this.holds = holds;
    this.pages = pages;
    this.scopes = scopes;
    this.time = time;
  }

  @GetMapping
  List<ArchiveView.HoldView> list(Caller caller) {
    Clerk.archivist(caller);
    return holds.list(time.today(), scopes.ofStaff(caller)).stream().map(pages::of).toList();
  }

  @PostMapping
  HoldDesk.Done hold(Command command, Caller caller, @RequestBody HoldForm form) {
    Clerk.archivist(caller);
    var number =
        CaseNumber.tryParse(form.number())
            .orElseThrow(() -> ArchiveProblems.numberWrong(form.number()));
    return desk.hold(command, caller, new HoldDesk.Wish(number, form.reason(), form.until()));
  }

  @PostMapping("/{id}/lift")
  HoldDesk.Done lift(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody LiftForm form) {
    return desk.lift(command, caller, id, form.why());
  }
}
