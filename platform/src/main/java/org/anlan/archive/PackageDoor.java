package org.anlan.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.anlan.access.Caller;
import org.anlan.access.Looks;
import org.anlan.directory.Directory;
import org.anlan.files.KeptFiles;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Where supervisors fetch the package of a closed case for the archive. It holds everything unmasked, so each is written down as a look.
@RestController
class ArchiveDoor {

  /// Where the parts of a package come from.
  @org.springframework.stereotype.Component
  record Sources(ArchiveRows rows, KeptFiles files, Ledger ledger, Directory directory) {}

  private final Sources sources;
  private final Sight sight;
  private final Looks looks;

  ArchiveDoor(Sources sources, Sight sight, Looks looks) {
    this.sources = sources;
    this.sight = sight;
    this.looks = looks;
  }

  @GetMapping(path = "/api/cases/{number}/archive", produces = "application/zip")
  void fetch(Caller caller, @PathVariable CaseNumber number, HttpServletResponse response)
      throws IOException {
    Staff.require(caller, "supervisor");
    var row =
        sources.rows().find(number, sight.ofStaff(caller)).orElseThrow(() -> Cases.absent(number));
    var closed = row.closed();
    if (closed == null) throw open();
    looks.add(caller, "case:" + number.text(), "archive", "取归档包");
    response.setContentType("application/zip");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"case-%s.zip\"".formatted(number.text()));
    response.setHeader("Cache-Control", "no-store");
    var archive = new CaseArchive(sources.files(), sources.ledger()::listProofs);
    archive.write(row, closed, unit(row.unit()), response.getOutputStream());
  }

  private String unit(@org.jspecify.annotations.Nullable String uscc) {
    if (uscc == null) return "";
    return sources.directory().findUnit(uscc).map(found -> found.name().zh()).orElse(uscc);
  }

  private static Problem open() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "case-not-closed",
            new Texts("案件还没有办结", "The case is not closed"))
        .saying(
            new Texts(
                "只有办结的案件才能归档。请办结后再取归档包。",
                "Only a closed case goes to the archive. Fetch the package when it has ended."));
  }
}
