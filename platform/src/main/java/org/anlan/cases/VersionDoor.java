package org.anlan.cases;

import java.util.List;
import java.util.Map;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.rules.procedure.Obstacle;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where supervisors see which versions of a procedure run, try a move to another one, and carry it out.
@RestController
class VersionDoor {

  /// @param dryRun true asks what would move and changes nothing
  /// @param after where the last step ended; absent for the first
  record MoveForm(
      String procedure,
      int from,
      int to,
      @Nullable Map<String, String> places,
      boolean dryRun,
      @Nullable String after) {

    VersionDesk.Plan plan() {
      return new VersionDesk.Plan(procedure, from, to, places == null ? Map.of() : places);
    }
  }

  /// @param element the place that stands against it; blank where the case as a whole is meant
  record ObstacleView(String element, String why, String whyEn) {
    static ObstacleView of(Obstacle obstacle) {
      return new ObstacleView(obstacle.element(), obstacle.zh(), obstacle.en());
    }
  }

  record StayingView(String number, List<ObstacleView> why) {}

  /// One step of a move.
  ///
  /// @param moving how many of this step go over, or would
  /// @param next what to send as `after` for the next step; absent when all is done
  record MoveView(int moving, List<StayingView> staying, @Nullable String next) {}

  record VersionView(int version, long cases) {}

  private final VersionDesk desk;
  private final Sight sight;

  VersionDoor(VersionDesk desk, Sight sight) {
    this.desk = desk;
    this.sight = sight;
  }

  @GetMapping("/api/cases/versions")
  List<VersionView> versions(Caller caller, @RequestParam String procedure) {
    Staff.require(caller, "supervisor");
    return desk.count(procedure, sight.ofStaff(caller)).stream()
        .map(on -> new VersionView(on.version(), on.cases()))
        .toList();
  }

  /// Sending it twice moves nothing twice: what has gone over is no longer on the old version.
  @PostMapping("/api/cases/versions")
  MoveView move(Command command, Caller caller, @RequestBody MoveForm form) {
    Staff.require(caller, "supervisor");
    var after = form.after() == null ? "" : form.after();
    var step = desk.go(form.plan(), sight.ofStaff(caller), after, form.dryRun() ? null : caller);
    var staying =
        step.verdicts().stream()
            .filter(verdict -> verdict.why() != null)
            .map(VersionDoor::staying)
            .toList();
    return new MoveView(step.verdicts().size() - staying.size(), staying, step.next());
  }

  private static StayingView staying(VersionDesk.Verdict verdict) {
    var why = verdict.why() == null ? List.<Obstacle>of() : verdict.why();
    return new StayingView(verdict.number().text(), why.stream().map(ObstacleView::of).toList());
  }
}
