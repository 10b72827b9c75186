package org.anlan.applications;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// What was read off the pictures of a material 识读, beside what stands in the form.
///
/// @param state `waiting` while a page is still being read; `read` when something was found; else why nothing was: `nothing`, `dark`, `unreadable`,
///     `no_picture`
/// @param kind of paper
record TranscriptView(
    String material,
    @Schema(allowableValues = {"identity-card", "business-licence"}) String kind,
    @Schema(allowableValues = {"waiting", "read", "nothing", "dark", "unreadable", "no_picture"})
        String state,
    List<TranscriptLineView> lines) {

  /// A field that was read.
  ///
  /// @param field of the paper
  /// @param element of the form; absent where the form asks for no such thing
  /// @param value as the form would have it
  /// @param sure whether every letter was clear
  /// @param note how the value came about, as [org.anlan.rules.scans.Found.Note] has it
  /// @param standing `empty` where nothing is written yet, `same`, `differs`; `unfit` where the field could not hold it; of how long the paper
  ///     is valid `valid` or `expired`
  /// @param written what stands in the form
  /// @param known what a library says, where it says something else
  /// @param from which library
  /// @param cut where it stands in the picture; absent while it is masked
  record TranscriptLineView(
      String field,
      @Nullable String element,
      String name,
      String nameEn,
      String value,
      boolean sure,
      @Schema(allowableValues = {"as_read", "put_right", "by_number", "doubtful"}) String note,
      @Schema(allowableValues = {"empty", "same", "differs", "unfit", "valid", "expired"})
          String standing,
      @Nullable String written,
      @Nullable String known,
      @Nullable Texts from,
      @Nullable CutView cut) {}

  /// @param corners x and y of four corners in the picture's pixels, clockwise from the first letter
  record CutView(UUID paper, String url, int width, int height, List<Integer> corners) {}
}
