package org.anlan.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A case in the archive as those see it who keep it.
///
/// @param title where and what; null when it is destroyed
/// @param period as the schedule writes it, such as `30y`
/// @param dueOn the first day on which it may be destroyed; null for ever
/// @param due whether that day has come
/// @param hold the one that stands today; null when nobody holds it
/// @param list the list under way that it stands on
/// @param state `failed`, `archived` or `destroyed`
record ArchiveView(
    String number,
    String shown,
    @Nullable String title,
    @Nullable String titleEn,
    String kindName,
    String kindNameEn,
    Instant closed,
    @Nullable Instant archived,
    @Nullable Instant destroyed,
    String state,
    ClassView kept,
    @Nullable LocalDate dueOn,
    boolean due,
    @Nullable HoldView hold,
    @Nullable String list,
    Instant checked,
    List<FindingView> findings,
    @Nullable PackedView packed) {

  /// @param code the class of the schedule
  record ClassView(String code, String period, String periodText, String periodTextEn) {}

  record PackedView(String sha256, long bytes) {}

  /// One of the four properties, and what was found of it.
  record FindingView(
      String property, String name, String nameEn, boolean passed, List<Texts> words) {
    static FindingView of(Finding finding) {
      var property = finding.property();
      return new FindingView(
          property.name(), property.zh(), property.en(), finding.passed(), finding.words());
    }
  }

  /// @param by masked
  /// @param stands today
  record HoldView(
      java.util.UUID id,
      String number,
      String shown,
      String reason,
      @Nullable LocalDate until,
      String by,
      Instant at,
      boolean stands,
      @Nullable String liftedBy,
      @Nullable Instant lifted,
      @Nullable String liftedWhy) {}
}
