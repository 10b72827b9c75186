package org.anlan.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.access.Scopes;
import org.anlan.directory.Person;
import org.anlan.http.Command;
import org.anlan.http.CommandLog;
import org.anlan.http.Texts;
import org.anlan.ledger.Ledger;
import org.anlan.rules.geo.Spot;
import org.anlan.rules.patrol.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is done with rounds: check off, take back, end, hand over. Each act once per command, in the ledger.
@Service
class PatrolDesk {

  static final String KIND = "patrol-round";
  static final int UNDO_SECONDS = 60;
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  static String subject(UUID round) {
    return "patrol:" + round;
  }

  /// A grid is checked off.
  ///
  /// @param secondsAgo how long ago on site: what waited for the network says so, whatever the phone's own clock shows
  /// @param noFix why there is no position
  record Passing(
      String grid, int turn, long secondsAgo, @Nullable Fix fix, @Nullable String noFix) {}

  /// @param accuracy in metres
  record Fix(Spot spot, double accuracy) {}

  /// What is left of an act for a retry.
  record Done(UUID round) {}

  /// What is needed beside the rounds.
  @Component
  record Tools(CommandLog log, Ledger ledger, Scopes scopes, InstantSource businessClock) {}

  private final PatrolRounds rounds;
  private final PatrolPlans plans;
  private final RoundMaking.Ground ground;
  private final Tools tools;

  PatrolDesk(PatrolRounds rounds, PatrolPlans plans, RoundMaking.Ground ground, Tools tools) {
    this.rounds = rounds;
    this.plans = plans;
    this.ground = ground;
    this.tools = tools;
  }

  /// One's own, or as a leader one of one's area; to others it is not there.
  PatrolRound get(Caller caller, UUID id) {
    var me = Collector.of(caller);
    return rounds
        .find(id, me.person(), reach(caller, me))
        .orElseThrow(() -> PatrolProblems.absent(id));
  }

  Scope reach(Caller caller, Collector me) {
    return me.leads() ? tools.scopes().ofStaff(caller) : Scope.nothing();
  }

  private PatrolRound lock(Caller caller, UUID id) {
    var me = Collector.of(caller);
    return rounds
        .lock(id, me.person(), reach(caller, me))
        .orElseThrow(() -> PatrolProblems.absent(id));
  }

  /// The round, for whoever walks it.
  PatrolRound lockOwn(Caller caller, UUID id) {
    var round = lock(caller, id);
    if (!round.person().equals(Collector.of(caller).person())) throw PatrolProblems.notYours();
    return round;
  }

  private Done once(Command command, Caller caller, Function<Instant, UUID> act) {
    var now = tools.businessClock().instant();
    return tools.log().once(command, caller.name(), Done.class, () -> new Done(act.apply(now)));
  }

  @Transactional
  public Done check(Command command, Caller caller, UUID id, Passing passing) {
    return once(command, caller, now -> check(caller, id, passing, now));
  }

  private UUID check(Caller caller, UUID id, Passing passing, Instant now) {
    var round = lockOwn(caller, id);
    var stop =
        round
            .find(passing.grid(), passing.turn())
            .orElseThrow(() -> PatrolProblems.noStop(passing.grid()));
    var before = stop.check();
    if (before != null) throw PatrolProblems.already(before.madeAt(), ground.zone());
    var made = made(round, passing, now);
    var check = judged(round, passing, made, now, Collector.of(caller).person());
    rounds.check(id, stop.place(), check);
    commit(caller, id, "checked", now, facts(stop, check));
    return id;
  }

  /// When it was made; what was made before the round ended counts though it comes later.
  private Instant made(PatrolRound round, Passing passing, Instant now) {
    if (passing.secondsAgo() < 0 || passing.secondsAgo() > LONGEST_WAIT.toSeconds())
      throw PatrolProblems.outOfHours(
          now.minusSeconds(Math.clamp(passing.secondsAgo(), -86_400L, 864_000L)),
          round,
          ground.zone());
    var made = now.minusSeconds(passing.secondsAgo());
    var ended = round.endedAt();
    if (ended != null && !made.isBefore(ended)) throw PatrolProblems.ended();
    if (made.isBefore(round.opensAt()) || !made.isBefore(round.closesAt()))
      throw PatrolProblems.outOfHours(made, round, ground.zone());
    return made;
  }

  private PatrolRound.Check judged(
      PatrolRound round, Passing passing, Instant made, Instant now, String person) {
    var limits = plans.find(round.day()).orElseThrow().limits();
    var reason = passing.noFix() == null ? "" : passing.noFix().strip();
    if (passing.fix() == null) return unlocated(made, now, person, reason);
    return switch (presence(passing.grid(), passing.fix(), limits)) {
      case Presence.There(var metres) ->
          new PatrolRound.Check(made, now, person, Math.toIntExact(metres), null);
      case Presence.Far(var metres) -> throw PatrolProblems.far(metres, limits.metres());
      case Presence.Unsure(var accuracy) -> {
        if (reason.isEmpty()) throw PatrolProblems.unsure(accuracy, limits.worstAccuracy());
        yield unlocated(made, now, person, reason);
      }
    };
  }

  private static PatrolRound.Check unlocated(
      Instant made, Instant now, String person, String reason) {
    int length = reason.codePointCount(0, reason.length());
    if (length < 2 || length > 100) throw PatrolProblems.noPosition();
    return new PatrolRound.Check(made, now, person, null, reason);
  }

  private Presence presence(String code, Fix fix, Presence.Limits limits) {
    var grid = ground.geography().findUnitGrid(code).orElseThrow(() -> PatrolProblems.noStop(code));
    return Presence.judge(grid.area().metresFrom(fix.spot()), fix.accuracy(), limits);
  }

  private static Map<String, @Nullable Object> facts(
      PatrolRound.Stop stop, PatrolRound.Check check) {
    var facts = new HashMap<String, @Nullable Object>();
    facts.put("grid", stop.grid());
    facts.put("turn", (long) stop.turn());
    facts.put("made", check.madeAt().toString());
    facts.put("metres", check.metres() == null ? null : (long) check.metres());
    facts.put("noFix", check.noFix());
    return facts;
  }

  private void commit(
      Caller caller, UUID round, String act, Instant now, Map<String, @Nullable Object> facts) {
    var event = new HashMap<String, @Nullable Object>(facts);
    event.put("act", act);
    event.put("at", now.toString());
    event.put("person", Collector.of(caller).person());
    tools.ledger().commit(KIND, subject(round), event);
  }

  /// Takes a check-off back within a minute.
  @Transactional
  public Done undo(Command command, Caller caller, UUID id, String grid, int turn) {
    return once(command, caller, now -> undo(caller, id, grid, turn, now));
  }

  private UUID undo(Caller caller, UUID id, String grid, int turn, Instant now) {
    var round = lockOwn(caller, id);
    if (round.ended()) throw PatrolProblems.ended();
    var stop = round.find(grid, turn).orElseThrow(() -> PatrolProblems.noStop(grid));
    var check = stop.check();
    if (check == null) return id;
    if (now.isAfter(check.receivedAt().plusSeconds(UNDO_SECONDS)))
      throw PatrolProblems.undoTooLate(UNDO_SECONDS);
    rounds.check(id, stop.place(), null);
    commit(caller, id, "taken-back", now, facts(stop, check));
    return id;
  }

  /// Ends a round, or says afterwards why grids were left out of one that the clock ended.
  @Transactional
  public Done end(Command command, Caller caller, UUID id, @Nullable String reason) {
    return once(command, caller, now -> end(caller, id, reason, now));
  }

  private UUID end(Caller caller, UUID id, @Nullable String typed, Instant now) {
    var round = lockOwn(caller, id);
    if (round.ended() && !round.owesReason()) throw PatrolProblems.ended();
    var reason = typed == null ? "" : typed.strip();
    int length = reason.codePointCount(0, reason.length());
    int left = round.left().size();
    if (left > 0 && (length < 4 || length > 200)) throw PatrolProblems.reasonMissing(left, length);
    var by = round.ended() ? null : round.person();
    rounds.end(id, now, by, left == 0 ? null : reason);
    var facts = new HashMap<String, @Nullable Object>();
    facts.put("left", (long) left);
    facts.put("reason", left == 0 ? null : reason);
    commit(caller, id, "ended", now, facts);
    return id;
  }

  /// People who may walk a round instead: those who collect in its street that day, and others of the post's unit who may collect.
  List<Person> substitutes(PatrolRound round) {
    var post = ground.directory().findPost(round.post()).orElseThrow();
    return ground
        .directory()
        .listPeople(post.unit().uscc(), plans.find(round.day()).orElseThrow().role(), round.day())
        .stream()
        .filter(person -> !person.id().equals(round.person()))
        .toList();
  }

  /// A leader gives a round of their area to a substitute.
  @Transactional
  public Done handOver(
      Command command, Caller caller, UUID id, String person, @Nullable String why) {
    return once(command, caller, now -> handOver(caller, id, person, why, now));
  }

  private UUID handOver(
      Caller caller, UUID id, String person, @Nullable String typed, Instant now) {
    var me = Collector.leader(caller);
    var round =
        rounds
            .lock(id, "", tools.scopes().ofStaff(caller))
            .orElseThrow(() -> PatrolProblems.absent(id));
    if (round.ended()) throw PatrolProblems.ended();
    if (round.person().equals(me.person()))
      throw PatrolProblems.substitute(
          new Texts("自己的轮次由别的值班长调整。", "Another leader hands over your own round."));
    if (substitutes(round).stream().noneMatch(one -> one.id().equals(person)))
      throw PatrolProblems.substitute(
          new Texts("请从名单中选择代巡人员。", "Choose somebody of the list to walk it instead."));
    var facts = new HashMap<String, @Nullable Object>();
    facts.put("from", round.person());
    facts.put("to", person);
    facts.put("reason", typed == null || typed.isBlank() ? null : typed.strip());
    rounds.handOver(id, person);
    commit(caller, id, "handed-over", now, facts);
    return id;
  }

  List<PatrolRound> listOfDay(Caller caller, LocalDate day) {
    Collector.leader(caller);
    return rounds.list(day, tools.scopes().ofStaff(caller));
  }
}
