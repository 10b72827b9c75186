package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.documents.DocumentDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The documents that were issued on a case: all of them for its staff, the letters for its reporters.
@RestController
class DocumentsDoor {

  /// @param pdf and `ofd` where it is read; null while it is being made
  /// @param mayVoid whether the caller may declare it void
  /// @param verify the page where everybody can check it
  record IssuedView(
      UUID id,
      String number,
      String name,
      String nameEn,
      Instant issued,
      PublicView.UnitView unit,
      String verify,
      @Nullable String pdf,
      @Nullable String ofd,
      @Nullable Instant voidAt,
      @Nullable String voidReason,
      boolean mayVoid) {}

  private final DocumentDesk documents;
  private final Lookup lookup;
  private final PublicPages pages;

  DocumentsDoor(DocumentDesk documents, Lookup lookup, PublicPages pages) {
    this.documents = documents;
    this.lookup = lookup;
    this.pages = pages;
  }

  @GetMapping("/api/cases/{number}/documents")
  List<IssuedView> ofStaff(Caller caller, @PathVariable CaseNumber number) {
    Staff.require(caller);
    var file = lookup.asStaff(number, caller);
    return Stream.of(PaperDesk.owner(file), Pictures.owner(file))
        .flatMap(about -> documents.listOf(about).stream())
        .map(issued -> view(issued, DocumentDesk.mayVoid(issued.unit(), caller)))
        .toList();
  }

  @GetMapping("/api/cases/{number}/letters")
  List<IssuedView> ofReporter(Caller caller, @PathVariable CaseNumber number) {
    var file = lookup.asReporter(number, caller);
    return documents.listOf(Pictures.owner(file)).stream()
        .map(issued -> view(issued, false))
        .toList();
  }

  private IssuedView view(DocumentDesk.Issued issued, boolean mayVoid) {
    return new IssuedView(
        issued.id(),
        issued.number(),
        issued.name().zh(),
        issued.name().en(),
        issued.issuedAt(),
        java.util.Objects.requireNonNull(pages.unit(issued.unit())),
        "/verify/" + issued.code(),
        issued.pdf(),
        issued.ofd(),
        issued.voidAt(),
        issued.voidReason(),
        mayVoid && issued.voidAt() == null);
  }
}
