package org.anlan.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Handing in papers of any permitted kind by tus 1.0.0 with its extensions creation, termination, checksum and expiration: what breaks off
/// goes on from where it stopped. What tus calls an upload is asked about as JSON by a GET, which tus leaves free.
@RestController
@RequestMapping("/api/files/uploads")
class UploadDoor {

  private final UploadDesk desk;
  private final FileDesk files;
  private final PaperRules rules;
  private final Clamd scanner;
  private final Rate announcements;

  UploadDoor(UploadDesk desk, FileDesk files, PaperRules rules, Clamd scanner, Rates rates) {
    this.desk = desk;
    this.files = files;
    this.rules = rules;
    this.scanner = scanner;
    this.announcements = rates.limit(40, Duration.ofSeconds(5));
  }

  /// What is taken from this caller, for the page that asks for a paper.
  @GetMapping("/rules")
  UploadView.RulesView rules(Caller caller) {
    var staff = caller.isStaff();
    return new UploadView.RulesView(
        rules.list(staff).stream().map(UploadView.KindView::of).toList(),
        scanner.isOn(),
        rules.largest(staff),
        rules.keepHours());
  }

  @GetMapping("/{id}")
  UploadView look(Caller caller, @PathVariable UUID id) {
    var upload = get(id, caller);
    var clean = upload.state() == Upload.State.CLEAN;
    return UploadView.of(upload, clean ? files.findVisible(id, caller).orElse(null) : null);
  }

  @RequestMapping(method = RequestMethod.OPTIONS)
  void abilities(Caller caller, HttpServletResponse response) {
    Tus.sayAbilities(response, rules.largest(true));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @PostMapping
  void announce(
      Caller caller, Command command, HttpServletRequest request, HttpServletResponse response) {
    Tus.begin(request, response);
    announcements.take(caller.name());
    var name = Tus.fileName(request.getHeader("Upload-Metadata"));
    var called = FileName.of(name == null || name.isBlank() ? "文件" : name);
    var answer = desk.announce(command, caller, called, Tus.length(request));
    switch (answer) {
      case UploadDesk.Announced.Opened(var id, var expires) -> {
        response.setHeader("Location", "/api/files/uploads/" + id);
        sayExpiry(response, expires);
        response.setStatus(HttpServletResponse.SC_CREATED);
      }
      case UploadDesk.Announced.TooLarge(var most) -> throw Tus.tooLarge(most);
      case UploadDesk.Announced.TooMuch(var most) -> throw Tus.tooMuch(most);
    }
  }

  @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
  void offset(
      Caller caller,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response) {
    Tus.begin(request, response);
    var upload = get(id, caller);
    response.setHeader("Upload-Offset", Long.toString(upload.received()));
    response.setHeader("Upload-Length", Long.toString(upload.length()));
    response.setHeader("Cache-Control", "no-store");
    sayExpiry(response, upload.expiresAt());
  }

  @PatchMapping("/{id}")
  void send(
      Caller caller,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Tus.begin(request, response);
    Tus.mustBePiece(request);
    var from = Tus.offset(request);
    var sum = Tus.checksum(request);
    var upload = get(id, caller);
    var piece = new UploadDesk.Piece(from, request.getInputStream(), sum);
    switch (desk.send(upload, piece)) {
      case UploadDesk.Sent.Taken(var received, var expires) -> {
        response.setHeader("Upload-Offset", Long.toString(received));
        sayExpiry(response, expires);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      case UploadDesk.Sent.WrongPlace(var received) -> throw Tus.wrongOffset(from, received);
      case UploadDesk.Sent.Busy() -> throw Tus.busy();
      case UploadDesk.Sent.WrongSum() -> throw Tus.wrongSum();
      case UploadDesk.Sent.TooLong(var length) -> throw Tus.tooLong(length);
    }
  }

  @DeleteMapping("/{id}")
  void takeBack(
      Caller caller,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response) {
    Tus.begin(request, response);
    if (!desk.takeBack(get(id, caller))) throw absent(id);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /// For those who can only POST: tus lets a header say which method is meant.
  @PostMapping("/{id}")
  void overridden(
      Caller caller,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var meant = Optional.ofNullable(request.getHeader("X-HTTP-Method-Override")).orElse("");
    switch (meant) {
      case "PATCH" -> send(caller, id, request, response);
      case "DELETE" -> takeBack(caller, id, request, response);
      default -> throw Tus.wrongMethod(meant);
    }
  }

  private Upload get(UUID id, Caller caller) {
    return desk.find(id, caller).orElseThrow(() -> absent(id));
  }

  private static Absent absent(UUID id) {
    return new Absent(new Texts("上传", "upload"), id.toString());
  }

  private static void sayExpiry(HttpServletResponse response, @Nullable Instant expires) {
    if (expires == null) return;
    response.setHeader(
        "Upload-Expires",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(expires.atOffset(ZoneOffset.UTC)));
  }
}
