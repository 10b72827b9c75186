package org.anlan.benefits;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The stop list 止付名单: put on it by anybody who works on benefits, with a reason, and taken off by another who decides.
@RestController
@RequestMapping("/api/benefits/desk/stops")
class StopDoor {

  /// @param key masked where it is a person's
  record StopView(
      UUID id,
      String library,
      String key,
      String why,
      String by,
      Instant at,
      @Nullable Instant ended,
      @Nullable String endedBy,
      boolean mayEnd) {}

  record StopForm(String library, String key, @Nullable String why) {}

  record StopMadeView(UUID id) {}

  private final StopList stops;
  private final PolicyDeskDoor.Room room;
  private final Ledger ledger;
  private final Once once;
  private final Matching.When when;

  /// One transaction per command.
  @org.springframework.stereotype.Component("onceForStops")
  record Once(CommandLog log, TransactionTemplate transaction, Ids ids) {

    UUID run(Command command, Clerk clerk, java.util.function.Supplier<UUID> act) {
      var made =
          transaction.execute(status ->
              log.once(
                  command,
                  clerk.caller().name(),
                  StopMadeView.class,
                  () -> new StopMadeView(act.get())));
      return java.util.Objects.requireNonNull(made).id();
    }
  }

  StopDoor(StopList stops, PolicyDeskDoor.Room room, Ledger ledger, Once once, Matching.When when) {
    this.stops = stops;
    this.room = room;
    this.ledger = ledger;
    this.once = once;
    this.when = when;
  }

  @GetMapping
  List<StopView> stops(Caller caller) {
    var clerk = room.clerk(caller);
    return stops.list(clerk).stream().map(stop -> view(clerk, stop)).toList();
  }

  private StopView view(Clerk clerk, StopList.Stop stop) {
    var key = room.fields().library(stop.library()).key();
    return new StopView(
        stop.id(),
        stop.library(),
        room.fields().masked(stop.library(), key, stop.key()),
        stop.why(),
        stop.madeName(),
        stop.made(),
        stop.ended(),
        stop.endedName(),
        stop.ended() == null && clerk.decides() && !stop.madeBy().equals(clerk.id()));
  }

  @PostMapping
  StopMadeView add(Command command, Caller caller, @RequestBody StopForm form) {
    var clerk = room.clerk(caller);
    if (!clerk.handles()) throw BenefitsProblems.notYours();
    var why = BenefitsProblems.reason(form.why());
    if (!room.fields().knows(form.library()))
      throw BenefitsProblems.field(
          "library", new Texts("没有基础库“%s”。", "There is no library “%s”.").with(form.library()));
    var key = form.key().strip();
    if (key.length() != 18)
      throw BenefitsProblems.field(
          "key",
          new Texts(
                  "应为 18 位身份号码或统一社会信用代码，现在是 %s 位。",
                  "An identity number or credit code has 18 characters, not %s.")
              .with(key.length()));
    return new StopMadeView(once.run(command, clerk, () -> add(clerk, form.library(), key, why)));
  }

  private UUID add(Clerk clerk, String library, String key, String why) {
    var stop =
        new StopList.Stop(
            once.ids().next(),
            library,
            key,
            why,
            clerk.id(),
            clerk.account().name(),
            when.now(),
            null,
            null);
    if (!stops.add(stop))
      throw BenefitsProblems.cannot(new Texts("已经在止付名单中。", "It is on the stop list already."));
    commit(stop.id(), "stopped", clerk, why);
    return stop.id();
  }

  @PostMapping("/{id}/end")
  StopMadeView end(
      Command command,
      Caller caller,
      @PathVariable UUID id,
      @RequestBody AwardDeskDoor.WhyForm form) {
    var clerk = room.clerk(caller);
    if (!clerk.decides())
      throw BenefitsProblems.byAnother(new Texts("由负责人解除。", "A head lifts it."));
    var why = BenefitsProblems.reason(form.why());
    return new StopMadeView(once.run(command, clerk, () -> end(clerk, id, why)));
  }

  private UUID end(Clerk clerk, UUID id, String why) {
    if (!stops.end(id, clerk, why, when.now()))
      throw BenefitsProblems.byAnother(
          new Texts(
              "已经解除，或是您自己加入的，须由另一位负责人解除。",
              "It was lifted before, or you made it yourself; another head lifts it."));
    commit(id, "lifted", clerk, why);
    return id;
  }

  private void commit(UUID id, String act, Clerk clerk, String why) {
    ledger.commit(
        "benefit-stop",
        "benefit-stop:" + id,
        java.util.Map.of("act", act, "by", clerk.id().toString(), "why", why));
  }
}
