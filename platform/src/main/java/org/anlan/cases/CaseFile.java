package org.anlan.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.calendar.Due;
import org.anlan.procedures.Decision;
import org.anlan.rules.procedure.Progress;
import org.jspecify.annotations.Nullable;

/// One matter in the loop: what was noticed, where, how far it is, who has it, by when.
///
/// @param round 1, and one more with each reopening
/// @param version grows with every act; what a person saw when clicking
/// @param unit the responsible unit's credit code, once dispatched
/// @param decision how the unit was found, with the rule version and the rows
public record CaseFile(
    UUID id,
    CaseNumber number,
    Kind kind,
    String words,
    Place place,
    Way way,
    Stage stage,
    int round,
    long version,
    @Nullable String unit,
    @Nullable Decision decision,
    Term term) {

  /// The procedure's version that this case follows, and how far it is in it.
  public record Way(String procedure, int version, Progress progress) {}

  /// @param provisional the due day lies in a year whose calendar is not loaded yet
  public record Term(
      Instant openedAt, Instant dueAt, boolean provisional, @Nullable Instant closedAt) {}

  public String division() {
    return number.division();
  }

  public Optional<String> findUnit() {
    return Optional.ofNullable(unit);
  }

  boolean ended() {
    return stage.ended();
  }

  CaseFile at(Stage next, Progress progress, Instant now) {
    var closed = next.ended() ? now : null;
    var newTerm = new Term(term.openedAt(), term.dueAt(), term.provisional(), closed);
    var newWay = new Way(way.procedure(), way.version(), progress);
    return new CaseFile(
        id, number, kind, words, place, newWay, next, round, version + 1, unit, decision, newTerm);
  }

  /// The same matter with another due time.
  CaseFile due(Due due) {
    var newTerm = new Term(term.openedAt(), due.at(), due.provisional(), term.closedAt());
    return new CaseFile(
        id, number, kind, words, place, way, stage, round, version, unit, decision, newTerm);
  }

  /// Something was added; pages that show it are stale.
  CaseFile touched() {
    return new CaseFile(
        id, number, kind, words, place, way, stage, round, version + 1, unit, decision, term);
  }

  CaseFile dispatchedTo(@Nullable String newUnit, @Nullable Decision why) {
    return new CaseFile(
        id,
        number,
        kind,
        words,
        place,
        way,
        stage,
        round,
        version,
        newUnit,
        why == null ? decision : why,
        term);
  }

  /// A new round with a deadline of its own.
  CaseFile again(Instant dueAt, boolean provisional) {
    var newTerm = new Term(term.openedAt(), dueAt, provisional, null);
    return new CaseFile(
        id, number, kind, words, place, way, stage, round + 1, version, unit, decision, newTerm);
  }
}
