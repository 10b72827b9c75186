package org.anlan.procedures;

import java.util.List;
import org.anlan.access.Caller;
import org.anlan.access.Waiting;
import org.anlan.access.Waits;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Changes of procedures, decisions and forms that wait for whoever publishes, and those that came back to who wrote them.
@Component
class WayWaits implements Waits {

  private static final Texts PUBLISH = new Texts("审核发布流程修改", "Publish the change or send it back");
  private static final Texts MEND = new Texts("按退回意见修改", "Change what was sent back");

  private final Drafts drafts;
  private final Ways ways;

  WayWaits(Drafts drafts, Ways ways) {
    this.drafts = drafts;
    this.ways = ways;
  }

  @Override
  public List<Waiting> of(Caller caller) {
    if (!caller.isStaff() || caller.post() == null) return List.of();
    var publishes = caller.has(Rights.PUBLISHER);
    var writes = caller.has(Rights.EDITOR);
    if (!publishes && !writes) return List.of();
    var me = DraftDesk.person(caller);
    return drafts.listOpen().stream()
        .filter(one ->
            switch (one.state()) {
              case OFFERED -> publishes && !one.writtenBy(me);
              case SENT_BACK -> writes && one.writtenBy(me);
              default -> false;
            })
        .limit(MOST)
        .map(this::told)
        .toList();
  }

  private Waiting told(Draft one) {
    var name =
        ways.list(one.form().word(), one.key()).stream()
            .findFirst()
            .map(Ways.Way::name)
            .orElse(one.key());
    return new Waiting(
        "procedure",
        new Texts(name, name),
        one.state() == Draft.State.OFFERED ? PUBLISH : MEND,
        "/desk/procedures/drafts/" + one.id(),
        one.changedAt(),
        null);
  }
}
