package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Account.Kind;
import org.anlan.http.Cursor;
import org.anlan.http.Page;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the audit administrator reads the records, and nobody else does: what was done with accounts and rights, and who looked at what.
/// Reading is itself recorded, once a while, and every export.
@RestController
@RequestMapping("/api/access/audit")
class AuditDoor {

  /// @param account whose acts
  /// @param fields only looks at single fields, not at whole pages
  record Filters(
      @Nullable String act,
      @Nullable UUID account,
      @Nullable String subject,
      @Nullable String field,
      @Nullable String cause,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Boolean fields,
      @Nullable Integer limit,
      @Nullable String after) {}

  /// @param subjectText what it was done to, in words where they are known
  /// @param proof the entry of the ledger that proves it
  record RecordView(
      UUID id,
      Instant at,
      String act,
      String actText,
      String actTextEn,
      @Nullable String login,
      String subject,
      @Nullable String subjectText,
      @Nullable String words,
      @Nullable String address,
      @Nullable UUID proof) {}

  record LookView(
      UUID id,
      Instant at,
      String login,
      @Nullable String post,
      @Nullable String unit,
      @Nullable String unitEn,
      String subject,
      String field,
      String cause,
      String causeText,
      String causeTextEn,
      String reason,
      @Nullable String address) {}

  record ChoiceView(String code, String text, String textEn) {}

  record ChoicesView(List<ChoiceView> acts, List<ChoiceView> causes) {}

  private final AuditDesk desk;

  AuditDoor(AuditDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/choices")
  ChoicesView choices(Caller caller) {
    caller.mustBe(Kind.AUDIT_ADMIN);
    var acts =
        Arrays.stream(RecordedAct.values())
            .map(act -> new ChoiceView(act.name(), act.title().zh(), act.title().en()))
            .toList();
    var causes =
        Arrays.stream(Cause.values())
            .map(cause -> new ChoiceView(cause.code(), cause.title().zh(), cause.title().en()))
            .toList();
    return new ChoicesView(acts, causes);
  }

  @GetMapping("/records")
  Page<RecordView> records(
      Caller caller, @ParameterObject @ModelAttribute Filters filters, HttpServletRequest request) {
    desk.noteReading(by(caller, request));
    return desk.records(filters);
  }

  @GetMapping("/looks")
  Page<LookView> looks(
      Caller caller, @ParameterObject @ModelAttribute Filters filters, HttpServletRequest request) {
    desk.noteReading(by(caller, request));
    return desk.looks(filters);
  }

  @GetMapping("/records.csv")
  ResponseEntity<byte[]> recordsFile(
      Caller caller, @ParameterObject @ModelAttribute Filters filters, HttpServletRequest request) {
    return file("records", desk.recordsFile(by(caller, request), filters));
  }

  @GetMapping("/looks.csv")
  ResponseEntity<byte[]> looksFile(
      Caller caller, @ParameterObject @ModelAttribute Filters filters, HttpServletRequest request) {
    return file("looks", desk.looksFile(by(caller, request), filters));
  }

  private static AccountDesk.By by(Caller caller, HttpServletRequest request) {
    return AdminDoor.by(caller, Kind.AUDIT_ADMIN, request);
  }

  static @Nullable Cursor after(Filters filters) {
    return Cursor.parse(filters.after(), 2);
  }

  /// With the mark by which spreadsheets know that it is UTF-8.
  private static ResponseEntity<byte[]> file(String name, String csv) {
    var disposition = ContentDisposition.attachment().filename(name + ".csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
  }
}
