package org.anlan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.access.Masking;
import org.anlan.directory.Person;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whose hands a task is in: taken from the pool, put back, handed over to a colleague.
@Component
@Order(2)
class HoldTask implements Deed {

  static final String CLAIM = "claim";
  static final String RELEASE = "release";
  static final String HAND_OVER = "hand-over";

  private static final Texts NOBODY_ELSE =
      new Texts("本单位这一岗位没有其他人。", "Nobody else in this unit holds such a post.");
  private static final Texts NOT_YOURS =
      new Texts("由办理人或本单位负责人转交。", "Whoever holds it, or the unit's head, hands it over.");

  private final Acts acts;
  private final Asides asides;

  HoldTask(Acts acts, Asides asides) {
    this.acts = acts;
    this.asides = asides;
  }

  @Override
  public List<Offer> offers(Situation at) {
    var offers = new ArrayList<Offer>();
    for (var task : at.open()) {
      if (task.heldBy(at.person())) offers.add(release(task));
      else offers.add(claim(at, task));
      if (concerns(at, task)) offers.add(handOver(at, task));
    }
    return offers;
  }

  private static Offer release(Task task) {
    return Offer.of(RELEASE, task.id(), new Texts("退回待领", "Put back"), null, Offer.Needs.NOTHING);
  }

  private Offer claim(Situation at, Task task) {
    var whyNot = Offers.barred(asides.about(at, task), at.who());
    return Offer.of(CLAIM, task.id(), new Texts("领取", "Take"), whyNot, Offer.Needs.NOTHING);
  }

  /// Within the unit; to others it is nothing that could be asked of them.
  private static boolean concerns(Situation at, Task task) {
    return at.post().unit().uscc().equals(task.unit());
  }

  private Offer handOver(Situation at, Task task) {
    var colleagues = colleagues(at, task);
    var choices =
        colleagues.stream().map(person -> new Field.Choice(person.id(), name(person))).toList();
    var needs =
        Offer.Needs.of("optional", Field.choice("to", new Texts("转交给", "Hand over to"), choices));
    var whyNot = whyNotHandOver(at, task, colleagues);
    return Offer.of(HAND_OVER, task.id(), new Texts("转交", "Hand over"), whyNot, needs);
  }

  private @Nullable Texts whyNotHandOver(Situation at, Task task, List<Person> colleagues) {
    var head = at.has(Set.of("chief", "supervisor"));
    var holder = task.holder();
    var mine = task.heldBy(at.person()) || (holder != null && asides.standsIn(at, holder));
    if (!head && !mine) return NOT_YOURS;
    return colleagues.isEmpty() ? NOBODY_ELSE : null;
  }

  /// Names are masked wherever staff read them, also here.
  private static Texts name(Person person) {
    return new Texts(Masking.name(person.name().zh()), Masking.name(person.name().zh()));
  }

  /// Those who may do the task: with its role, not the present holder, and not barred by what they did before.
  private List<Person> colleagues(Situation at, Task task) {
    var earlier = asides.about(at, task).earlier();
    return asides.directory().listPeople(task.unit(), task.role(), asides.today(at)).stream()
        .filter(person -> !task.heldBy(person.id()) && !earlier.contains(person.id()))
        .toList();
  }

  @Override
  public Done carryOut(Situation at, Offer offer, CaseDesk.Order order) {
    var task = at.find(offer.task()).orElseThrow();
    return switch (offer.act()) {
      case CLAIM -> take(at, task);
      case RELEASE -> putBack(at, task);
      default -> handOver(at, task, order);
    };
  }

  private Done take(Situation at, Task task) {
    acts.shelves().tasks().take(at.file(), task.id(), at.person(), at.now());
    return acts.note(at, CLAIM, null, Map.of());
  }

  private Done putBack(Situation at, Task task) {
    acts.shelves().tasks().putBack(at.file(), task.id());
    acts.tellUnit(at.file(), task);
    return acts.note(at, RELEASE, null, Map.of());
  }

  private Done handOver(Situation at, Task task, CaseDesk.Order order) {
    var to = order.get("to");
    acts.shelves().tasks().take(at.file(), task.id(), to, at.now());
    var words = Checks.comment(order.words());
    var done = acts.note(at, HAND_OVER, words, Map.of("to", to, "element", task.element()));
    acts.tellPerson(at.file(), to, new Texts("转交给您办理", "Handed over to you"));
    return done;
  }
}
