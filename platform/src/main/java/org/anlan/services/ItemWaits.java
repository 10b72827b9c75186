package org.anlan.services;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anlan.access.Caller;
import org.anlan.access.Waiting;
import org.anlan.access.Waits;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Versions of items that wait for whoever reviews or publishes them, and those that came back to who wrote them.
@Component
class ItemWaits implements Waits {

  private static final Texts REVIEW = new Texts("合法性审核", "Review it legally");
  private static final Texts PUBLISH = new Texts("发布事项", "Publish it");
  private static final Texts MEND = new Texts("按退回意见修改", "Change what was sent back");

  private final ItemVersions versions;
  private final Sight.Of sights;

  ItemWaits(ItemVersions versions, Sight.Of sights) {
    this.versions = versions;
    this.sights = sights;
  }

  @Override
  public List<Waiting> of(Caller caller) {
    var states = statesFor(caller);
    if (states.isEmpty()) return List.of();
    var me = ItemDesk.person(caller);
    return versions.listIn(sights.caller(caller), states, MOST).stream()
        .filter(one -> concerns(one, me))
        .map(ItemWaits::told)
        .toList();
  }

  private static Set<State> statesFor(Caller caller) {
    var states = EnumSet.noneOf(State.class);
    if (!caller.isStaff() || caller.post() == null) return states;
    if (caller.has(Rights.REVIEWER)) states.add(State.LOCALISED);
    if (caller.has(Rights.PUBLISHER)) states.add(State.REVIEWED);
    if (caller.has(Rights.EDITOR)) states.add(State.SENT_BACK);
    return states;
  }

  /// Nobody reviews or publishes their own; what came back is for those who wrote it.
  private static boolean concerns(ItemVersion one, String me) {
    return switch (one.state()) {
      case LOCALISED -> !one.writtenBy(me);
      case REVIEWED -> !one.writtenBy(me) && !Objects.equals(one.reviewer(), me);
      default -> one.writtenBy(me);
    };
  }

  private static Waiting told(ItemVersion one) {
    var name = one.content().name();
    var words =
        switch (one.state()) {
          case LOCALISED -> REVIEW;
          case REVIEWED -> PUBLISH;
          default -> MEND;
        };
    return new Waiting(
        "item",
        new Texts(name.zh(), Objects.requireNonNullElse(name.en(), name.zh())),
        words,
        "/desk/items/" + one.code(),
        one.changedAt(),
        null);
  }
}
