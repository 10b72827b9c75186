package org.anlan.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The operating hand-book of a kind of matter (操作手册): what sets it off, who does what in which order, by when, with what evidence,
/// what may come of it and what happens then. All of it is read off the kind, its decision, its procedure and the time rules.
///
/// @param rows how the decision finds who is responsible, row by row
/// @param diagram where the drawing is
record Handbook(
    String kind,
    String name,
    String nameEn,
    String hint,
    String hintEn,
    String matter,
    List<Attribute> attributes,
    Limit limit,
    int disputeDays,
    String procedure,
    String procedureEn,
    int version,
    String diagram,
    List<Row> rows,
    List<Step> steps,
    List<Kind.Ground> grounds) {

  /// @param source the law, standard or decision behind it
  record Limit(String words, String wordsEn, String source) {}

  record Row(String words, String wordsEn) {}

  /// Something that is done.
  ///
  /// @param number from 1, in the order of the hand-book
  /// @param role null where the platform does it
  /// @param notBy the steps whose doers may not do this one
  /// @param fields what is filled in
  record Step(
      int number,
      String id,
      String name,
      String nameEn,
      @Nullable String stage,
      @Nullable String stageEn,
      @Nullable String role,
      @Nullable String unit,
      @Nullable String unitEn,
      @Nullable Limit limit,
      int photosBefore,
      int photosAfter,
      List<Row> notBy,
      List<Row> fields,
      List<Lead> leads,
      List<Alarm> alarms) {}

  /// @param label null where there is nothing to choose from
  /// @param words `required`, `optional` or `none`
  record Lead(@Nullable String label, @Nullable String labelEn, String words, List<Next> nexts) {}

  /// @param limit after how long; null where a message is waited for
  /// @param interrupts whether the step is taken back then
  record Alarm(
      String name, String nameEn, @Nullable Limit limit, boolean interrupts, List<Next> nexts) {}

  /// @param when on what it depends; blank where it follows in any case
  /// @param joined whether the other branches must be done as well
  /// @param number of the step that follows; null for an end
  record Next(
      String when,
      String whenEn,
      boolean joined,
      @Nullable Integer number,
      String name,
      String nameEn) {}
}
