package org.anlan.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.anlan.rules.oversight.Rate;
import org.jspecify.annotations.Nullable;

/// An exclusion 审核剔除: a unit asks, with evidence, that a round of a case count in no rate; a centre decides; some are looked at once
/// more by a third person (handbook §3.5).
///
/// @param period the month in which the round was due, whose rates it changes
/// @param rates empty for all
/// @param asked by the unit
/// @param decided by a centre; null before
/// @param audit null when not drawn for a second look
record Exclusion(
    UUID id,
    CaseNumber about,
    int round,
    Texts title,
    String street,
    String unit,
    String period,
    String ground,
    String words,
    List<UUID> files,
    Set<Rate> rates,
    By asked,
    State state,
    @Nullable By decided,
    @Nullable String decision,
    @Nullable Audit audit,
    @Nullable By audited,
    @Nullable String auditWords,
    long version) {

  record By(String person, @Nullable String post, Instant at) {}

  enum State {
    ASKED("待审核", "To be decided"),
    APPROVED("已剔除", "Excluded"),
    DENIED("不予剔除", "Denied"),
    TAKEN_BACK("已撤回", "Taken back"),
    OVERTURNED("复查撤销", "Overturned");

    private final Texts name;

    State(String zh, String en) {
      this.name = new Texts(zh, en);
    }

    Texts title() {
      return name;
    }
  }

  enum Audit {
    DRAWN,
    UPHELD,
    OVERTURNED
  }

  String division() {
    return about.division();
  }

  Exclusion decide(State next, By by, @Nullable String why) {
    return new Exclusion(
        id,
        about,
        round,
        title,
        street,
        unit,
        period,
        ground,
        words,
        files,
        rates,
        asked,
        next,
        by,
        why,
        audit,
        audited,
        auditWords,
        version + 1);
  }

  Exclusion drawn() {
    return new Exclusion(
        id,
        about,
        round,
        title,
        street,
        unit,
        period,
        ground,
        words,
        files,
        rates,
        asked,
        state,
        decided,
        decision,
        Audit.DRAWN,
        audited,
        auditWords,
        version + 1);
  }

  Exclusion audited(Audit result, By by, String why) {
    var next = result == Audit.OVERTURNED ? State.OVERTURNED : state;
    return new Exclusion(
        id,
        about,
        round,
        title,
        street,
        unit,
        period,
        ground,
        words,
        files,
        rates,
        asked,
        next,
        decided,
        decision,
        result,
        by,
        why,
        version + 1);
  }
}
