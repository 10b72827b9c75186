package org.anlan.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.directory.Directory;
import org.anlan.http.ClientAddress;
import org.anlan.http.Command;
import org.anlan.http.Problem;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where everybody checks a document by its code, and where one is declared void.
@RestController
@RequestMapping("/api/documents")
class DocumentDoor {

  /// What everybody is told of a document: that it was issued, by whom and when, whether it holds. Nothing of what it says.
  ///
  /// @param destroyed when its words went with the matter, whose time of keeping had run out; null while they are kept
  /// @param pdfSha256 and `ofdSha256` of the files as they were issued; null while they are being made
  record CheckView(
      String number,
      String name,
      String nameEn,
      String unit,
      String unitEn,
      Instant issued,
      boolean valid,
      @Nullable Instant voidAt,
      @Nullable String voidGround,
      @Nullable String voidGroundEn,
      @Nullable Instant destroyed,
      @Nullable String pdfSha256,
      @Nullable String ofdSha256) {}

  /// @param ground its class, which everybody is told: `wrong`, `replaced`, `revoked`, `other`; the last where none is given
  record VoidForm(@Nullable String ground, String reason) {}

  record VoidView(UUID id) {}

  private final Documents documents;
  private final TemplateBook book;
  private final DocumentDesk desk;
  private final Directory directory;
  private final Rate checks;

  DocumentDoor(
      Documents documents, TemplateBook book, DocumentDesk desk, Directory directory, Rates rates) {
    this.documents = documents;
    this.book = book;
    this.desk = desk;
    this.directory = directory;
    this.checks = rates.limit(30, Duration.ofSeconds(2));
  }

  @GetMapping("/verify/{code}")
  CheckView check(@PathVariable String code, HttpServletRequest request) {
    checks.take(ClientAddress.of(request));
    var typed = code.strip().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return documents.findByCode(typed).map(this::view).orElseThrow(() -> DocumentDesk.absent(code));
  }

  private CheckView view(Document document) {
    var name = book.get(document.template()).name();
    var unit =
        directory
            .findUnit(document.unit())
            .map(found -> found.name())
            .orElse(new Texts(document.unit(), document.unit()));
    var files = document.files();
    var voided = document.voided();
    return new CheckView(
        document.number().text(),
        name.zh(),
        name.en(),
        unit.zh(),
        unit.en(),
        document.issuedAt(),
        voided == null,
        voided == null ? null : voided.at(),
        voided == null ? null : voided.ground().title().zh(),
        voided == null ? null : voided.ground().title().en(),
        document.destroyedAt(),
        files == null ? null : files.pdfSha256(),
        files == null ? null : files.ofdSha256());
  }

  @PostMapping("/{id}/void")
  VoidView declareVoid(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody VoidForm form) {
    caller.mustBeSignedIn();
    var reason = form.reason().strip();
    if (reason.length() < 4 || reason.length() > 500) throw reasonMissing(reason.length());
    var code = form.ground() == null ? VoidGround.OTHER.code() : form.ground();
    var ground = VoidGround.find(code).orElseThrow(() -> groundUnknown(code));
    if (!desk.declareVoid(id, caller, ground, reason)) throw voidBefore();
    return new VoidView(id);
  }

  private static Problem reasonMissing(int length) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "void-reason",
            new Texts("请写明作废原因", "Say why it is void"))
        .saying(
            new Texts(
                    "作废原因要写 4 到 500 个字，现在有 %d 个。", "The reason needs 4 to 500 characters, now %d.")
                .with(length))
        .at("reason");
  }

  private static Problem groundUnknown(String code) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "void-ground",
            new Texts("请选择作废情形", "Choose why it is void"))
        .saying(
            new Texts("作废情形应为 %s 之一，而不是“%s”。", "The ground is one of %s, not “%s”.")
                .with(VoidGround.codes(), code))
        .at("ground");
  }

  private static Problem voidBefore() {
    return Problem.of(HttpStatus.CONFLICT, "void-before", new Texts("文书早已作废", "It is void already"))
        .saying(new Texts("这份文书此前已经作废，无须再次操作。", "The document was declared void before."));
  }
}
