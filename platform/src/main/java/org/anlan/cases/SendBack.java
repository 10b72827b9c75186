package org.anlan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.http.Texts;
import org.anlan.rules.procedure.Act;
import org.anlan.rules.procedure.Node;
import org.anlan.rules.procedure.Reach;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Takes a case back to an earlier step, with a reason: what dispatchers and supervisors do when something went wrong on the way.
@Component
@Order(6)
class SendBack implements Deed {

  static final String SEND_BACK = "send-back";

  private final Acts acts;

  SendBack(Acts acts) {
    this.acts = acts;
  }

  @Override
  public List<Offer> offers(Situation at) {
    if (!at.has(Set.of("dispatcher", "supervisor"))) return List.of();
    var offers = new ArrayList<Offer>();
    for (var task : at.mainTasks()) {
      var steps = steps(at, task);
      if (!steps.isEmpty()) offers.add(offer(task, steps));
    }
    return offers;
  }

  /// Steps of people that the case has been at in this round.
  private List<Node> steps(Situation at, Task task) {
    var file = at.file();
    var done = acts.shelves().tasks().listDone(file).keySet();
    return Reach.backTo(
            acts.course().set(file), file.way().progress(), task.token(), file.kind().table())
        .stream()
        .filter(node -> node instanceof Node.UserTask && done.contains(node.id()))
        .toList();
  }

  private static Offer offer(Task task, List<Node> steps) {
    var choices =
        steps.stream()
            .map(s -> new Field.Choice(s.id(), new Texts(s.name(), s.tag().nameEn())))
            .toList();
    var field = Field.choice("element", new Texts("退到", "Back to"), choices);
    return Offer.of(
            SEND_BACK,
            task.id(),
            new Texts("退回上一环节", "Send back"),
            null,
            Offer.Needs.of("required", field))
        .dangerous();
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    var task = at.find(offer.task()).orElseThrow();
    var words = Acts.words(offer, order.words());
    var element = order.get("element");
    var moved = acts.course().move(at.file(), new Act.Return(task.token(), element), at.mover());
    var detail = Map.of("from", task.element(), "element", element);
    return acts.moved(at, moved, at.event(SEND_BACK, moved.stage(), words).with(detail));
  }
}
