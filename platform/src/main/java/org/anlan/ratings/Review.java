package org.anlan.ratings;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.anlan.cases.CaseNumber;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// The loop after a bad rating 差评办理: checked by somebody else than the rated unit, mended, answered, called back (国办发〔2019〕51号).
///
/// @param unit the rated unit
/// @param findings what the check found, in words that name no rater
/// @param failures how often a call-back found it still not mended
record Review(
    UUID id,
    Ratings.Key key,
    String unit,
    String kind,
    String street,
    State state,
    int version,
    Instant openedAt,
    Instant dueAt,
    @Nullable String holder,
    Findings findings,
    int failures,
    @Nullable Instant publishedAt,
    @Nullable Instant closedAt) {

  /// @param finding `valid`, `misjudged` 误评, `malicious` 恶意
  /// @param named whether the rated unit learns which case it is
  /// @param rectified what the rated unit says it did
  /// @param reply what the rater is told
  record Findings(
      @Nullable String finding,
      @Nullable String words,
      @Nullable String evidence,
      boolean named,
      @Nullable String rectified,
      @Nullable String reply,
      @Nullable String appeal) {
    static final Findings NONE = new Findings(null, null, null, false, null, null, null);

    Findings found(String what, String why, @Nullable String proof, boolean showsCase) {
      return new Findings(what, why, proof, showsCase, rectified, reply, appeal);
    }

    Findings rectified(String did) {
      return new Findings(finding, words, evidence, named, did, reply, appeal);
    }

    Findings replied(String said) {
      return new Findings(finding, words, evidence, named, rectified, said, appeal);
    }

    Findings appealed(String why) {
      return new Findings(finding, words, evidence, named, rectified, reply, why);
    }
  }

  /// How far a loop is.
  enum State {
    NEW("待核实", "To be checked"),
    VERIFYING("核实中", "Being checked"),
    /// Found misjudged or malicious, waiting for somebody else's approval.
    PROPOSED("待审批", "Waiting for approval"),
    RECTIFYING("整改中", "Being mended"),
    APPEALED("申诉中", "Appealed"),
    RECTIFIED("已整改", "Mended"),
    CALLING("待回访", "To be called back"),
    CLOSED("已办结", "Closed"),
    /// Kept, counted no more.
    EXCLUDED("不予采信", "Excluded");

    private final Texts words;

    State(String zh, String en) {
      this.words = new Texts(zh, en);
    }

    Texts words() {
      return words;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean ended() {
      return this == CLOSED || this == EXCLUDED;
    }
  }

  CaseNumber number() {
    return new CaseNumber(key.number());
  }

  boolean shownToTheRated() {
    return findings.finding() != null && findings.finding().equals("valid");
  }

  Review held(@Nullable String person) {
    return new Review(
        id,
        key,
        unit,
        kind,
        street,
        state,
        version,
        openedAt,
        dueAt,
        person,
        findings,
        failures,
        publishedAt,
        closedAt);
  }

  Review with(Findings found) {
    return new Review(
        id,
        key,
        unit,
        kind,
        street,
        state,
        version,
        openedAt,
        dueAt,
        holder,
        found,
        failures,
        publishedAt,
        closedAt);
  }

  Review to(State next, Instant due, Instant now) {
    var end = next.ended() ? now : null;
    return new Review(
        id,
        key,
        unit,
        kind,
        street,
        next,
        version + 1,
        openedAt,
        due,
        holder,
        findings,
        failures,
        publishedAt,
        end);
  }

  Review failedAgain() {
    return new Review(
        id,
        key,
        unit,
        kind,
        street,
        state,
        version,
        openedAt,
        dueAt,
        holder,
        findings,
        failures + 1,
        publishedAt,
        closedAt);
  }

  Review published(Instant now) {
    return new Review(
        id,
        key,
        unit,
        kind,
        street,
        state,
        version + 1,
        openedAt,
        dueAt,
        holder,
        findings,
        failures,
        now,
        closedAt);
  }
}
