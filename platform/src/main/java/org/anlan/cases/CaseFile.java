package org.anlan.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.calendar.Due;
import org.anlan.http.Texts;
import org.anlan.procedures.Decision;
import org.anlan.rules.procedure.Progress;
import org.jspecify.annotations.Nullable;

/// One matter in the loop: what was noticed, where, how far it is, who has it, by when.
///
/// @param answers to the kind's questions, by the attribute's code; without what nobody answered
/// @param round 1, and one more with each reopening
/// @param version grows with every act; what a person saw when clicking
/// @param unit the responsible unit's credit code, once dispatched
/// @param decision how the unit was found, with the rule version and the rows
public record CaseFile(
    UUID id,
    CaseNumber number,
    Kind kind,
    String words,
    Map<String, String> answers,
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

  /// @param roundAt when the present round began, from which its promise is counted
  /// @param provisional the due day lies in a year whose calendar is not loaded yet
  /// @param rule the time rule of the round, where it is not the kind's own
  /// @param stopped why the clock of the whole matter stands now; null while it runs
  /// @param archivedAt since when nothing is added any more; null before that
  public record Term(
      Instant openedAt,
      Instant roundAt,
      Instant dueAt,
      boolean provisional,
      @Nullable Instant closedAt,
      @Nullable Texts stopped,
      @Nullable String rule,
      @Nullable Instant archivedAt) {

    Term closed(@Nullable Instant at) {
      return new Term(
          openedAt, roundAt, dueAt, provisional, at, at == null ? stopped : null, rule, archivedAt);
    }

    Term due(Due due) {
      return new Term(
          openedAt, roundAt, due.at(), due.provisional(), closedAt, stopped, rule, archivedAt);
    }

    Term stopped(@Nullable Texts why) {
      return new Term(openedAt, roundAt, dueAt, provisional, closedAt, why, rule, archivedAt);
    }

    Term by(@Nullable String newRule) {
      return new Term(
          openedAt, roundAt, dueAt, provisional, closedAt, stopped, newRule, archivedAt);
    }

    Term round(Instant at, Due due, @Nullable String newRule) {
      return new Term(openedAt, at, due.at(), due.provisional(), null, null, newRule, archivedAt);
    }
  }

  public CaseFile {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  public String division() {
    return number.division();
  }

  public Optional<String> findUnit() {
    return Optional.ofNullable(unit);
  }

  /// The time rule by which the present round is due.
  String rule() {
    var own = term.rule();
    return own == null ? kind.deadline() : own;
  }

  /// The time rule of such a matter: the one that the dispatch decided on, else the kind's.
  String usualRule() {
    return decision == null
        ? kind.deadline()
        : decision.find(Dispatch.DEADLINE).orElse(kind.deadline());
  }

  /// In the archive: looked at, never acted on.
  boolean archived() {
    return term.archivedAt() != null;
  }

  /// What its stage is called, for staff.
  Texts stageTerm() {
    return kind.term(stage);
  }

  /// What its stage means for its reporters.
  Texts stagePlain() {
    return kind.plain(stage);
  }

  boolean ended() {
    return stage.ended();
  }

  CaseFile at(Stage next, Progress progress, Instant now) {
    var newWay = new Way(way.procedure(), way.version(), progress);
    return with(newWay, next, term.closed(next.ended() ? now : null)).touched();
  }

  /// Something was added; pages that show it are stale.
  CaseFile touched() {
    return new CaseFile(
        id,
        number,
        kind,
        words,
        answers,
        place,
        way,
        stage,
        round,
        version + 1,
        unit,
        decision,
        term);
  }

  CaseFile dispatchedTo(@Nullable String newUnit, @Nullable Decision why) {
    var newDecision = why == null ? decision : why;
    return new CaseFile(
        id,
        number,
        kind,
        words,
        answers,
        place,
        way,
        stage,
        round,
        version,
        newUnit,
        newDecision,
        term);
  }

  /// The same round, promised by another rule; whoever says so counts the deadline anew.
  CaseFile promisedBy(String rule) {
    return on(term.by(rule.equals(kind.deadline()) ? null : rule));
  }

  CaseFile on(Term newTerm) {
    return with(way, stage, newTerm);
  }

  /// The same matter on another version of its procedure.
  CaseFile onVersion(int version) {
    return with(new Way(way.procedure(), version, way.progress()), stage, term);
  }

  /// A new round with a deadline of its own.
  CaseFile again(Instant now, Due due, String rule) {
    var newTerm = term.round(now, due, rule.equals(kind.deadline()) ? null : rule);
    return new CaseFile(
        id, number, kind, words, answers, place, way, stage, round + 1, version, unit, decision,
        newTerm);
  }

  /// The same matter with facts put right.
  CaseFile corrected(Kind newKind, Place newPlace) {
    return new CaseFile(
        id, number, newKind, words, answers, newPlace, way, stage, round, version, unit, decision,
        term);
  }

  private CaseFile with(Way newWay, Stage newStage, Term newTerm) {
    return new CaseFile(
        id, number, kind, words, answers, place, newWay, newStage, round, version, unit, decision,
        newTerm);
  }
}
