package org.anlan.oversight;

import java.time.Instant;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// An order 督办: somebody is told to see to a matter, on one of six levels, with grounds, and answers by a day.
///
/// @param title of the case, as it was called then
/// @param street where the case lies, 12 digits
/// @param grounds why; `groundsEn` where the platform itself wrote it
/// @param unit whom it is addressed to
/// @param follows the number of the order that this one raises
/// @param issued by whom and when
/// @param term by when
/// @param answeredBy who gave the answer that waits to be judged; they do not judge it
/// @param version grows with each step; what a person saw when clicking
record Order(
    UUID id,
    String number,
    CaseNumber about,
    int round,
    Texts title,
    String street,
    int level,
    String cause,
    String grounds,
    @Nullable String groundsEn,
    String demand,
    @Nullable String demandEn,
    String unit,
    @Nullable String follows,
    Issued issued,
    Term term,
    @Nullable String answeredBy,
    State state,
    long version) {

  /// How far it is.
  enum State {
    TOLD("已催办", "Reminded"),
    ISSUED("待答复", "To be answered"),
    ANSWERED("待审核", "To be judged"),
    RETURNED("退回重答", "Returned"),
    ACCEPTED("已销号", "Settled"),
    WITHDRAWN("已撤回", "Withdrawn"),
    RAISED("已升级", "Raised");

    private final Texts name;

    State(String zh, String en) {
      this.name = new Texts(zh, en);
    }

    Texts title() {
      return name;
    }

    boolean awaitsAnswer() {
      return this == ISSUED || this == RETURNED;
    }

    boolean open() {
      return awaitsAnswer() || this == ANSWERED;
    }
  }

  /// @param by null where the platform issued it
  record Issued(@Nullable String by, @Nullable String post, @Nullable String unit, Instant at) {
    static Issued byPlatform(Instant at) {
      return new Issued(null, null, null, at);
    }
  }

  /// @param from from when the present time to answer counts
  /// @param dueAt null where no answer is asked for
  /// @param arriveAt by when a team is on site; null where none is sent
  record Term(Instant from, @Nullable Instant dueAt, @Nullable Instant arriveAt) {}

  String division() {
    return about.division();
  }

  Order at(State next) {
    return with(next, term, answeredBy);
  }

  Order answered(String person) {
    return with(State.ANSWERED, term, person);
  }

  Order returned(Term again) {
    return with(State.RETURNED, again, null);
  }

  private Order with(State next, Term newTerm, @Nullable String by) {
    return new Order(
        id,
        number,
        about,
        round,
        title,
        street,
        level,
        cause,
        grounds,
        groundsEn,
        demand,
        demandEn,
        unit,
        follows,
        issued,
        newTerm,
        by,
        next,
        version + 1);
  }
}
