package org.anlan.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.anlan.documents.ArchivePackage;
import org.anlan.files.KeptFiles;
import org.anlan.ledger.ProofFile;

/// Writes the package of a closed case: its record, its pictures and papers, its documents, and the ledger's proof of each act.
final class CaseArchive {

  /// The handbook's 30 years for records of handling; from memory of 机关文件材料归档范围, to be set by the city's own schedule.
  static final String RETENTION = "30y";

  private final KeptFiles files;
  private final Function<String, List<ProofFile>> proofs;

  CaseArchive(KeptFiles files, Function<String, List<ProofFile>> proofs) {
    this.files = files;
    this.proofs = proofs;
  }

  /// @param unit its name, for people
  void write(ArchiveRows.Row row, Instant closed, String unit, OutputStream out) {
    var pack = new ArchivePackage(out);
    pack.add("record.json", ArchivePackage.Content.of(row.record().getBytes(UTF_8)));
    var owner = CaseFileRights.PREFIX + row.number();
    add(pack, owner);
    add(pack, owner + PaperDesk.PAPERS);
    var place = 0;
    for (var proof : proofs.apply(row.number()))
      pack.add(
          "proofs/%04d.json".formatted(++place),
          ArchivePackage.Content.of(proof.text().getBytes(UTF_8)));
    var title = row.words().lines().findFirst().orElse("");
    pack.finish(
        new ArchivePackage.About(row.number(), title, unit, row.opened(), closed, RETENTION));
  }

  /// What the platform issued apart from what people handed in; numbered, since two may have one name.
  private void add(ArchivePackage pack, String owner) {
    var n = 0;
    for (var file : files.listOn(owner)) {
      var folder = file.isIssued() ? "documents" : file.isPicture() ? "pictures" : "papers";
      var inside = owner.endsWith(PaperDesk.PAPERS) ? "b" : "a";
      pack.add(
          "%s/%s%02d-%s".formatted(folder, inside, ++n, file.name()),
          ArchivePackage.Content.of(files.content(file)));
    }
  }
}
