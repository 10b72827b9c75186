package org.anlan.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anlan.access.Scope;
import org.anlan.directory.Directory;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Issues what was called for and raises what nobody answered, each in a transaction of its own: one that fails comes back later and holds
/// nobody else up.
@Component
class Rounds {

  private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
  private static final Duration LATER = Duration.ofMinutes(1);

  /// These pass by themselves when the matter has ended meanwhile; other causes stay.
  private static final Set<String> WHILE_OPEN = Set.of("due-soon", "overdue", "not-accepted");

  private final Issuing issuing;
  private final Directory directory;
  private final TransactionTemplate transaction;

  Rounds(Issuing issuing, Directory directory, TransactionTemplate transaction) {
    this.issuing = issuing;
    this.directory = directory;
    this.transaction = transaction;
  }

  void issue(Instant now, Instant machineNow) {
    var triggers = issuing.shelf().triggers();
    for (var id : triggers.listOpen(machineNow, 200))
      if (!apart("trigger " + id, () -> issue(id, now)))
        triggers.putOff(id, machineNow.plus(LATER));
  }

  /// @return whether it went well
  boolean apart(String what, Runnable work) {
    try {
      transaction.executeWithoutResult(status -> work.run());
      return true;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Oversight of " + what + " comes back later.", e);
      return false;
    }
  }

  private void issue(UUID id, Instant now) {
    var triggers = issuing.shelf().triggers();
    var taken = triggers.take(id);
    if (taken.isEmpty()) return;
    var call = taken.get();
    var trigger = call.trigger();
    triggers.done(id, now);
    var about = issuing.city().cases().find(trigger.number());
    if (about.isEmpty() || (about.get().unit() == null && call.unit() == null)) return;
    var over = about.get().round() != trigger.round() || about.get().stage().ended();
    if (over && WHILE_OPEN.contains(trigger.code())) return;
    var draft =
        new Issuing.Draft(
            trigger.number(),
            call.level(),
            trigger.code(),
            trigger.grounds(),
            call.groundsEn(),
            null,
            call.unit(),
            null,
            Order.Issued.byPlatform(now));
    issuing.issue(draft, about.get(), Step.byPlatform(now, "issued", trigger.grounds()));
  }

  /// Up to the level that the city sets the next order follows by itself; above it a person is told to decide.
  void unanswered(Instant now) {
    for (var number : issuing.shelf().orders().listUnanswered(now, 200))
      apart("order " + number, () -> unanswered(number, now));
  }

  private void unanswered(String number, Instant now) {
    var order = issuing.shelf().orders().lock(number, Scope.ofThePlatform());
    var due = order.term().dueAt();
    if (!order.state().awaitsAnswer() || due == null || !due.isBefore(now)) return;
    if (order.level() < issuing.city().ladder().automaticUpTo()) raise(order, now);
    else tellIssuer(order, now);
  }

  private void raise(Order order, Instant now) {
    var grounds =
        new Texts("督办单 %s 逾期未答复", "Order %s was not answered in time.").with(order.number());
    var draft =
        new Issuing.Draft(
            order.about(),
            order.level() + 1,
            "unanswered",
            grounds.zh(),
            grounds.en(),
            null,
            order.unit(),
            order.number(),
            Order.Issued.byPlatform(now));
    var about = issuing.city().cases().find(order.about()).orElseThrow();
    var next = issuing.issue(draft, about, Step.byPlatform(now, "issued", grounds.zh()));
    var raised = order.at(Order.State.RAISED);
    issuing.shelf().orders().save(raised);
    var detail = next.map(o -> Map.of("next", o.number())).orElse(Map.of());
    issuing
        .shelf()
        .steps()
        .add(raised, Step.byPlatform(now, "raised", grounds.zh()).with(detail, List.of()));
  }

  /// Once an order.
  private void tellIssuer(Order order, Instant now) {
    issuing.shelf().steps().add(order, Step.byPlatform(now, "unanswered", null));
    var centre =
        directory.findByDuty("city-operation", order.division() + "000000").stream()
            .map(unit -> unit.uscc())
            .toList();
    issuing.tell(
        order,
        issuing.issuer(order, centre),
        new Texts(
            "督办单 %s 逾期未答复，请决定是否升级。".formatted(order.number()),
            "Order %s was not answered in time; decide whether to raise it."
                .formatted(order.number())));
  }
}
