package org.anlan.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Looks;
import org.anlan.access.Origin;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where staff look at a case and act on it.
@RestController
class StaffDoor {

  record ActForm(
      String act,
      @Nullable UUID task,
      long version,
      @Nullable String words,
      @Nullable List<CaseDesk.Shot> photos,
      @Nullable String unit,
      @Nullable Map<String, String> given) {

    CaseDesk.Order order(CaseNumber number) {
      return new CaseDesk.Order(
          number,
          act,
          task,
          version,
          words,
          photos == null ? List.of() : photos,
          unit,
          given == null ? Map.of() : given);
    }
  }

  private final CaseDesk desk;
  private final StaffPages pages;
  private final Lookup lookup;
  private final Looks looks;

  StaffDoor(CaseDesk desk, StaffPages pages, Lookup lookup, Looks looks) {
    this.desk = desk;
    this.pages = pages;
    this.lookup = lookup;
    this.looks = looks;
  }

  @GetMapping("/api/cases/{number}")
  StaffView look(Caller caller, @PathVariable CaseNumber number) {
    Staff.require(caller);
    var file = lookup.asStaff(number, caller);
    looks.opened(caller, "case:" + file.number().text(), Origin.now());
    return pages.of(file, caller);
  }

  @PostMapping("/api/cases/{number}/acts")
  StaffView act(
      Command command, Caller caller, @PathVariable CaseNumber number, @RequestBody ActForm form) {
    Staff.require(caller);
    Problems.orProblem(desk.act(command, caller, form.order(number)));
    return pages.of(lookup.asStaff(number, caller), caller);
  }
}
