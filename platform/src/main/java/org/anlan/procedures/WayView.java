package org.anlan.procedures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.procedures.DraftProblems.FlawView;
import org.jspecify.annotations.Nullable;

/// What goes out about ways and their changes. People's names are masked.
final class WayView {

  private WayView() {}

  /// One way in the list.
  ///
  /// @param version in force today; null where none is yet
  /// @param next the version that comes into force later, with when
  /// @param kinds which kinds of matter run by it
  record Row(
      String form,
      String key,
      String name,
      @Nullable Integer version,
      Instant publishedAt,
      @Nullable String publishedBy,
      @Nullable Integer next,
      @Nullable Instant nextFrom,
      List<KindName> kinds,
      @Nullable DraftRow draft) {}

  record KindName(String name, String nameEn) {}

  record DraftRow(
      UUID id,
      String form,
      String key,
      @Schema(allowableValues = {"WRITING", "OFFERED", "SENT_BACK", "PUBLISHED", "DROPPED"})
          String state,
      String stateText,
      String stateTextEn,
      String writer,
      Instant changedAt) {}

  /// @param may what the caller's post may do here
  /// @param fresh changes of ways that are not there yet
  record Overview(List<Row> rows, List<DraftRow> fresh, May may) {}

  record May(boolean edit, boolean publish, boolean move) {}

  record Version(
      int version,
      Instant publishedAt,
      @Nullable Instant effectiveFrom,
      boolean inForce,
      List<String> writers,
      @Nullable String publishedBy,
      @Nullable String reason) {}

  record ActView(
      Instant at,
      String title,
      String titleEn,
      String person,
      @Nullable Integer version,
      @Nullable String words) {}

  record History(
      String form,
      String key,
      String name,
      List<Version> versions,
      List<ActView> acts,
      List<KindName> kinds,
      @Nullable DraftRow draft,
      May may) {}

  record Text(String form, String key, int version, String name, String text) {}

  record ChangeView(
      @Schema(allowableValues = {"ADDED", "REMOVED", "CHANGED"}) String what,
      String element,
      String kind,
      String words,
      String wordsEn) {}

  record ComparisonView(Text before, Text after, List<ChangeView> changes) {}

  record ExampleView(String name, Map<String, Object> inputs, Map<String, String> expected) {}

  record Offering(String person, Instant at, String reason, @Nullable Instant effectiveFrom) {}

  record Verdict(String person, Instant at, @Nullable String words) {}

  /// @param mine whether the caller wrote any of it, and so does not decide about it
  record DraftPage(
      DraftRow draft,
      String text,
      List<ExampleView> examples,
      @Nullable Integer basedOn,
      @Nullable Integer backTo,
      List<String> writers,
      @Nullable Offering offered,
      @Nullable Verdict decided,
      @Nullable Integer published,
      boolean mine,
      long version,
      May may,
      NamesView names) {}

  /// What a task of a drawing can name.
  record NamesView(
      List<String> roles,
      List<String> duties,
      List<String> rules,
      List<String> forms,
      List<String> procedures,
      List<String> services,
      List<String> stages) {}

  record InputView(
      String name, String label, String labelEn, String type, List<ValueName> values) {}

  record ValueName(String value, String name, String nameEn) {}

  record CheckView(List<FlawView> flaws, List<InputView> inputs, List<String> outputs) {}

  record RowView(int number, String text, boolean matched, boolean chosen) {}

  record DecisionTryView(
      List<FlawView> flaws,
      Map<String, String> outcome,
      List<RowView> rows,
      @Nullable String why,
      @Nullable String whyEn) {}

  /// @param deadline the time rule or the alarm's hour; null where none
  record WaitingView(
      String element,
      String name,
      String nameEn,
      String stage,
      @Nullable String role,
      @Nullable String unit,
      @Nullable String deadline,
      @Nullable String form,
      int photosBefore,
      int photosAfter) {}

  record AlarmView(String element, String due) {}

  record WayOn(int number, String stage, boolean ends, List<String> places) {}

  record NextView(String act, String element, String name, String nameEn, List<WayOn> ways) {}

  record WalkView(
      List<FlawView> flaws,
      String stage,
      boolean ended,
      List<WaitingView> waiting,
      List<AlarmView> alarms,
      List<NextView> next,
      List<String> passed) {}
}
