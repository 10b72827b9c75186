package org.anlan.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.access.Scope;
import org.anlan.cases.CaseArchive;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.ClosedCase;
import org.anlan.cases.Keeping;
import org.anlan.directory.Directory;
import org.anlan.documents.ArchiveCheck;
import org.anlan.documents.DocumentDesk;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.rules.retention.Property;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes ended cases into the archive once their days have passed: packs each, checks the package, and closes the case for good. One that does
/// not pass is shown, comes back a day later, and holds nobody else up.
@Component
class Archiving {

  private static final System.Logger LOG = System.getLogger(Archiving.class.getName());
  private static final Duration AGAIN = Duration.ofDays(1);
  private static final int BATCH = 100;

  /// The case itself, and what is known of it elsewhere.
  @Component
  record Cases(Keeping keeping, CaseArchive archive, DocumentDesk documents, Directory directory) {}

  /// Where an archived case goes.
  @Component
  record Archive(ArchivedCases cases, Packages packages, Schedule schedule, Ledger ledger) {}

  @Component
  record Time(InstantSource businessClock, ZoneId zone) {
    Instant now() {
      return businessClock.instant();
    }

    LocalDate today() {
      return LocalDate.ofInstant(now(), zone);
    }

    LocalDate day(Instant at) {
      return LocalDate.ofInstant(at, zone);
    }
  }

  private final Cases cases;
  private final Archive archive;
  private final Time time;
  private final TransactionTemplate transaction;

  Archiving(Cases cases, Archive archive, Time time, TransactionTemplate transaction) {
    this.cases = cases;
    this.archive = archive;
    this.time = time;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
  synchronized void round() {
    var before = time.now().minus(archive.schedule().archivedAfter());
    List<CaseNumber> batch;
    for (var after = ""; ; after = batch.getLast().text()) {
      batch = cases.keeping().listToArchive(before, after, BATCH);
      for (var number : batch)
        if (!archive.cases().failedSince(number, time.now().minus(AGAIN))) apart(number);
      if (batch.size() < BATCH) return;
    }
  }

  private void apart(CaseNumber number) {
    try {
      take(number);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The case " + number.text() + " is archived later.", e);
      cases.keeping().find(number).ifPresent(closed -> archive.cases().save(broken(closed)));
    }
  }

  /// Packs and checks one case, and archives it if it passes.
  ArchivedCase take(CaseNumber number) {
    var closed = cases.keeping().find(number).orElseThrow(() -> ArchivedCases.absent(number));
    var term = term(closed);
    var draft =
        archive
            .packages()
            .draft(out -> cases.archive().write(closed, unit(closed), term.period().text(), out));
    try {
      var checked = of(closed, term, findings(closed, draft));
      if (Finding.allPassed(checked.findings())) return keep(closed, checked, draft);
      archive.cases().save(checked);
      return checked;
    } finally {
      archive.packages().drop(draft);
    }
  }

  /// A package made now, of a case that is not archived yet.
  void write(ClosedCase closed, OutputStream out) {
    cases.archive().write(closed, unit(closed), term(closed).period().text(), out);
  }

  Optional<ClosedCase> find(CaseNumber number, Scope scope) {
    return cases.keeping().find(number, scope);
  }

  LocalDate today() {
    return time.today();
  }

  private String unit(ClosedCase closed) {
    var unit = closed.unit();
    if (unit == null) return "";
    return cases.directory().findUnit(unit).map(found -> found.name().zh()).orElse(unit);
  }

  private Schedule.Term term(ClosedCase closed) {
    var templates = new HashSet<String>();
    for (var owner : cases.keeping().owners(closed.number()))
      templates.addAll(cases.documents().templatesOf(owner));
    return archive.schedule().termOf(closed.kind(), templates);
  }

  private List<Finding> findings(ClosedCase closed, Packages.Draft<CaseArchive.Packed> draft) {
    var pressed =
        cases.keeping().owners(closed.number()).stream().allMatch(cases.documents()::allPressed);
    var open = cases.keeping().hasOpenWork(closed.number());
    try {
      return FourProperties.of(
          ArchiveCheck.check(draft.file()),
          new FourProperties.Known(closed, draft.seen(), pressed, open));
    } catch (IOException e) {
      throw new UncheckedIOException("The package cannot be read: " + draft.file(), e);
    }
  }

  private ArchivedCase of(ClosedCase closed, Schedule.Term term, List<Finding> findings) {
    var ended = Objects.requireNonNull(closed.closed());
    var due = archive.schedule().dueOn(time.day(ended), term.period()).orElse(null);
    return new ArchivedCase(
        closed.number(),
        closed.kind(),
        closed.street(),
        closed.unit(),
        closed.opened(),
        ended,
        term.code(),
        term.period(),
        due,
        findings,
        time.now(),
        null,
        null,
        null);
  }

  private ArchivedCase broken(ClosedCase closed) {
    var words =
        new Texts(
            "封装或检测中断，材料可能缺失或无法读取；明日自动重试",
            "packing or checking broke off; a file may be missing or unreadable; tried again tomorrow");
    return of(closed, term(closed), List.of(new Finding(Property.USABLE, false, List.of(words))));
  }

  /// The package first, the row with the transaction: what a crash between the two leaves is a file that no row names.
  private ArchivedCase keep(
      ClosedCase closed, ArchivedCase checked, Packages.Draft<CaseArchive.Packed> draft) {
    var archived = checked.archived(time.now(), draft.packed());
    transaction.executeWithoutResult(status -> {
      var detail =
          Map.of(
              "class", archived.code(),
              "retention", archived.period().zh(),
              "retentionEn", archived.period().en(),
              "sha256", draft.packed().sha256());
      if (!cases.keeping().archive(closed, detail)) return;
      archive.cases().save(archived);
      archive.ledger().commit("archive", subject(closed.number()), act(archived));
      archive.packages().keep(closed.number(), draft);
    });
    return archive.cases().find(closed.number(), Scope.ofThePlatform()).orElse(checked);
  }

  /// Not the case's own subject: this stays provable when the case is destroyed.
  static String subject(CaseNumber number) {
    return "archive:" + number.text();
  }

  private static Map<String, String> act(ArchivedCase archived) {
    return Map.of(
        "act", "archived",
        "at", String.valueOf(archived.archivedAt()),
        "class", archived.code(),
        "period", archived.period().text(),
        "sha256", Objects.requireNonNull(archived.packed()).sha256());
  }
}
