package org.anlan.procedures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// A change of a way: written by some, decided by another, since who makes a rule does not put it into force.
///
/// @param basedOn the version that it began from; null for a way that is new
/// @param backTo for a roll back, the version whose text it brings back
/// @param writers everybody who wrote any of it, first the one who began
/// @param offered while it waits for a decision, and afterwards
/// @param version counts each change, so that whoever looks at an older state is told
record Draft(
    UUID id,
    WayForm form,
    String key,
    Content content,
    @Nullable Integer basedOn,
    @Nullable Integer backTo,
    State state,
    List<String> writers,
    Instant openedAt,
    Instant changedAt,
    @Nullable Offering offered,
    @Nullable Verdict decided,
    @Nullable Integer published,
    long version) {

  enum State {
    WRITING("编写中", "Being written"),
    OFFERED("待发布", "Offered for publication"),
    SENT_BACK("已退回", "Sent back"),
    PUBLISHED("已发布", "Published"),
    DROPPED("已放弃", "Dropped");

    private final Texts title;

    State(String zh, String en) {
      this.title = new Texts(zh, en);
    }

    Texts title() {
      return title;
    }

    boolean writable() {
      return this == WRITING || this == SENT_BACK;
    }
  }

  record Content(String text, List<Example> examples) {
    Content {
      examples = List.copyOf(examples);
    }
  }

  /// @param effectiveFrom from when the version counts; null for at once
  record Offering(String person, Instant at, String reason, @Nullable Instant effectiveFrom) {}

  /// @param words why it was sent back, or what the publisher notes
  record Verdict(String person, Instant at, @Nullable String words) {}

  Draft {
    writers = List.copyOf(writers);
  }

  boolean writtenBy(String person) {
    return writers.contains(person);
  }

  private Draft in(State next, @Nullable Offering offering, @Nullable Verdict verdict, Instant at) {
    return new Draft(
        id,
        form,
        key,
        content,
        basedOn,
        backTo,
        next,
        writers,
        openedAt,
        at,
        offering,
        verdict,
        published,
        version + 1);
  }

  Draft written(Content newContent, String by, Instant at) {
    var all = new ArrayList<>(writers);
    if (!all.contains(by)) all.add(by);
    return new Draft(
        id,
        form,
        key,
        newContent,
        basedOn,
        backTo,
        State.WRITING,
        all,
        openedAt,
        at,
        null,
        decided,
        published,
        version + 1);
  }

  Draft offered(Offering offering) {
    return in(State.OFFERED, offering, null, offering.at());
  }

  Draft takenBack(Instant at) {
    return in(State.WRITING, null, decided, at);
  }

  Draft dropped(Instant at) {
    return in(State.DROPPED, offered, decided, at);
  }

  Draft sentBack(Verdict verdict) {
    return in(State.SENT_BACK, offered, verdict, verdict.at());
  }

  Draft published(int newVersion, Verdict verdict) {
    return new Draft(
        id,
        form,
        key,
        content,
        basedOn,
        backTo,
        State.PUBLISHED,
        writers,
        openedAt,
        verdict.at(),
        offered,
        verdict,
        newVersion,
        version + 1);
  }
}
