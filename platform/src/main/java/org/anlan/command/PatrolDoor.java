package org.anlan.command;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.access.Masking;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.PatrolReporting;
import org.anlan.http.Command;
import org.anlan.rules.geo.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Where collectors walk their rounds and leaders see all of them.
@RestController
@RequestMapping("/api/patrol")
class PatrolDoor {

  /// @param secondsAgo how long ago it was made on site; 0 when it is sent at once
  /// @param accuracy in metres, as the phone says
  /// @param noFix why there is no position
  record CheckForm(
      String grid,
      @Nullable Integer turn,
      @Nullable Long secondsAgo,
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable Double accuracy,
      @Nullable String noFix) {

    PatrolDesk.Passing passing() {
      return new PatrolDesk.Passing(
          grid, turn == null ? 1 : turn, secondsAgo == null ? 0 : secondsAgo, fix(), noFix);
    }

    private PatrolDesk.@Nullable Fix fix() {
      if (lon == null && lat == null) return null;
      if (lon == null || lat == null || accuracy == null || !(accuracy >= 0))
        throw PatrolProblems.coordinates();
      try {
        return new PatrolDesk.Fix(new Spot(lon, lat), accuracy);
      } catch (IllegalArgumentException nowhere) {
        throw PatrolProblems.coordinates();
      }
    }
  }

  record UndoForm(String grid, @Nullable Integer turn) {}

  record EndForm(@Nullable String reason) {}

  record HandOverForm(String person, @Nullable String reason) {}

  /// @param join the number of a known case, where it is the same
  record FindForm(
      String kind,
      @Nullable String words,
      double lon,
      double lat,
      @Nullable String detail,
      @Nullable String means,
      @Nullable Map<String, String> attributes,
      @Nullable List<UUID> photos,
      @Nullable String join) {

    PatrolReporting.Found found() {
      return new PatrolReporting.Found(
          kind,
          words == null ? "" : words,
          attributes == null ? Map.of() : attributes,
          spot(),
          detail,
          means == null || means.length() > 16 ? "map" : means,
          photos == null ? List.of() : photos);
    }

    private Spot spot() {
      try {
        return new Spot(lon, lat);
      } catch (IllegalArgumentException nowhere) {
        throw PatrolProblems.coordinates();
      }
    }
  }

  private final PatrolDesk desk;
  private final FindingDesk finding;
  private final PatrolPages pages;
  private final RoundMaking.Ground ground;
  private final InstantSource businessClock;

  PatrolDoor(
      PatrolDesk desk,
      FindingDesk finding,
      PatrolPages pages,
      RoundMaking.Ground ground,
      InstantSource businessClock) {
    this.desk = desk;
    this.finding = finding;
    this.pages = pages;
    this.ground = ground;
    this.businessClock = businessClock;
  }

  @GetMapping("/today")
  PatrolView.TodayView today(Caller caller) {
    return pages.today(caller);
  }

  @GetMapping("/rounds")
  PatrolView.DayView day(Caller caller, @RequestParam(required = false) @Nullable String day) {
    Collector.leader(caller);
    return pages.day(caller, day == null ? ground.day(businessClock.instant()) : read(day));
  }

  private static LocalDate read(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw PatrolProblems.filter("day", typed, "2026-11-27");
    }
  }

  @GetMapping("/rounds/{id}")
  PatrolView.RoundView round(Caller caller, @PathVariable UUID id) {
    return pages.of(desk.get(caller, id), caller);
  }

  @PostMapping("/rounds/{id}/checks")
  PatrolView.RoundView check(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody CheckForm form) {
    desk.check(command, caller, id, form.passing());
    return round(caller, id);
  }

  @PostMapping("/rounds/{id}/undo")
  PatrolView.RoundView undo(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody UndoForm form) {
    desk.undo(command, caller, id, form.grid(), form.turn() == null ? 1 : form.turn());
    return round(caller, id);
  }

  @PostMapping("/rounds/{id}/end")
  PatrolView.RoundView end(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody EndForm form) {
    desk.end(command, caller, id, form.reason());
    return round(caller, id);
  }

  @GetMapping("/rounds/{id}/substitutes")
  List<PatrolView.SubstituteView> substitutes(Caller caller, @PathVariable UUID id) {
    Collector.leader(caller);
    return desk.substitutes(desk.get(caller, id)).stream()
        .map(person -> new PatrolView.SubstituteView(person.id(), Masking.name(person.name().zh())))
        .toList();
  }

  @PostMapping("/rounds/{id}/hand-over")
  PatrolView.RoundView handOver(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody HandOverForm form) {
    desk.handOver(command, caller, id, form.person(), form.reason());
    return round(caller, id);
  }

  @PostMapping("/rounds/{id}/finds")
  @ResponseStatus(HttpStatus.CREATED)
  PatrolView.FiledView find(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody FindForm form) {
    var number =
        form.join() == null
            ? finding.report(command, caller, id, form.found())
            : finding.join(command, caller, id, joined(form.join()), form.found());
    return new PatrolView.FiledView(number.text(), number.shown());
  }

  private static CaseNumber joined(String typed) {
    return CaseNumber.tryParse(typed)
        .orElseThrow(
            () -> PatrolProblems.filter("join", typed, "22 位受理编号 / a number of 22 digits"));
  }
}
