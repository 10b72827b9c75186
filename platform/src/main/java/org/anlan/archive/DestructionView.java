package org.anlan.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list of destruction as those see it who keep the archive; people are masked.
///
/// @param state `DRAWN`, `APPROVED` …
/// @param own drawn up by the reader, who therefore does not decide it
/// @param acts what the reader may do now: `decide`, `withdraw`, `carry-out`
/// @param papers the sealed list, once it is done
record DestructionView(
    UUID id,
    String number,
    String state,
    String stateText,
    String stateTextEn,
    String words,
    String drawnBy,
    Instant drawn,
    boolean own,
    @Nullable String decidedBy,
    @Nullable Instant decided,
    @Nullable String opinion,
    @Nullable String carriedBy,
    @Nullable Instant carried,
    @Nullable Instant done,
    long version,
    int size,
    int destroyed,
    int spared,
    List<String> acts) {

  /// @param title null when it is destroyed
  /// @param why it was spared, or what stands against destroying it now
  record ItemView(
      String number,
      String shown,
      @Nullable String title,
      @Nullable String titleEn,
      String kindName,
      String kindNameEn,
      Instant closed,
      String code,
      String period,
      LocalDate dueOn,
      String outcome,
      String outcomeText,
      String outcomeTextEn,
      @Nullable Instant at,
      @Nullable String why,
      @Nullable String whyEn) {}

  /// @param pdf and `ofd` where it is read; null while it is being made
  record PaperView(String number, @Nullable String pdf, @Nullable String ofd, String verify) {}

  record WholeView(DestructionView list, List<ItemView> items, List<PaperView> papers) {}
}
