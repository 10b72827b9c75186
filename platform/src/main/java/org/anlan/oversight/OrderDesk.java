package org.anlan.oversight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.access.Caller;
import org.anlan.access.Scopes;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Orders 督办 on the six-level ladder: how they come about, are answered, accepted, taken back and raised.
@Service
public class OrderDesk {

  /// Whom a person orders to do what.
  ///
  /// @param demand null for what the level asks for
  record Wish(
      CaseNumber about,
      int level,
      String cause,
      @Nullable String grounds,
      @Nullable String demand) {}

  /// What somebody does with an order.
  ///
  /// @param version the order's version that the page showed
  record Deed(
      String number,
      String act,
      long version,
      @Nullable String words,
      List<UUID> files,
      More more) {}

  /// What belongs to a visit, a meeting, an interview.
  ///
  /// @param people the team, the members, who came to the interview
  /// @param at when the team was on site, when they met
  /// @param item which assignment is done
  record More(
      List<String> people, @Nullable Instant at, List<Task> assignments, @Nullable Integer item) {}

  record Task(String what, String unit, LocalDate due) {}

  /// What is left of an act for a retry.
  record Done(String number) {}

  private final Issuing issuing;
  private final OrderSteps steps;
  private final Scopes scopes;
  private final CommandLog log;
  private final InstantSource businessClock;

  OrderDesk(
      Issuing issuing,
      OrderSteps steps,
      Scopes scopes,
      CommandLog log,
      InstantSource businessClock) {
    this.issuing = issuing;
    this.steps = steps;
    this.scopes = scopes;
    this.log = log;
    this.businessClock = businessClock;
  }

  /// Notes within the caller's transaction, if there is one, that a matter calls for an order; the order itself follows within seconds
  /// in a transaction of its own, so that nothing here waits for the case. Once per case, round and level, however often it is
  /// called.
  ///
  /// @return false when this round of the case has had this trigger
  @Transactional
  public boolean trigger(Trigger trigger) {
    var cause = issuing.city().ladder().cause(trigger.code());
    return issuing
        .shelf()
        .triggers()
        .add(new Triggers.Call(trigger, Math.max(cause.level(), 1), null, null));
  }

  @Transactional
  Done issue(Command command, Caller caller, Wish wish) {
    return log.once(command, caller.name(), Done.class, () -> issue(caller, wish));
  }

  private Done issue(Caller caller, Wish wish) {
    var me = Me.of(caller);
    var about = issuing.city().cases().get(wish.about(), caller);
    var level = level(wish.level());
    cause(wish.cause());
    if (about.unit() == null) throw OversightProblems.noUnit(about.number());
    var order = standIn(about, level.level());
    var whyNot = OrderActs.whyNotIssue(about(order, me), level);
    if (whyNot != null) throw OversightProblems.notAllowed("issue", whyNot);
    var grounds = OversightProblems.words(String.valueOf(wish.grounds()), 4, 1_000);
    var demand = blank(wish.demand());
    var now = businessClock.instant();
    var draft =
        new Issuing.Draft(
            about.number(),
            level.level(),
            wish.cause(),
            grounds,
            null,
            demand,
            null,
            null,
            new Order.Issued(me.person(), me.post().id(), me.unit(), now));
    var step = Step.by(caller, now, "issued", grounds);
    return new Done(issuing.issue(draft, about, step).orElseThrow().number());
  }

  /// An order as it would be, for the question of who may issue it.
  private Order standIn(Overseeing.Overseen about, int level) {
    var now = businessClock.instant();
    return new Order(
        new UUID(0, 0),
        "",
        about.number(),
        about.round(),
        about.title(),
        about.street(),
        level,
        "other",
        "",
        null,
        "",
        null,
        String.valueOf(about.unit()),
        null,
        Order.Issued.byPlatform(now),
        new Order.Term(now, null, null),
        null,
        Order.State.TOLD,
        0);
  }

  /// Which levels this person may issue about a case, and why not the others.
  List<OrderActs.Offer> offers(CaseNumber number, Caller caller) {
    var me = Me.of(caller);
    var about = issuing.city().cases().get(number, caller);
    var ladder = issuing.city().ladder();
    return ladder.levels().stream()
        .map(level ->
            new OrderActs.Offer(
                "issue:" + level.level(),
                level.title(),
                false,
                level.level() > 3,
                "required",
                "none",
                about.unit() == null
                    ? OversightProblems.noUnit(number).words()
                    : OrderActs.whyNotIssue(about(standIn(about, level.level()), me), level)))
        .toList();
  }

  private Ladder.Level level(int typed) {
    return issuing
        .city()
        .ladder()
        .find(typed)
        .orElseThrow(
            () -> OversightProblems.filter("level", String.valueOf(typed), List.of("1–6")));
  }

  private void cause(String typed) {
    var ladder = issuing.city().ladder();
    if (ladder.findCause(typed).isEmpty())
      throw OversightProblems.filter(
          "cause", typed, ladder.causes().stream().map(Ladder.Cause::code).toList());
  }

  @Transactional
  Done act(Command command, Caller caller, Deed deed) {
    return log.once(command, caller.name(), Done.class, () -> act(caller, deed));
  }

  private Done act(Caller caller, Deed deed) {
    var me = Me.of(caller);
    var order = issuing.shelf().orders().lock(deed.number(), scopes.of(caller));
    if (order.version() != deed.version())
      throw OversightProblems.movedOn(order.state().title(), order.version());
    var offer =
        OrderActs.of(about(order, me)).stream()
            .filter(o -> o.act().equals(deed.act()))
            .findFirst()
            .orElseThrow(() -> OversightProblems.actUnknown(deed.act()));
    if (offer.whyNot() != null) throw OversightProblems.notAllowed(deed.act(), offer.whyNot());
    steps.take(order, caller, deed, offer);
    return new Done(order.number());
  }

  @Transactional(readOnly = true)
  List<OrderActs.Offer> offers(Order order, Caller caller) {
    return OrderActs.of(about(order, Me.of(caller)));
  }

  private OrderActs.About about(Order order, Me me) {
    var hands =
        issuing.city().cases().find(order.about()).map(Overseeing.Overseen::hands).orElse(Set.of());
    var assigned =
        issuing.shelf().steps().listAssignments(order).stream()
            .filter(one -> one.doneAt() == null)
            .map(Steps.Assignment::unit)
            .collect(Collectors.toSet());
    return new OrderActs.About(order, issuing.city().ladder(), me, hands, assigned);
  }

  static @Nullable String blank(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : OversightProblems.words(typed, 2, 1_000);
  }
}
