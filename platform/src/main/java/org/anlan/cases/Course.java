package org.anlan.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.directory.Unit;
import org.anlan.http.Ids;
import org.anlan.http.Texts;
import org.anlan.procedures.Decision;
import org.anlan.rules.procedure.Act;
import org.anlan.rules.procedure.Fact;
import org.anlan.rules.procedure.Interpreter;
import org.anlan.rules.procedure.Moving;
import org.anlan.rules.procedure.ProcedureSet;
import org.anlan.rules.procedure.Stages;
import org.anlan.rules.procedure.Step;
import org.anlan.rules.procedure.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries a case along its procedure: asks the interpreter what an act leads to, opens and recalls tasks, lets the platform's
/// services answer, and keeps the result. All within the caller's transaction, with the case locked.
@Component
class Course {

  /// Who moves the case, for the task that comes next: whoever did the step before stays with it.
  ///
  /// @param who null when it is a reporter or the platform
  /// @param unit whose matter it is, where that is known and need not be found
  record Mover(Instant now, Offers.@Nullable Who who, @Nullable String unit) {
    Mover(Instant now, Offers.@Nullable Who who) {
      this(now, who, null);
    }
  }

  private final Shelves shelves;
  private final City city;
  private final Services services;
  private final Timekeeping time;
  private final Ids ids;

  Course(Shelves shelves, City city, Services services, Timekeeping time, Ids ids) {
    this.shelves = shelves;
    this.city = city;
    this.services = services;
    this.time = time;
    this.ids = ids;
  }

  /// Moves the case and saves it; an act that the procedure does not allow now is refused in its words.
  CaseFile move(CaseFile file, Act act, Mover mover) {
    var moved = follow(file, act, mover);
    var settled = settled(file, moved, mover.now());
    shelves.cases().save(settled);
    if (settled.ended() && !file.ended()) Parts.tellWholes(shelves, settled, mover.now());
    return settled;
  }

  /// Starts the procedure with what the reporter answered.
  CaseFile begin(CaseFile file, Mover mover) {
    return begin(file, Map.of(), mover);
  }

  /// @param facts what else its conditions and services know from the start
  CaseFile begin(CaseFile file, Map<String, String> facts, Mover mover) {
    var known = new HashMap<String, Object>(facts);
    known.putAll(Answers.variables(file));
    return move(file, new Act.Start(known), mover);
  }

  /// Clocks stand only by suspensions; where there was none before nor after, and the case goes on, they run as they are.
  private CaseFile settled(CaseFile before, CaseFile moved, Instant now) {
    var held = isHeld(before) || isHeld(moved);
    return held ? time.clocks().settle(moved, set(moved), now) : moved;
  }

  private static boolean isHeld(CaseFile file) {
    return file.term().stopped() != null || !file.way().progress().holds().isEmpty();
  }

  private CaseFile follow(CaseFile file, Act act, Mover mover) {
    var set = set(file);
    return switch (Interpreter.step(set, file.way().progress(), act)) {
      case Step.Illegal(var reason, var zh, var en) ->
          throw new Refused(new Refusal.NotAllowed(reason.name(), new Texts(zh, en)));
      case Step.Moved moved -> settle(file, set, moved, mover);
    };
  }

  /// Goes on by another version of the procedure: tasks and alarms keep their lives under their new names.
  CaseFile carryOver(CaseFile file, int version, Moving.Moved moved, Mover mover) {
    var over = file.onVersion(version);
    for (var placed : moved.placed()) {
      var place = new Jobs.Place(placed.after().procedure(), placed.after().element());
      var name = place.beside(file.way().procedure(), place.id());
      shelves.tasks().rename(over, placed.after().id(), name);
    }
    var step = new Step.Moved(moved.progress(), moved.facts());
    var settled = settle(over, set(over), step, mover);
    time.alarms().renew(settled, moved.renewed());
    var kept = time.clocks().settle(settled, set(settled), mover.now());
    shelves.cases().save(kept);
    return kept;
  }

  ProcedureSet set(CaseFile file) {
    return city.procedures().get(file.way().procedure(), file.way().version()).set();
  }

  private CaseFile settle(CaseFile file, ProcedureSet set, Step.Moved moved, Mover mover) {
    var stage = Stages.of(set, moved.progress(), file.kind().table()).stage();
    var next = file.at(Stage.valueOf(stage), moved.progress(), mover.now());
    recall(next, moved, mover);
    time.alarms().keep(next, moved, mover.now());
    for (var released : moved.facts(Fact.Released.class))
      shelves.suspensions().release(next, released.hold().id(), mover.now());
    var opening = moved.facts(Fact.Opened.class);
    var doings = opening.isEmpty() ? List.<Tasks.Doing>of() : shelves.tasks().listDoings(next);
    for (var opened : opening) open(next, opened, doings, mover);
    for (var called : moved.facts(Fact.Called.class)) next = serve(next, called, mover);
    return next;
  }

  private void recall(CaseFile file, Step.Moved moved, Mover mover) {
    var gone =
        moved.facts(Fact.Closed.class).stream()
            .filter(Fact.Closed::recalled)
            .map(closed -> closed.token().id())
            .toList();
    shelves.tasks().recall(file, gone, mover.now());
    if (file.ended()) shelves.tasks().recallAside(file, mover.now());
  }

  private CaseFile serve(CaseFile file, Fact.Called called, Mover mover) {
    var token = called.token().id();
    return switch (called.task().call()) {
      case Services.DISPATCH -> dispatch(file, token, mover);
      case Services.DECIDE -> decide(file, token, mover);
      case Services.REMIND -> remind(file, token, mover);
      case Services.PROMISE -> promise(file, called, mover);
      default ->
          throw new IllegalStateException(
              "The platform has no service '%s'.".formatted(called.task().call()));
    };
  }

  private CaseFile dispatch(CaseFile file, int token, Mover mover) {
    if (mover.unit() != null)
      return sent(file.dispatchedTo(mover.unit(), null), new HashMap<>(), token, mover);
    var found = services.dispatch().find(file);
    var unit = found.unit().map(Unit::uscc).orElse(null);
    var sent = promised(file.dispatchedTo(unit, found.decision()));
    return sent(sent, Dispatch.told(found.decision()), token, mover);
  }

  private CaseFile sent(
      CaseFile sent, Map<String, @Nullable Object> values, int token, Mover mover) {
    var unit = sent.unit();
    if (unit != null) shelves.history().add(sent, assigned(sent, unit, mover.now()));
    values.put("unit", unit);
    return follow(sent, new Act.ServiceDone(token, values), mover);
  }

  /// The rows are shown with the case as those of the dispatch were; what they say of the unit does not count any more.
  private CaseFile decide(CaseFile file, int token, Mover mover) {
    var decision = services.dispatch().decide(file);
    var decided = promised(file.dispatchedTo(file.unit(), decision));
    var event = Event.of(mover.now(), "decided", file.stage(), null).inside();
    shelves.history().add(decided, event.with(reason(decision)));
    var values = Dispatch.told(decision);
    return follow(decided, new Act.ServiceDone(token, values), mover);
  }

  private static Map<String, String> reason(Decision decision) {
    var why = decision.why();
    return why == null ? Map.of() : Map.of("reason", why.zh(), "reasonEn", why.en());
  }

  /// In its first round a matter is promised as the decision says; a later round has the rule that it began with.
  private CaseFile promised(CaseFile file) {
    var rule = file.usualRule();
    if (file.round() > 1 || rule.equals(file.rule())) return file;
    return time.clocks().recount(file.promisedBy(rule));
  }

  /// The clock of the whole matter begins anew.
  private CaseFile promise(CaseFile file, Fact.Called called, Mover mover) {
    var named = "promise_" + called.task().id().replace('-', '_');
    var rule = file.way().progress().variables().get(named);
    if (rule == null) throw new IllegalStateException(file.number() + " has no " + named + ".");
    var due = city.calendar().due(rule.toString(), mover.now());
    var term = file.term();
    var promised = file.on(term.round(mover.now(), due, rule.toString()));
    var event = Event.of(mover.now(), called.task().id(), file.stage(), null);
    shelves.history().add(promised, event.with(Map.of("due", due.at().toString())));
    return follow(promised, new Act.ServiceDone(called.token().id(), Map.of()), mover);
  }

  private CaseFile remind(CaseFile file, int token, Mover mover) {
    services.herald().remind(file);
    shelves.history().add(file, Event.of(mover.now(), "reminded", file.stage(), null).inside());
    return follow(file, new Act.ServiceDone(token, Map.of()), mover);
  }

  private static Event assigned(CaseFile file, String unit, Instant now) {
    return Event.of(now, "assigned", Stage.DISPATCHED, null).by(unit);
  }

  private void open(CaseFile file, Fact.Opened opened, List<Tasks.Doing> doings, Mover mover) {
    var work = opened.task().work();
    var role = work.role() == null ? "handler" : work.role();
    var unit =
        Units.named(city.directory(), file, work.unit() == null ? "dispatched" : work.unit());
    var due = due(file, work, mover.now());
    var element = element(file, opened);
    var desk = unit + "/" + role;
    var barred = Tasks.barred(file, doings, notBy(file, opened));
    var holder = holder(doings, element, desk, barred, mover).orElse(null);
    var task =
        new Task(
            ids.next(),
            file.id(),
            opened.token().id(),
            element,
            file.round(),
            stageOf(file, opened),
            role,
            unit,
            holder,
            mover.now(),
            due.at(),
            due.provisional(),
            null,
            null);
    shelves.tasks().open(file, task, time.clocks().first(file, task));
  }

  /// Named as [Jobs.Place] reads it.
  private static String element(CaseFile file, Fact.Opened opened) {
    var place = new Jobs.Place(opened.token().procedure(), opened.task().id());
    return place.beside(file.way().procedure(), place.id());
  }

  private Stage stageOf(CaseFile file, Fact.Opened opened) {
    var stage = set(file).get(opened.token().procedure()).stageOf(opened.task().id());
    return stage == null ? file.stage() : Stage.valueOf(stage);
  }

  private org.anlan.calendar.Due due(CaseFile file, Work work, Instant now) {
    if (work.deadline() == null || work.deadline().equals("case"))
      return new org.anlan.calendar.Due(
          file.term().dueAt(), file.term().provisional(), file.rule());
    return city.calendar().due(work.deadline(), now);
  }

  /// The mover goes on when the next task is theirs to do as well; else a redo returns to whoever did it before. Whoever must
  /// not do it, since they did what it checks, gets it from neither.
  private static Optional<String> holder(
      List<Tasks.Doing> doings, String element, String desk, Set<String> barred, Mover mover) {
    var who = mover.who();
    if (who != null && who.desks().contains(desk) && !barred.contains(who.person()))
      return Optional.of(who.person());
    return doings.stream()
        .filter(doing -> doing.element().equals(element) && doing.desk().equals(desk))
        .map(Tasks.Doing::person)
        .findFirst()
        .filter(person -> !barred.contains(person));
  }

  private static List<String> notBy(CaseFile file, Fact.Opened opened) {
    var place = new Jobs.Place(opened.token().procedure(), opened.task().id());
    var whole = file.way().procedure();
    return opened.task().work().notBy().stream().map(id -> place.beside(whole, id)).toList();
  }

  Kinds kinds() {
    return city.kinds();
  }

  UUID newId() {
    return ids.next();
  }
}
