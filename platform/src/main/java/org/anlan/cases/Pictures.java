package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.files.FileDesk;
import org.anlan.files.StoredFile;
import org.springframework.stereotype.Component;

/// Hangs handed-in pictures on a case.
@Component
class Pictures {

  private final FileDesk files;
  private final Papers papers;

  Pictures(FileDesk files, Papers papers) {
    this.files = files;
    this.papers = papers;
  }

  /// @param seq the event that brings them
  record Batch(List<UUID> files, String purpose, int seq, Instant at) {}

  /// All or none; a picture that is not the caller's own, or no picture, refuses the act.
  void hang(CaseFile file, Caller caller, Batch batch) {
    if (batch.files().isEmpty()) return;
    var others =
        files.list(batch.files()).stream()
            .filter(one -> !one.isPicture())
            .map(StoredFile::id)
            .toList();
    if (!others.isEmpty()) throw new Refused(new Refusal.PhotosUnknown(others));
    var unknown = files.attach(batch.files(), caller, owner(file));
    if (!unknown.isEmpty()) throw new Refused(new Refusal.PhotosUnknown(unknown));
    for (var picture : batch.files())
      papers.add(file, new Papers.Paper(picture, batch.purpose(), batch.seq(), batch.at()));
  }

  static String owner(CaseFile file) {
    return "case:" + file.number().text();
  }
}
