package org.anlan.command;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How areas, units or posts did in a period.
///
/// @param of county, street, community, unit, collector, dispatcher, acceptor or verifier
/// @param frozen the figures of areas and units are published and no longer change
/// @param upTo what happened until then is counted
record EvaluationView(
    String period,
    LocalDate from,
    LocalDate to,
    boolean ended,
    boolean frozen,
    Instant upTo,
    String of,
    List<FigureTitle> figures,
    List<EvaluatedView> subjects) {

  /// @param formula what is divided by what
  /// @param weight in the composite, percent; 0 where it does not weigh
  record FigureTitle(
      String code,
      String name,
      String nameEn,
      String formula,
      String formulaEn,
      boolean highIsGood,
      int weight) {}

  /// @param own the asker's post
  /// @param composite null where a figure that weighs has no value
  record EvaluatedView(
      String code,
      String name,
      String nameEn,
      boolean own,
      List<EvaluatedFigure> figures,
      @Nullable BigDecimal composite,
      @Nullable String grade) {}

  /// @param value percent; null where there is nothing to count, which is neither 0 nor 100
  record EvaluatedFigure(
      String figure, @Nullable BigDecimal numerator, int denominator, @Nullable BigDecimal value) {}

  /// @param number of a case, where it is one that the asker may see
  /// @param percent its part in the numerator
  record EvaluatedThing(
      String thing,
      String title,
      String titleEn,
      @Nullable String number,
      int percent,
      boolean excluded) {}

  record EvaluatedThings(List<EvaluatedThing> rows, int total) {}
}
