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
  record MoveForm(
      String procedure, int from, int to, @Nullable Map<String, String> places, boolean dryRun) {

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

  /// @param moving how many go over, or would
  record MoveView(int moving, List<StayingView> staying) {}

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
    var verdicts = desk.go(form.plan(), sight.ofStaff(caller), form.dryRun() ? null : caller);
    var staying =
        verdicts.stream()
            .filter(verdict -> verdict.why() != null)
            .map(VersionDoor::staying)
            .toList();
    return new MoveView(verdicts.size() - staying.size(), staying);
  }

  private static StayingView staying(VersionDesk.Verdict verdict) {
    var why = verdict.why() == null ? List.<Obstacle>of() : verdict.why();
    return new StayingView(verdict.number().text(), why.stream().map(ObstacleView::of).toList());
  }
}
