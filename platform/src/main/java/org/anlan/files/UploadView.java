package org.anlan.files;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a paper is on its way in, as who hands it in sees it.
///
/// @param slug and `words` why it was refused, or what its check waits for
/// @param file the paper itself, once it was found clean
record UploadView(
    UUID id,
    String name,
    long length,
    long received,
    Upload.State state,
    String stateText,
    String stateTextEn,
    @Nullable String slug,
    @Nullable String words,
    @Nullable String wordsEn,
    Instant expires,
    @Nullable PaperView file) {

  /// A paper that was handed in and found clean.
  ///
  /// @param picture whether there is a small picture of it at `url?size=thumb`
  record PaperView(
      UUID id, String name, String mediaType, long bytes, boolean picture, String url) {
    static PaperView of(StoredFile file) {
      return new PaperView(
          file.id(), file.name(), file.mediaType(), file.bytes(), file.isPicture(), file.url());
    }
  }

  /// What may be handed in here.
  ///
  /// @param scanner whether an outside virus scanner looks at it as well
  /// @param largest in bytes, of any kind
  record RulesView(List<KindView> kinds, boolean scanner, long largest, int keepHours) {}

  record KindView(String kind, String title, String titleEn, String mediaType, long bytes) {
    static KindView of(PaperRules.Rule rule) {
      var kind = rule.kind();
      return new KindView(
          kind.code(), kind.title().zh(), kind.title().en(), kind.mediaType(), rule.bytes());
    }
  }

  static UploadView of(Upload upload, @Nullable StoredFile file) {
    var refusal = upload.refusal();
    return new UploadView(
        upload.id(),
        upload.name(),
        upload.length(),
        upload.received(),
        upload.state(),
        upload.state().title().zh(),
        upload.state().title().en(),
        refusal == null ? null : refusal.slug(),
        refusal == null ? null : refusal.words().zh(),
        refusal == null ? null : refusal.words().en(),
        upload.expiresAt(),
        file == null ? null : PaperView.of(file));
  }
}
