package org.anlan.cases;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.documents.Binding;
import org.anlan.documents.OfficeBundle;
import org.anlan.http.Absent;
import org.anlan.http.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The documents of many cases in one file: for the printer, or for the office system.
@RestController
class PrintDoor {

  static final int MOST = 50;

  private final Binding binding;
  private final OfficeBundle bundle;
  private final Lookup lookup;

  PrintDoor(Binding binding, OfficeBundle bundle, Lookup lookup) {
    this.binding = binding;
    this.bundle = bundle;
    this.lookup = lookup;
  }

  /// @param number of each case, in the order of printing; one that the caller may not see refuses all of it
  /// @param duplex begins each document on a front page
  @GetMapping(path = "/api/cases/documents.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> print(
      Caller caller,
      @RequestParam List<CaseNumber> number,
      @RequestParam(defaultValue = "false") boolean duplex) {
    var bytes = new ByteArrayOutputStream();
    if (binding.bind(abouts(caller, number), duplex, bytes) == 0) throw nothing(number);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"documents.pdf\"")
        .body(bytes.toByteArray());
  }

  /// The same documents for the city's office system.
  @GetMapping(path = "/api/cases/documents.zip", produces = "application/zip")
  ResponseEntity<byte[]> export(Caller caller, @RequestParam List<CaseNumber> number) {
    var bytes = new ByteArrayOutputStream();
    if (bundle.write(abouts(caller, number), bytes) == 0) throw nothing(number);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"documents.zip\"")
        .body(bytes.toByteArray());
  }

  private List<String> abouts(Caller caller, List<CaseNumber> number) {
    Staff.require(caller);
    if (number.isEmpty() || number.size() > MOST)
      throw Problems.of(new Refusal.FieldWrong("number", tooMany(number.size())));
    return number.stream()
        .distinct()
        .map(one -> lookup.asStaff(one, caller))
        .flatMap(file -> Stream.of(PaperDesk.owner(file), Pictures.owner(file)))
        .toList();
  }

  private static Absent nothing(List<CaseNumber> number) {
    return new Absent(new Texts("已制作好的文书", "document that is made"), number.getFirst().text());
  }

  private static Texts tooMany(int had) {
    return new Texts("一次打印 1 到 %d 件，现在选了 %d 件。", "Print 1 to %d cases at once, now %d.")
        .with(MOST, had);
  }
}
