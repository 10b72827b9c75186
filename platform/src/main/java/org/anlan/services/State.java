package org.anlan.services;

import static org.anlan.services.State.Step.DROP;
import static org.anlan.services.State.Step.OFFER;
import static org.anlan.services.State.Step.PUBLISH;
import static org.anlan.services.State.Step.REVIEW;
import static org.anlan.services.State.Step.SEND_BACK;
import static org.anlan.services.State.Step.TAKE_BACK;
import static org.anlan.services.State.Step.WRITE;

import java.util.Map;
import java.util.Optional;
import org.anlan.http.Texts;

/// How far a version of an item is: claimed or begun, made local and offered, reviewed in law, published.
enum State {
  CLAIMED("已认领", "Claimed"),
  DRAFT("草稿", "Draft"),
  LOCALISED("待合法性审核", "Awaiting legal review"),
  SENT_BACK("已退回", "Sent back"),
  REVIEWED("待发布", "Awaiting publication"),
  PUBLISHED("已发布", "Published"),
  DROPPED("已放弃", "Dropped");

  /// What people do to a version.
  enum Step {
    WRITE,
    OFFER,
    TAKE_BACK,
    SEND_BACK,
    REVIEW,
    PUBLISH,
    DROP
  }

  /// The whole life of a version; buttons, checks and tests read it.
  static final Map<State, Map<Step, State>> MOVES =
      Map.of(
          CLAIMED, Map.of(WRITE, DRAFT, OFFER, LOCALISED, DROP, DROPPED),
          DRAFT, Map.of(WRITE, DRAFT, OFFER, LOCALISED, DROP, DROPPED),
          SENT_BACK, Map.of(WRITE, DRAFT, OFFER, LOCALISED, DROP, DROPPED),
          LOCALISED, Map.of(TAKE_BACK, DRAFT, SEND_BACK, SENT_BACK, REVIEW, REVIEWED),
          REVIEWED, Map.of(TAKE_BACK, DRAFT, SEND_BACK, SENT_BACK, PUBLISH, PUBLISHED),
          PUBLISHED, Map.of(),
          DROPPED, Map.of());

  private final Texts title;

  State(String zh, String en) {
    this.title = new Texts(zh, en);
  }

  Texts title() {
    return title;
  }

  boolean isOpen() {
    return !MOVES.getOrDefault(this, Map.of()).isEmpty();
  }

  Optional<State> after(Step step) {
    return Optional.ofNullable(MOVES.getOrDefault(this, Map.of()).get(step));
  }
}
