package org.anlan.oversight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as staff see it: what is asked for and why, by when, what happened, and what may be done.
///
/// @param by who issued it, masked; null for the platform
record OrderView(
    RowView row,
    String grounds,
    @Nullable String groundsEn,
    String demand,
    @Nullable String demandEn,
    @Nullable String follows,
    @Nullable String by,
    @Nullable UnitView byUnit,
    @Nullable Instant arrive,
    List<StepView> steps,
    List<AssignmentView> assignments,
    List<OfferView> acts) {

  /// @param light null where no answer is awaited
  record RowView(
      String number,
      String caseNumber,
      String caseShown,
      String title,
      String titleEn,
      int level,
      String levelText,
      String levelTextEn,
      String cause,
      String causeText,
      String causeTextEn,
      UnitView unit,
      Order.State state,
      String stateText,
      String stateTextEn,
      Instant issued,
      boolean automatic,
      @Nullable Instant due,
      @Nullable LightView light,
      long version) {}

  record LightView(
      @Schema(allowableValues = {"green", "yellow", "red", "grey"}) String colour,
      String left,
      String leftEn) {}

  record UnitView(String uscc, String name, String nameEn) {}

  /// @param person masked; null for the platform
  record StepView(
      int seq,
      Instant at,
      String act,
      String title,
      String titleEn,
      @Nullable String person,
      @Nullable UnitView unit,
      @Nullable String words,
      @Nullable String people,
      @Nullable String when,
      @Nullable String next,
      List<FileView> files) {}

  record FileView(String url, String thumb, String name) {}

  record AssignmentView(
      int item, String what, UnitView unit, LocalDate due, @Nullable Instant done, boolean late) {}

  record OfferView(
      String act,
      String label,
      String labelEn,
      boolean primary,
      boolean danger,
      @Schema(allowableValues = {"required", "optional", "none"}) String words,
      @Schema(allowableValues = {"none", "files", "visit", "meeting", "interview", "assignment"})
          String form,
      boolean allowed,
      @Nullable String why,
      @Nullable String whyEn) {

    static OfferView of(OrderActs.Offer offer) {
      var why = offer.whyNot();
      return new OfferView(
          offer.act(),
          offer.label().zh(),
          offer.label().en(),
          offer.primary(),
          offer.danger(),
          offer.words(),
          offer.form(),
          why == null,
          why == null ? null : why.zh(),
          why == null ? null : why.en());
    }
  }
}
