package org.anlan.documents;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;
import org.anlan.files.FileDesk;
import org.anlan.http.Traffic;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the files of what was issued, one document after the other, each once: laid out by its template's own version, printed as PDF and as
/// OFD from the same marks, sealed, kept.
@Component
class Press {

  private static final System.Logger LOG = System.getLogger(Press.class.getName());

  /// Between two documents while people are being answered, so that most of the time belongs to them.
  private static final Duration BREATH = Duration.ofMillis(80);

  /// What prints.
  @Component
  record Presses(Typeface typeface, PdfPress pdf, OfdPress ofd, SealServer seals) {}

  /// Where it goes, how its reader finds the page to check it, and whom it lets pass.
  @Component
  record Target(
      FileDesk files,
      TransactionTemplate transaction,
      Environment settings,
      ZoneId zone,
      Traffic traffic) {
    String address() {
      return settings.getRequiredProperty("anlan.public-url");
    }
  }

  private final Documents documents;
  private final TemplateBook book;
  private final Presses presses;
  private final Target target;
  private final ReentrantLock turn = new ReentrantLock();

  Press(Documents documents, TemplateBook book, Presses presses, Target target) {
    this.documents = documents;
    this.book = book;
    this.presses = presses;
    this.target = target;
  }

  @Scheduled(fixedRate = 500)
  void round() {
    if (!turn.tryLock()) return;
    try {
      while (Boolean.TRUE.equals(target.transaction().execute(status -> pressOne()))) letPass();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      turn.unlock();
    }
  }

  /// The files are wanted soon, the answers at once.
  private void letPass() throws InterruptedException {
    if (target.traffic().isAny()) Thread.sleep(BREATH);
  }

  private boolean pressOne() {
    var next = documents.takeUnpressed();
    next.ifPresent(this::press);
    return next.isPresent();
  }

  private void press(Document document) {
    try {
      var printed = print(document);
      documents.press(document.id(), kept(document, printed));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The files of document " + document.id() + " come later.",
          e);
      documents.putOff(document.id());
    }
  }

  private record Printed(byte[] pdf, byte[] ofd) {}

  private Printed print(Document document) {
    var name = document.values().getOrDefault("issuer", document.unit());
    var seal = presses.seals().of(document.unit(), name);
    var address = target.address() + "/verify/" + document.code();
    var own =
        new Composer.Own(
            document.values(), seal.picture(), QrPicture.of(address), address, document.code());
    var template = book.get(document.template(), document.version());
    var sheets = Composer.compose(template, own, presses.typeface()::width);
    var at = document.issuedAt();
    var day = LocalDate.ofInstant(at, target.zone());
    return new Printed(
        PdfSeal.sign(presses.pdf().print(sheets, at), name, at, seal.cms()),
        OfdSeal.sign(presses.ofd().print(sheets, document.id(), day), at, seal.gm()));
  }

  private Document.Files kept(Document document, Printed printed) {
    var name = book.get(document.template()).name().zh() + document.number().text();
    var pdf =
        target.files().issue(name + ".pdf", "application/pdf", printed.pdf(), document.about());
    var ofd =
        target.files().issue(name + ".ofd", "application/ofd", printed.ofd(), document.about());
    return new Document.Files(pdf.id(), pdf.sha256(), ofd.id(), ofd.sha256());
  }
}
