package org.anlan.files;

import java.time.Instant;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A paper on its way in: first it is received, piece by piece and perhaps over days, then it lies apart until it was checked. Only
/// then it is a [StoredFile], of the same id.
///
/// @param staff handed in by staff, who may hand in more kinds
/// @param received how many bytes are safely on disk
/// @param refusal why it was refused, or what its check waits for
record Upload(
    UUID id,
    String name,
    long length,
    long received,
    boolean staff,
    State state,
    @Nullable Refusal refusal,
    StoredFile.Owner owner,
    Instant expiresAt) {

  enum State {
    RECEIVING(new Texts("正在接收", "Being received")),
    CHECKING(new Texts("正在检查", "Being checked")),
    CLEAN(new Texts("检查通过", "Checked")),
    REFUSED(new Texts("不接受", "Refused"));

    private final Texts title;

    State(Texts title) {
      this.title = title;
    }

    Texts title() {
      return title;
    }
  }

  /// @param slug names the flaw for programs, such as `macros`
  record Refusal(String slug, Texts words) {}

  long left() {
    return length - received;
  }
}
