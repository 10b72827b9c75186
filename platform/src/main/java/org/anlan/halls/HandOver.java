package org.anlan.halls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/// A list of papers that change hands 材料交接单: one person sends it, another receives it, each with their hour. What is missing on arrival stays open
/// until somebody explains it.
///
/// @param unit to which it goes
/// @param from and `to`: who signed, `to` absent until it arrives
record HandOver(
    CaseNumber number,
    UUID id,
    String hall,
    String letter,
    Direction direction,
    String unit,
    Signature from,
    @Nullable Signature to,
    List<Line> lines) {

  enum Direction {
    TO_BACK,
    TO_FRONT;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  enum Form {
    ORIGINAL,
    COPY,
    RESULT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  enum State {
    SENT,
    THERE,
    MISSING;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Signature(String person, String name, Instant at) {}

  /// @param explained what became of it, where it was missing
  record Line(
      int position,
      String zh,
      String en,
      Form form,
      int copies,
      State state,
      @Nullable String explained) {

    boolean isOpen() {
      return state == State.MISSING && explained == null;
    }
  }

  static HandOver toBack(UUID id, Filed of, List<FrontDesk.Thing> things) {
    var from = new Signature(of.person(), of.name(), of.at());
    return new HandOver(
        of.number(),
        id,
        of.hall(),
        of.letter(),
        Direction.TO_BACK,
        of.unit(),
        from,
        null,
        lines(things));
  }

  static List<Line> lines(List<FrontDesk.Thing> things) {
    var lines = new ArrayList<Line>();
    for (var thing : things)
      lines.add(
          new Line(
              lines.size(),
              thing.zh().strip(),
              thing.en().strip(),
              thing.form(),
              thing.copies(),
              State.SENT,
              null));
    return List.copyOf(lines);
  }

  boolean isOpen() {
    return to == null || lines.stream().anyMatch(Line::isOpen);
  }
}
