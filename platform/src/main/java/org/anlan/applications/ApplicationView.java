package org.anlan.applications;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Texts;
import org.anlan.rules.items.Words;
import org.jspecify.annotations.Nullable;

/// An application as a page shows it: to whoever filed it whole, to staff masked until they say why they need it whole.
///
/// @param shown the number in groups, for people
/// @param whole whether nothing is masked
/// @param until when the page masks it again, by the machine's clock
/// @param awaits what the person has to do now: `corrections`, `supplies` or nothing
/// @param parts of one thing 一件事; none for one item
/// @param partOf the one thing that it is a part of
/// @param mayTell whether the caller may mark what has to be corrected
record ApplicationView(
    String number,
    String shown,
    String item,
    int version,
    String name,
    String nameEn,
    String unit,
    String unitEn,
    String applicant,
    String applicantCode,
    @Schema(allowableValues = {"person", "firm"}) String applicantKind,
    Instant filed,
    @Nullable Instant accepted,
    boolean deemed,
    @Nullable Instant due,
    @Nullable Instant decided,
    String outcome,
    String outcomeText,
    String outcomeTextEn,
    @Nullable String licence,
    List<LineView> situation,
    List<AnswerView> answers,
    List<MaterialView> materials,
    DeliveryView delivery,
    List<GapView> gaps,
    @Nullable String awaits,
    boolean mayTell,
    boolean whole,
    @Nullable Instant until,
    List<JointPartView> parts,
    @Nullable BelongsView partOf,
    @Nullable CommittedView committed,
    @Nullable FilledInView filledIn) {

  /// A relative filled it in for the person 亲友代办.
  ///
  /// @param relation to the person
  record FilledInView(String name, Texts relation) {}

  /// What it was granted on, or is asked to be granted on 告知承诺.
  ///
  /// @param check the number of the matter in which it is checked; absent before it is granted
  /// @param state `open`, `kept`, `revoked`; absent before it is granted
  record CommittedView(
      String signed,
      List<Words> conditions,
      Words consequence,
      @Nullable String check,
      @Nullable String state) {}

  /// A part of one thing 一件事.
  ///
  /// @param standing `waiting`, `running`, `approved`, `denied`, `blocked`
  /// @param number of its case; absent until it begins
  /// @param waitsFor what must be granted before it
  record JointPartView(
      String item,
      String name,
      String nameEn,
      String unit,
      String unitEn,
      @Schema(allowableValues = {"waiting", "running", "approved", "denied", "blocked"})
          String standing,
      String standingText,
      String standingTextEn,
      boolean mandatory,
      int days,
      @Nullable String number,
      @Nullable String shown,
      @Nullable Instant due,
      @Nullable Instant decided,
      List<Texts> waitsFor) {}

  record BelongsView(String number, String shown, String name, String nameEn) {}

  record LineView(String name, String nameEn, String value, String valueEn) {}

  /// @param kind of the field, as the dictionary has it; files are shown as such
  /// @param source where it was taken from; absent where the person wrote it
  /// @param changed whether the person changed what the source said
  record AnswerView(
      String element,
      String name,
      String nameEn,
      String kind,
      String value,
      @Nullable String source,
      boolean changed) {}

  record FiledPaperView(UUID id, String name, String url, boolean picture) {}

  /// @param transcript what was read off its pictures, where it is read
  record MaterialView(
      String material,
      String name,
      String nameEn,
      String state,
      List<FiledPaperView> papers,
      @Nullable String licence,
      @Nullable TranscriptView transcript) {}

  record DeliveryView(
      String way, @Nullable String venue, @Nullable String venueEn, @Nullable String address) {}

  record GapView(String thing, String name, String nameEn, String words, boolean settled) {}

  /// A line of the list of one's own.
  record FiledView(
      String number,
      String shown,
      String item,
      String name,
      String nameEn,
      Instant filed,
      @Nullable Instant due,
      String outcome,
      String outcomeText,
      String outcomeTextEn,
      @Nullable String awaits) {}
}
