package org.anlan.procedures;

import java.util.List;
import java.util.Map;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.procedures.DraftProblems.FlawView;
import org.anlan.rules.procedure.Rehearsal;
import org.anlan.rules.procedure.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where staff see which procedures, decisions and forms the city works by, what changed from version to version, and where a text is
/// checked and tried before anybody works by it.
@RestController
@RequestMapping("/api/procedures")
class WayDoor {

  record CheckForm(String form, String key, String text) {}

  record DecisionForm(String key, String text, Map<String, Object> inputs) {}

  record PickForm(String act, int way) {}

  record WalkForm(String text, List<PickForm> picks) {}

  private final WayPages pages;
  private final Checking checking;
  private final Trying trying;

  WayDoor(WayPages pages, Checking checking, Trying trying) {
    this.pages = pages;
    this.checking = checking;
    this.trying = trying;
  }

  @GetMapping("/ways")
  WayView.Overview list(Caller caller) {
    Rights.mustLook(caller);
    return pages.overview(caller);
  }

  @GetMapping("/ways/{form}/{key}")
  WayView.History history(Caller caller, @PathVariable String form, @PathVariable String key) {
    Rights.mustLook(caller);
    return pages.history(WayForm.of(form), key, caller);
  }

  @GetMapping("/ways/{form}/{key}/{version}")
  WayView.Text text(
      Caller caller,
      @PathVariable String form,
      @PathVariable String key,
      @PathVariable int version) {
    Rights.mustLook(caller);
    return pages.text(WayForm.of(form), key, version);
  }

  @GetMapping("/ways/{form}/{key}/comparison")
  WayView.ComparisonView comparison(
      Caller caller,
      @PathVariable String form,
      @PathVariable String key,
      @RequestParam int from,
      @RequestParam int to) {
    Rights.mustLook(caller);
    return pages.comparison(WayForm.of(form), key, from, to);
  }

  /// Changes nothing.
  @PostMapping("/check")
  WayView.CheckView check(Command command, Caller caller, @RequestBody CheckForm form) {
    Rights.mustLook(caller);
    var kind = WayForm.of(form.form());
    var flaws = FlawView.of(checking.flaws(kind, form.key(), form.text()));
    if (kind != WayForm.DECISION || !checking.readable(kind, form.key(), form.text()))
      return new WayView.CheckView(flaws, List.of(), List.of());
    var columns = DecisionTable.load(form.key(), 1, form.text()).columns();
    return new WayView.CheckView(
        flaws, columns.inputs().stream().map(WayDoor::input).toList(), columns.outputs());
  }

  private static WayView.InputView input(DecisionColumns.Input input) {
    return new WayView.InputView(
        input.name(),
        input.label().zh(),
        input.label().en(),
        input.type(),
        input.words().entrySet().stream()
            .map(word ->
                new WayView.ValueName(word.getKey(), word.getValue().zh(), word.getValue().en()))
            .toList());
  }

  @PostMapping("/tries/decision")
  WayView.DecisionTryView decide(Command command, Caller caller, @RequestBody DecisionForm form) {
    Rights.mustLook(caller);
    return switch (trying.decide(form.key(), form.text(), form.inputs())) {
      case Trying.NotDecided(var flaws) ->
          new WayView.DecisionTryView(FlawView.of(flaws), Map.of(), List.of(), null, null);
      case Trying.Decided(var decision, var columns) -> {
        var why = decision.why();
        yield new WayView.DecisionTryView(
            List.of(),
            decision.outcome(),
            decision.rows().stream()
                .map(row ->
                    new WayView.RowView(row.number(), row.text(), row.matched(), row.chosen()))
                .toList(),
            why == null ? null : why.zh(),
            why == null ? null : why.en());
      }
    };
  }

  @PostMapping("/tries/walk")
  WayView.WalkView walk(Command command, Caller caller, @RequestBody WalkForm form) {
    Rights.mustLook(caller);
    var picks =
        form.picks().stream().map(pick -> new Rehearsal.Pick(pick.act(), pick.way())).toList();
    return switch (trying.walk(form.text(), picks)) {
      case Trying.NotWalked(var flaws) -> lost(FlawView.of(flaws));
      case Trying.Walked(var outcome) -> view(outcome);
    };
  }

  private static WayView.WalkView view(Rehearsal.Outcome outcome) {
    return switch (outcome) {
      case Rehearsal.Lost(var step, var zh, var en) ->
          lost(List.of(new FlawView("", "walk", zh, en)));
      case Rehearsal.At at ->
          new WayView.WalkView(
              List.of(),
              at.stage(),
              at.ended(),
              at.waiting().stream().map(WayDoor::waiting).toList(),
              at.alarms().stream()
                  .map(alarm -> new WayView.AlarmView(alarm.element(), alarm.due()))
                  .toList(),
              at.next().stream().map(WayDoor::next).toList(),
              at.passed());
    };
  }

  private static WayView.WalkView lost(List<FlawView> flaws) {
    return new WayView.WalkView(flaws, "", false, List.of(), List.of(), List.of(), List.of());
  }

  private static WayView.WaitingView waiting(Rehearsal.Waiting waiting) {
    var work = waiting.work();
    return new WayView.WaitingView(
        waiting.element(),
        waiting.zh(),
        waiting.en(),
        waiting.stage(),
        of(work, Work::role),
        of(work, Work::unit),
        of(work, Work::deadline),
        of(work, Work::form),
        work == null ? 0 : work.photosBefore(),
        work == null ? 0 : work.photosAfter());
  }

  private static @Nullable String of(
      @Nullable Work work, java.util.function.Function<Work, @Nullable String> what) {
    return work == null ? null : what.apply(work);
  }

  private static WayView.NextView next(Rehearsal.Next next) {
    return new WayView.NextView(
        next.act(),
        next.element(),
        next.zh(),
        next.en(),
        next.ways().stream()
            .map(way -> new WayView.WayOn(way.number(), way.stage(), way.ends(), way.places()))
            .toList());
  }
}
