package org.anlan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as those see it who handle it: the statutory terms, whose turn it is, what may be done and what not, and why.
///
/// @param duties those that cases of this kind can be sent to, whatever the place
record StaffView(
    String number,
    String shown,
    String title,
    String titleEn,
    String kind,
    String kindName,
    String kindNameEn,
    MatterCodes.CodeView matter,
    String words,
    List<Answers.AnsweredView> answers,
    PublicView.PlaceView place,
    String grid,
    Stage stage,
    String stageText,
    String stageTextEn,
    int round,
    long version,
    Instant opened,
    Instant due,
    boolean dueProvisional,
    @Nullable Instant closed,
    @Nullable Instant archived,
    Lights.@Nullable LightView light,
    PublicView.@Nullable UnitView unit,
    List<ReporterView> reporters,
    ProcedureView procedure,
    @Nullable DecisionView decision,
    List<String> duties,
    List<TaskView> tasks,
    List<PublicView.ActView> acts,
    List<EntryView> timeline,
    List<PublicView.PhotoView> photos,
    List<PaperView> papers,
    List<PublicDoor.NearbyView> repeats,
    List<LinkView> links) {

  /// Evidence that only staff read.
  ///
  /// @param picture whether there is a small picture of it at `url?size=thumb`
  /// @param by masked
  record PaperView(
      UUID id,
      String name,
      String mediaType,
      long bytes,
      boolean picture,
      String url,
      Instant at,
      @Nullable String by) {}

  /// Masked; `there` is false for one who withdrew.
  ///
  /// @param id to ask for a field unmasked
  record ReporterView(
      UUID id,
      @Nullable String name,
      @Nullable String phone,
      Instant joined,
      @Nullable String words,
      boolean there) {}

  /// @param tokens elements where the case waits now
  /// @param done elements that were finished, with the time of the last
  record ProcedureView(
      String key,
      int version,
      String name,
      String nameEn,
      List<String> tokens,
      Map<String, Instant> done,
      String diagram) {}

  /// @param holder masked; null while it lies in the pool
  /// @param mine held by the caller
  record TaskView(
      UUID id,
      String element,
      String name,
      String nameEn,
      PublicView.@Nullable UnitView unit,
      String role,
      @Nullable String holder,
      boolean mine,
      Instant opened,
      Instant due,
      boolean dueProvisional,
      Lights.LightView light,
      @Nullable AskedView asked) {}

  /// @param by masked
  /// @param words why it is asked for
  record AskedView(@Nullable String by, @Nullable String words, List<Facts.FactView> facts) {}

  /// @param why which of what was known made the row decide, in words
  record DecisionView(
      String key,
      int version,
      Map<String, Object> inputs,
      Map<String, String> outcome,
      @Nullable String reason,
      @Nullable String reasonEn,
      @Nullable String why,
      @Nullable String whyEn,
      List<RowView> rows) {}

  record RowView(int number, String text, boolean matched, boolean chosen) {}

  /// @param facts who it went to, how much longer …
  /// @param undone taken back afterwards
  /// @param actor masked, null for reporters and the platform
  record EntryView(
      int seq,
      Instant at,
      String act,
      Stage stage,
      String title,
      String titleEn,
      @Nullable String actor,
      PublicView.@Nullable UnitView unit,
      @Nullable String words,
      boolean publicly,
      List<Facts.FactView> facts,
      boolean undone,
      List<PublicView.PhotoView> photos) {}

  /// Another case that this one is tied to.
  ///
  /// @param kind how the other stands to this one: `related`, `parent`, `child`, `merged-into` …
  /// @param stageText null where the reader may not see the other
  record LinkView(
      String kind,
      String kindText,
      String kindTextEn,
      String number,
      String shown,
      @Nullable String title,
      @Nullable String titleEn,
      @Nullable String stageText,
      @Nullable String stageTextEn,
      Lights.@Nullable LightView light) {}
}
