package org.anlan.cases;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.anlan.access.Caller;
import org.anlan.access.Scope;
import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.anlan.procedures.ProcedureDesk;
import org.anlan.procedures.Published;
import org.anlan.rules.procedure.Mapping;
import org.anlan.rules.procedure.Moving;
import org.anlan.rules.procedure.Obstacle;
import org.anlan.rules.procedure.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes running cases over to another version of their procedure, or says of each why it stays. Nothing moves unless it is
/// proved that it can go on from there; a dry run asks the same and changes nothing. One transaction per case: whoever acts on
/// one meanwhile is not disturbed, and a move that is cut short goes on where it stopped.
@Service
class VersionDesk {

  /// @param places which place of the old drawing is which of the new, where its id has changed
  record Plan(String procedure, int from, int to, Map<String, String> places) {}

  /// @param why null for one that moves
  record Verdict(CaseNumber number, @Nullable List<Obstacle> why) {}

  /// What became of some of the cases.
  ///
  /// @param next the number after which the rest goes on; null when there is none
  record Step(List<Verdict> verdicts, @Nullable String next) {}

  private static final int BATCH = 100;

  private final Shelves shelves;
  private final Acts acts;
  private final ProcedureDesk procedures;
  private final TransactionTemplate transaction;
  private final InstantSource businessClock;

  VersionDesk(
      Shelves shelves,
      Acts acts,
      ProcedureDesk procedures,
      TransactionTemplate transaction,
      InstantSource businessClock) {
    this.shelves = shelves;
    this.acts = acts;
    this.procedures = procedures;
    this.transaction = transaction;
    this.businessClock = businessClock;
  }

  /// How many cases run on which version.
  List<Cases.OnVersion> count(String procedure, Scope scope) {
    return shelves.cases().countByVersion(procedure, scope);
  }

  /// The next cases on the old version in reach, with what became of each. A city has thousands, so whoever asks sees how far it is and
  /// may stop between two steps.
  ///
  /// @param after the number that the last step ended with; blank for the first
  /// @param caller whose act it is; null for a dry run
  Step go(Plan plan, Scope scope, String after, @Nullable Caller caller) {
    var old = new Cases.Way(plan.procedure(), plan.from());
    var from = procedures.get(plan.procedure(), plan.from());
    var to = procedures.get(plan.procedure(), plan.to());
    checkPlaces(plan.places(), from.procedure(), to.procedure());
    var movings = new HashMap<String, Moving>();
    Function<Kind, Moving> of =
        kind -> movings.computeIfAbsent(kind.code(), code -> moving(from, to, plan, kind));
    var batch = shelves.cases().listOnVersion(old, scope, after, BATCH);
    var verdicts =
        batch.stream().map(number -> inTransaction(scope, number, plan, caller, of)).toList();
    return new Step(verdicts, batch.size() < BATCH ? null : batch.getLast().text());
  }

  /// A place that is in neither drawing is a slip of the pen; those of called procedures are named with a stroke.
  private static void checkPlaces(Map<String, String> places, Procedure from, Procedure to) {
    places.forEach((old, fresh) -> {
      if (!has(from, old)) throw unknown(old, "原", "old");
      if (!has(to, fresh)) throw unknown(fresh, "新", "new");
    });
  }

  private static boolean has(Procedure procedure, String place) {
    return place.contains("/")
        || procedure.nodes().containsKey(place)
        || procedure.flows().containsKey(place);
  }

  private static Problem unknown(String place, String zh, String en) {
    return Problems.of(
        new Refusal.FieldWrong(
            "places",
            new Texts(
                "%s版本里没有标识“%s”，请核对流程图里的标识。".formatted(zh, place),
                "The %s version has no element “%s”; compare with the ids in the drawing."
                    .formatted(en, place))));
  }

  private Verdict inTransaction(
      Scope scope,
      CaseNumber number,
      Plan plan,
      @Nullable Caller caller,
      Function<Kind, Moving> moving) {
    var verdict =
        transaction.execute(status -> {
          var file = shelves.cases().lock(number, scope);
          return file.ended() || file.way().version() != plan.from()
              ? new Verdict(number, null)
              : one(file, moving.apply(file.kind()), plan.to(), caller);
        });
    return Objects.requireNonNull(verdict);
  }

  private static Moving moving(Published from, Published to, Plan plan, Kind kind) {
    return new Moving(from.set(), to.set(), new Mapping(plan.places()), kind.table());
  }

  private Verdict one(CaseFile file, Moving moving, int version, @Nullable Caller caller) {
    return switch (moving.move(file.way().progress())) {
      case Moving.Cannot(var obstacles) -> new Verdict(file.number(), obstacles);
      case Moving.Moved moved -> {
        if (caller != null) carryOver(file, moved, version, caller);
        yield new Verdict(file.number(), null);
      }
    };
  }

  private void carryOver(CaseFile file, Moving.Moved moved, int version, Caller caller) {
    var at =
        new Situation(file, caller, shelves.tasks().listOpen(file), null, businessClock.instant());
    var over = acts.course().carryOver(file, version, moved, new Course.Mover(at.now(), null));
    var detail =
        Map.of(
            "fromVersion",
            String.valueOf(file.way().version()),
            "version",
            String.valueOf(version));
    acts.moved(at, over, at.event("new-version", over.stage(), null).with(detail));
  }
}
