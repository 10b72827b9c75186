package org.anlan.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.anlan.rules.retention.Disposal;
import org.jspecify.annotations.Nullable;

/// A list of destruction 销毁清册: drawn up by one person, appraised and approved by another, carried out, and kept for ever.
///
/// @param number such as `销册〔2037〕1号`
/// @param words why these are to be destroyed
/// @param unit the credit code of the unit that draws it up
/// @param decided null until somebody approved or refused it
/// @param carried who set the destruction going; null before
/// @param doneAt when the last of it was destroyed or spared
record DestructionList(
    UUID id,
    String number,
    State state,
    String words,
    String unit,
    By drawn,
    @Nullable By decided,
    @Nullable String opinion,
    @Nullable By carried,
    @Nullable Instant doneAt,
    long version) {

  record By(String person, Instant at) {}

  enum State {
    DRAWN("待鉴定", "To be appraised"),
    REFUSED("未批准", "Refused"),
    WITHDRAWN("已撤回", "Withdrawn"),
    APPROVED("已批准，待销毁", "Approved, to be carried out"),
    DESTROYING("正在销毁", "Being carried out"),
    DONE("已办结", "Done");

    private final Texts title;

    State(String zh, String en) {
      this.title = new Texts(zh, en);
    }

    Texts title() {
      return title;
    }
  }

  /// A case on it, as it stood when the list was drawn up.
  ///
  /// @param unit the responsible unit's credit code
  /// @param at when it was destroyed or spared
  /// @param why it was spared; null otherwise
  record Item(
      int place,
      CaseNumber number,
      String kind,
      String street,
      @Nullable String unit,
      Instant closedAt,
      Instant archivedAt,
      String code,
      String period,
      LocalDate dueOn,
      Outcome outcome,
      @Nullable Instant at,
      @Nullable Texts why) {

    Item settled(Outcome newOutcome, Instant now, @Nullable Texts newWhy) {
      return new Item(
          place,
          number,
          kind,
          street,
          unit,
          closedAt,
          archivedAt,
          code,
          period,
          dueOn,
          newOutcome,
          now,
          newWhy);
    }

    Disposal.Standing listed() {
      return new Disposal.Standing(archivedAt, dueOn, null);
    }
  }

  enum Outcome {
    LISTED("待销毁", "To be destroyed"),
    DESTROYED("已销毁", "Destroyed"),
    SPARED("未销毁", "Spared"),
    RELEASED("已移出", "Released");

    private final Texts title;

    Outcome(String zh, String en) {
      this.title = new Texts(zh, en);
    }

    Texts title() {
      return title;
    }
  }

  DestructionList decided(boolean approve, By by, String newOpinion) {
    return with(approve ? State.APPROVED : State.REFUSED, by, newOpinion, null, null);
  }

  DestructionList withdrawn() {
    return with(State.WITHDRAWN, null, null, null, null);
  }

  DestructionList carriedBy(By by) {
    return with(State.DESTROYING, decided, opinion, by, null);
  }

  DestructionList done(Instant at) {
    return with(State.DONE, decided, opinion, carried, at);
  }

  private DestructionList with(
      State next, @Nullable By by, @Nullable String said, @Nullable By doer, @Nullable Instant at) {
    return new DestructionList(
        id, number, next, words, unit, drawn, by, said, doer, at, version + 1);
  }
}
