package org.anlan.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Masking;
import org.jspecify.annotations.Nullable;

/// A case as its reporters see it: in plain words, without names of staff or of other reporters.
///
/// @param mergedInto the number of the case that it goes on with, once it was merged
record PublicView(
    String number,
    String shown,
    String kind,
    String kindName,
    String kindNameEn,
    String title,
    String titleEn,
    String words,
    List<Answers.AnsweredView> answers,
    PlaceView place,
    List<PhotoView> photos,
    Stage stage,
    String stageText,
    String stageTextEn,
    String stagePlain,
    String stagePlainEn,
    int round,
    @Nullable UnitView unit,
    @Nullable String reason,
    @Nullable String reasonEn,
    Instant opened,
    Instant due,
    boolean dueProvisional,
    @Nullable Instant closed,
    Lights.@Nullable LightView light,
    List<StepView> steps,
    @Nullable AnswerView answer,
    List<ActView> acts,
    int reporters,
    @Nullable String mergedInto,
    long version) {

  record PlaceView(
      double lon, double lat, String address, String addressEn, @Nullable String detail) {
    static PlaceView of(Place place) {
      return new PlaceView(
          place.lon(), place.lat(), place.address().zh(), place.address().en(), place.detail());
    }

    PlaceView masked() {
      return new PlaceView(lon, lat, address, addressEn, Masking.DETAIL);
    }
  }

  record PhotoView(
      UUID id,
      String url,
      String thumb,
      @Schema(allowableValues = {"report", "before", "after", "added", "check"}) String purpose,
      int seq) {
    static PhotoView of(Papers.Paper paper) {
      var url = "/api/files/" + paper.file();
      return new PhotoView(paper.file(), url, url + "?size=thumb", paper.purpose(), paper.seq());
    }
  }

  record UnitView(String uscc, String name, String nameEn) {}

  /// @param by the unit that did it
  record StepView(
      int seq,
      Instant at,
      String act,
      Stage stage,
      String title,
      String titleEn,
      @Nullable String words,
      @Nullable UnitView by,
      List<PhotoView> photos) {}

  record AnswerView(Instant at, @Nullable String words, @Nullable UnitView by) {}

  record NeedsView(
      @Schema(allowableValues = {"required", "optional", "none"}) String words,
      int photosBefore,
      int photosAfter,
      boolean unit,
      List<FieldView> fields) {}

  /// @param type `choice`, `number`, `words`, `case` or `unit`
  record FieldView(
      String name,
      String label,
      String labelEn,
      String type,
      boolean required,
      int min,
      int max,
      List<ChoiceView> choices) {
    static FieldView of(Field field) {
      return new FieldView(
          field.name(),
          field.label().zh(),
          field.label().en(),
          field.type().name().toLowerCase(java.util.Locale.ROOT),
          field.required(),
          field.min(),
          field.max(),
          field.choices().stream()
              .map(c -> new ChoiceView(c.value(), c.label().zh(), c.label().en()))
              .toList());
    }
  }

  record ChoiceView(String value, String label, String labelEn) {}

  record ActView(
      String act,
      @Nullable UUID task,
      String label,
      String labelEn,
      boolean primary,
      boolean danger,
      boolean allowed,
      @Nullable String why,
      @Nullable String whyEn,
      NeedsView needs) {

    static ActView of(Offer offer) {
      var why = offer.whyNot();
      var needs = offer.needs();
      return new ActView(
          offer.act(),
          offer.task(),
          offer.label().zh(),
          offer.label().en(),
          offer.primary(),
          offer.danger(),
          offer.allowed(),
          why == null ? null : why.zh(),
          why == null ? null : why.en(),
          new NeedsView(
              needs.words(),
              needs.photosBefore(),
              needs.photosAfter(),
              needs.unit(),
              needs.fields().stream().map(FieldView::of).toList()));
    }
  }
}
