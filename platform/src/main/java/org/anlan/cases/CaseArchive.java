package org.anlan.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.access.Scope;
import org.anlan.documents.ArchivePackage;
import org.anlan.files.KeptFiles;
import org.anlan.files.StoredFile;
import org.anlan.ledger.HomeProofs;
import org.anlan.ledger.Ledger;
import org.anlan.ledger.ProofFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads closed cases whole and writes their packages: the record, the pictures and papers, the documents, and the ledger's proof of each act.
@Component
public class CaseArchive {

  /// What was seen while a package was written.
  ///
  /// @param names of the pictures, papers and documents in it
  /// @param altered those whose content on disk is not what was taken in
  /// @param empty how many of them hold nothing
  /// @param proofs how many of its events have their proof
  public record Packed(List<String> names, List<String> altered, int empty, int proofs) {
    public Packed {
      names = List.copyOf(names);
      altered = List.copyOf(altered);
    }
  }

  private final ClosedCases cases;
  private final KeptFiles files;
  private final Function<String, List<ProofFile>> proofs;

  @Autowired
  CaseArchive(ClosedCases cases, KeptFiles files, Ledger ledger) {
    this(cases, files, ledger::listProofs);
  }

  private CaseArchive(
      ClosedCases cases, KeptFiles files, Function<String, List<ProofFile>> proofs) {
    this.cases = cases;
    this.files = files;
    this.proofs = proofs;
  }

  /// Of a home, without a platform that runs on it.
  public static CaseArchive of(JdbcClient db, Path home, InstantSource machineClock) {
    return new CaseArchive(
        new ClosedCases(db),
        KeptFiles.of(db, home),
        subject -> HomeProofs.list(db, subject, machineClock));
  }

  public Optional<ClosedCase> find(CaseNumber number, Scope scope) {
    return cases.find(number, scope);
  }

  /// @param unit its name, for people
  /// @param retention how long it is kept, such as `30y`
  public Packed write(ClosedCase closed, String unit, String retention, OutputStream out) {
    var pack = new ArchivePackage(out);
    pack.add("record.json", ArchivePackage.Content.of(closed.record().getBytes(UTF_8)));
    var names = new ArrayList<String>();
    var altered = new ArrayList<String>();
    var empty = 0;
    for (var owner : owners(closed.number())) {
      var kept = files.listOn(owner);
      kept.forEach(file -> names.add(file.name()));
      altered.addAll(add(pack, owner, kept));
      empty += (int) kept.stream().filter(file -> file.bytes() == 0).count();
    }
    var proved = 0;
    for (var proof : proofs.apply(closed.number().text()))
      pack.add(
          "proofs/%04d.json".formatted(++proved),
          ArchivePackage.Content.of(proof.text().getBytes(UTF_8)));
    pack.finish(about(closed, unit, retention));
    return new Packed(names, altered, empty, proved);
  }

  private static ArchivePackage.About about(ClosedCase closed, String unit, String retention) {
    var ended = closed.closed();
    if (ended == null)
      throw new IllegalArgumentException(closed.number().text() + " is not closed.");
    var title = closed.words().lines().findFirst().orElse("");
    return new ArchivePackage.About(
        closed.number().text(), title, unit, closed.opened(), ended, retention);
  }

  /// What the files and documents of a case hang on.
  static List<String> owners(CaseNumber number) {
    var owner = CaseFileRights.PREFIX + number.text();
    return List.of(owner, owner + PaperDesk.PAPERS);
  }

  /// What the platform issued apart from what people handed in; numbered, since two may have one name.
  private List<String> add(ArchivePackage pack, String owner, List<StoredFile> kept) {
    var altered = new ArrayList<String>();
    var n = 0;
    for (var file : kept) {
      var folder = file.isIssued() ? "documents" : file.isPicture() ? "pictures" : "papers";
      var inside = owner.endsWith(PaperDesk.PAPERS) ? "b" : "a";
      var name = "%s/%s%02d-%s".formatted(folder, inside, ++n, file.name());
      var sum = pack.add(name, ArchivePackage.Content.of(files.content(file)));
      if (!sum.equals(file.sha256())) altered.add(file.name());
    }
    return altered;
  }
}
