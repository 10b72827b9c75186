package org.anlan.cases;

import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where staff hang papers on a case as evidence.
@RestController
class PaperDoor {

  record PapersForm(List<UUID> papers, @Nullable String words) {}

  private final PaperDesk desk;
  private final StaffPages pages;
  private final Lookup lookup;

  PaperDoor(PaperDesk desk, StaffPages pages, Lookup lookup) {
    this.desk = desk;
    this.pages = pages;
    this.lookup = lookup;
  }

  @PostMapping("/api/cases/{number}/papers")
  StaffView add(
      Command command,
      Caller caller,
      @PathVariable CaseNumber number,
      @RequestBody PapersForm form) {
    Staff.require(caller);
    Problems.orProblem(desk.add(command, caller, number, form.papers(), form.words()));
    return pages.of(lookup.asStaff(number, caller), caller);
  }
}
