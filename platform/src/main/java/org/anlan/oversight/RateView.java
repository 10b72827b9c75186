package org.anlan.oversight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rates of a period: provisional while it runs, frozen once published.
///
/// @param upTo what happened until then is counted
/// @param revisions newest first; empty while provisional
/// @param subjects each with its rates in the order of `rates`
record RateView(
    String period,
    LocalDate from,
    LocalDate to,
    boolean ended,
    boolean frozen,
    Instant upTo,
    List<RevisionView> revisions,
    List<RateTitle> rates,
    List<SubjectView> subjects,
    long waiting,
    boolean mayPublish) {

  /// @param by masked
  /// @param reason why it was corrected; null of the first
  record RevisionView(
      int revision, Instant at, @Nullable String by, @Nullable String reason, String digest) {}

  record RateTitle(
      String code, String name, String nameEn, boolean highIsGood, boolean composite) {}

  record SubjectView(
      @Schema(allowableValues = {"whole", "area", "unit", "post"}) String kind,
      String code,
      String name,
      String nameEn,
      List<FigureView> figures,
      @Nullable String grade) {}

  /// @param numerator sum of the shares; null of a composite
  /// @param value percent; null where nothing is in the denominator
  /// @param excluded how many were taken out after review
  record FigureView(
      String rate,
      @Nullable BigDecimal numerator,
      int denominator,
      @Nullable BigDecimal value,
      int excluded) {}

  /// The very cases behind one figure.
  record MembersView(List<MemberView> rows, int total) {}

  /// @param percent its part in the numerator
  /// @param title null where the reader may not see the case
  record MemberView(
      String number,
      String shown,
      int round,
      @Nullable String title,
      @Nullable String titleEn,
      OrderView.@Nullable UnitView unit,
      int percent,
      boolean excluded) {}

  /// An exclusion asked for.
  ///
  /// @param audit `DRAWN`, `UPHELD`, `OVERTURNED`; null when not drawn
  record ExclusionView(
      UUID id,
      String caseNumber,
      String shown,
      int round,
      String title,
      String titleEn,
      OrderView.UnitView unit,
      String period,
      String ground,
      String groundEn,
      String words,
      List<OrderView.FileView> files,
      List<String> rates,
      String state,
      String stateText,
      String stateTextEn,
      @Nullable String askedBy,
      Instant asked,
      @Nullable String decidedBy,
      @Nullable Instant decided,
      @Nullable String decision,
      @Nullable String audit,
      @Nullable String auditWords,
      List<OrderView.OfferView> acts,
      long version) {}

  record CodedView(String code, String name, String nameEn) {}

  record ExclusionsView(List<ExclusionView> rows, List<CodedView> grounds, List<RateTitle> rates) {}

  /// Whether an exclusion of a case can be asked for, and what was asked.
  record CaseExclusionView(
      String period, boolean allowed, @Nullable String why, @Nullable String whyEn) {}

  /// A period's sample.
  ///
  /// @param seed null before it was drawn
  record SampleRoundView(
      String period,
      boolean ended,
      @Nullable String seed,
      int candidates,
      @Nullable Instant drawn,
      @Nullable String drawnBy,
      boolean mayDraw,
      @Nullable String whyNotDraw,
      @Nullable String whyNotDrawEn,
      List<SampleView> rows,
      List<CodedView> findings) {}

  record SampleView(
      String caseNumber,
      String shown,
      int round,
      String title,
      String titleEn,
      OrderView.UnitView unit,
      String state,
      String stateText,
      String stateTextEn,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable String finding,
      @Nullable String findingEn,
      @Nullable String words,
      List<OrderView.FileView> files,
      @Nullable Integer reopened,
      boolean allowed,
      @Nullable String why,
      @Nullable String whyEn,
      long version) {}
}
