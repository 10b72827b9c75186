package org.anlan.applications;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.files.FileDesk;
import org.springframework.stereotype.Component;

/// Asks for what was handed in to be read, where the city has that read 识读.
@Component
class TranscriptOrders {

  private final ScanBook book;
  private final Transcripts transcripts;
  private final FileDesk files;
  private final InstantSource businessClock;

  TranscriptOrders(
      ScanBook book, Transcripts transcripts, FileDesk files, InstantSource businessClock) {
    this.book = book;
    this.transcripts = transcripts;
    this.files = files;
    this.businessClock = businessClock;
  }

  /// Each picture once, whatever came of it then.
  void ask(OfferedForm form, List<Handed> materials) {
    for (var one : materials)
      Optional.ofNullable(one.paper()).ifPresent(paper -> ask(form, one.material(), paper));
  }

  void ask(OfferedForm form, String material, UUID paper) {
    form.findMaterial(material)
        .flatMap(book::find)
        .ifPresent(read ->
            files.list(List.of(paper)).stream()
                .filter(file -> file.isPicture())
                .forEach(
                    file -> transcripts.ask(file.sha256(), read.kind(), businessClock.instant())));
  }
}
