package org.anlan.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Looks;
import org.anlan.files.Reading.Broken;
import org.anlan.files.Reading.NotAPicture;
import org.anlan.files.Reading.Picture;
import org.anlan.files.Reading.TooManyPixels;
import org.anlan.http.Absent;
import org.anlan.http.Command;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Handing in pictures and getting them back.
@RestController
@RequestMapping("/api/files")
class FileDoor {

  private static final Duration KEPT_BY_BROWSER = Duration.ofHours(1);

  private final Intake intake;
  private final FileDesk desk;
  private final Vault vault;
  private final Looks looks;
  private final Rate uploads;

  FileDoor(Intake intake, FileDesk desk, Vault vault, Looks looks, Rates rates) {
    this.intake = intake;
    this.desk = desk;
    this.vault = vault;
    this.looks = looks;
    this.uploads = rates.limit(40, Duration.ofSeconds(5));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  FileView handIn(@RequestPart("file") MultipartFile file, Command command, Caller caller)
      throws IOException {
    uploads.take(caller.name());
    var bytes = file.getBytes();
    return switch (intake.read(bytes)) {
      case Picture picture ->
          intake.keep(
              picture,
              bytes,
              FileName.of(file.getOriginalFilename()),
              new Intake.By(command, caller));
      case NotAPicture() -> throw FileRefusals.notAPicture();
      case Broken() -> throw FileRefusals.broken();
      case TooManyPixels(var width, var height) -> throw FileRefusals.tooManyPixels(width, height);
    };
  }

  /// Whoever of the staff reads a paper of a matter is written down; its pictures belong to the page, whose opening is.
  @GetMapping("/{id}")
  ResponseEntity<Resource> file(
      @PathVariable UUID id, @RequestParam @Nullable String size, Caller caller) {
    var file = desk.findVisible(id, caller).orElseThrow(() -> absent(id));
    var digest = "thumb".equals(size) ? file.contents().thumb() : file.contents().full();
    if (digest == null) throw absent(id);
    var matter = file.attachedTo();
    if (!file.isPicture() && matter != null && caller.isStaff())
      looks.read(caller, matter.replaceFirst("/.*", ""), id);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(kept(file))
        .eTag(digest.hex())
        .header("Content-Disposition", disposition(file))
        .body(new FileSystemResource(vault.get(digest)));
  }

  private static Absent absent(UUID id) {
    return new Absent(new Texts("文件", "file"), id.toString());
  }

  /// A paper is asked for each time, so that each look is known.
  private static CacheControl kept(StoredFile file) {
    return file.isPicture()
        ? CacheControl.maxAge(KEPT_BY_BROWSER).cachePrivate()
        : CacheControl.noCache().cachePrivate();
  }

  /// What a browser would not show by itself is saved; nothing that was handed in runs as a page of ours.
  private static String disposition(StoredFile file) {
    var shown =
        Arrays.stream(PaperKind.values())
            .anyMatch(kind -> kind.mediaType().equals(file.mediaType()) && kind.isShown());
    var builder = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
    return builder.filename(file.name(), StandardCharsets.UTF_8).build().toString();
  }
}
