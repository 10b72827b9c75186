package org.anlan.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.anlan.access.Caller;
import org.anlan.access.Looks;
import org.anlan.access.Scopes;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Where supervisors and archivists fetch the package of a closed case: the one that was checked where it is archived, else one made now. It holds
/// everything unmasked, so each is written down as a look.
@RestController
class PackageDoor {

  private final ArchivedCases cases;
  private final Packages packages;
  private final Archiving archiving;
  private final Scopes scopes;
  private final Looks looks;

  PackageDoor(
      ArchivedCases cases, Packages packages, Archiving archiving, Scopes scopes, Looks looks) {
    this.cases = cases;
    this.packages = packages;
    this.archiving = archiving;
    this.scopes = scopes;
    this.looks = looks;
  }

  static boolean mayFetch(Caller caller) {
    return caller.has("supervisor") || caller.has(Clerk.ARCHIVIST);
  }

  /// Staff in a post.
  static void mustSee(Caller caller) {
    caller.mustBeSignedIn();
    if (!caller.isStaff() || caller.post() == null) throw ArchiveProblems.staffOnly();
  }

  @GetMapping(path = "/api/cases/{number}/archive", produces = "application/zip")
  void fetch(Caller caller, @PathVariable CaseNumber number, HttpServletResponse response)
      throws IOException {
    mustSee(caller);
    if (!mayFetch(caller)) throw ArchiveProblems.staffOnly();
    var closed =
        archiving
            .find(number, scopes.ofStaff(caller))
            .orElseThrow(() -> new Absent(new Texts("案件", "case"), number.shown()));
    if (closed.closed() == null) throw ArchiveProblems.notClosed();
    looks.add(caller, "case:" + number.text(), "archive", "取归档包");
    response.setContentType("application/zip");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"case-%s.zip\"".formatted(number.text()));
    response.setHeader("Cache-Control", "no-store");
    var packed = cases.find(number, scopes.ofStaff(caller)).map(ArchivedCase::packed);
    if (packed.isEmpty()) archiving.write(closed, response.getOutputStream());
    else Files.copy(packages.place(number, packed.get()), response.getOutputStream());
  }
}
