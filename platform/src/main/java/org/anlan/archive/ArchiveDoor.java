package org.anlan.archive;

import java.util.List;
import org.anlan.access.Caller;
import org.anlan.access.Scopes;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Command;
import org.anlan.http.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where archivists see what is kept, for how long, and what did not pass the check.
@RestController
@RequestMapping("/api/archive")
class ArchiveDoor {

  /// What a period is and where it comes from.
  ///
  /// @param certainty `law`, `standard`, `practice` or `memory`
  record ScheduleClassView(
      String code,
      List<String> covers,
      String name,
      String nameEn,
      String period,
      String periodText,
      String periodTextEn,
      String removal,
      String certainty,
      String source) {
    static ScheduleClassView of(ScheduleClass one) {
      return new ScheduleClassView(
          one.code(),
          one.covers(),
          one.name(),
          one.nameEn(),
          one.period(),
          one.time().zh(),
          one.time().en(),
          one.removal(),
          one.certainty(),
          one.source());
    }
  }

  record ScheduleView(
      String note,
      int archiveAfterDays,
      String archiveCertainty,
      String archiveSource,
      String countingFrom,
      String countingCertainty,
      String countingSource,
      List<ScheduleClassView> classes) {}

  /// How a case stands to the archive.
  ///
  /// @param archive null before the first check
  /// @param mayFetch whether the caller may fetch its package
  record CaseView(@Nullable ArchiveView archive, boolean mayFetch) {}

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final ArchivedCases cases;
  private final ArchivePages pages;
  private final Archiving archiving;
  private final Schedule schedule;
  private final Scopes scopes;

  ArchiveDoor(
      ArchivedCases cases,
      ArchivePages pages,
      Archiving archiving,
      Schedule schedule,
      Scopes scopes) {
    this.cases = cases;
    this.pages = pages;
    this.archiving = archiving;
    this.schedule = schedule;
    this.scopes = scopes;
  }

  @GetMapping("/schedule")
  ScheduleView schedule(Caller caller) {
    Clerk.archivist(caller);
    var sheet = schedule.sheet();
    return new ScheduleView(
        sheet.note(),
        sheet.archive().afterDays(),
        sheet.archive().certainty(),
        sheet.archive().source(),
        sheet.counting().from(),
        sheet.counting().certainty(),
        sheet.counting().source(),
        sheet.classes().stream().map(ScheduleClassView::of).toList());
  }

  @GetMapping("/counts")
  ArchivedCases.Counts counts(Caller caller) {
    Clerk.archivist(caller);
    return cases.count(archiving.today(), scopes.ofStaff(caller));
  }

  /// @param view `archived`, `failed`, `due` or `destroyed`
  /// @param number a whole number or its end
  /// @param after the last number of the page before
  @GetMapping("/cases")
  Page<ArchiveView> list(
      Caller caller,
      @RequestParam(defaultValue = "archived") String view,
      @RequestParam @Nullable String number,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    Clerk.archivist(caller);
    var most = Page.limit(limit, USUAL, MOST);
    var digits = number == null ? null : number.replaceAll("\\D", "");
    var query =
        new ArchivedCases.Query(
            view,
            archiving.today(),
            digits == null || digits.isEmpty() ? null : digits,
            after,
            most);
    var rows = cases.list(query, scopes.ofStaff(caller));
    var shown = rows.stream().limit(most).map(pages::of).toList();
    return new Page<>(shown, rows.size() > most ? shown.getLast().number() : null);
  }

  /// For the page of a case.
  @GetMapping("/cases/{number}")
  CaseView get(Caller caller, @PathVariable CaseNumber number) {
    PackageDoor.mustSee(caller);
    var scope = scopes.ofStaff(caller);
    var found = cases.find(number, scope);
    if (found.isEmpty() && archiving.find(number, scope).isEmpty())
      throw ArchivedCases.absent(number);
    return new CaseView(found.map(pages::of).orElse(null), PackageDoor.mayFetch(caller));
  }

  /// Packs and checks one that failed, now.
  @PostMapping("/cases/{number}/check")
  ArchiveView check(Command command, Caller caller, @PathVariable CaseNumber number) {
    Clerk.archivist(caller);
    var scope = scopes.ofStaff(caller);
    if (cases.get(number, scope).state() != ArchivedCase.State.FAILED)
      throw ArchiveProblems.notFailed();
    return pages.of(archiving.take(number));
  }
}
