package org.anlan.documents;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document that was issued. Its row is written with the act that issues it; its files are pressed a moment later and never change.
///
/// @param about what it hangs on, such as `case:9901022026111630002174`
/// @param unit the issuing unit's credit code
/// @param code leads to the page where everybody can check it
/// @param files null until they were pressed
/// @param voided null while it is valid
/// @param destroyedAt when its words and files went with the matter; null while they are kept
record Document(
    UUID id,
    DocumentNumber number,
    String template,
    int version,
    String about,
    String unit,
    String code,
    Map<String, String> values,
    Instant issuedAt,
    @Nullable Files files,
    @Nullable Voided voided,
    @Nullable Instant destroyedAt) {

  Document {
    values = Map.copyOf(values);
  }

  /// That it holds and its files are there.
  boolean isReady() {
    return voided == null && files != null;
  }

  /// The stored files and the hashes of their contents.
  record Files(UUID pdf, String pdfSha256, UUID ofd, String ofdSha256) {}

  /// @param reason null once the matter was destroyed
  record Voided(Instant at, String by, VoidGround ground, @Nullable String reason) {}
}
