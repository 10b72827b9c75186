package org.anlan.oversight;

import java.util.List;
import java.util.UUID;
import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.http.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where exclusions are asked for and decided, and where closed cases get their second look.
@RestController
@RequestMapping("/api/oversight")
class CheckDoor {

  /// @param rates empty or absent for all
  record ExclusionForm(
      String ground,
      @Nullable String words,
      @Nullable List<UUID> files,
      @Nullable List<String> rates) {}

  record ExclusionActForm(String act, long version, @Nullable String words) {}

  /// @param finding absent for a pass
  record LookForm(
      long version, @Nullable String finding, @Nullable String words, @Nullable List<UUID> files) {}

  private final ExclusionDesk exclusions;
  private final SampleDesk samples;
  private final CheckPages pages;
  private final Overseeing cases;

  CheckDoor(ExclusionDesk exclusions, SampleDesk samples, CheckPages pages, Overseeing cases) {
    this.exclusions = exclusions;
    this.samples = samples;
    this.pages = pages;
    this.cases = cases;
  }

  /// @param view `all`, `asked` or `audit`
  @GetMapping("/exclusions")
  RateView.ExclusionsView exclusions(
      Caller caller,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String view) {
    Me.of(caller);
    var shown = view == null ? "all" : view;
    if (!pages.views().contains(shown))
      throw OversightProblems.filter("view", shown, pages.views());
    return pages.exclusions(period == null ? null : RateDoor.period(period), shown, caller);
  }

  @GetMapping("/cases/{number}/exclusion")
  RateView.CaseExclusionView ofCase(Caller caller, @PathVariable CaseNumber number) {
    Me.of(caller);
    return pages.ofCase(cases.get(number, caller), caller);
  }

  @PostMapping("/cases/{number}/exclusion")
  RateView.ExclusionsView ask(
      Command command,
      Caller caller,
      @PathVariable CaseNumber number,
      @RequestBody ExclusionForm form) {
    Me.of(caller);
    exclusions.ask(
        command,
        caller,
        new ExclusionDesk.Wish(
            number,
            form.ground(),
            form.words(),
            form.files() == null ? List.of() : form.files(),
            form.rates() == null ? List.of() : form.rates()));
    return pages.exclusions(null, "asked", caller);
  }

  @PostMapping("/exclusions/{id}/acts")
  RateView.ExclusionsView act(
      Command command, Caller caller, @PathVariable UUID id, @RequestBody ExclusionActForm form) {
    Me.of(caller);
    exclusions.act(
        command, caller, new ExclusionDesk.Deed(id, form.act(), form.version(), form.words()));
    return pages.exclusions(null, "all", caller);
  }

  @GetMapping("/samples/{period}")
  RateView.SampleRoundView samples(Caller caller, @PathVariable String period) {
    Me.of(caller);
    var span = RateDoor.period(period);
    return pages.samples(span, pages.ended(span), caller);
  }

  @PostMapping("/samples/{period}/draw")
  RateView.SampleRoundView draw(Command command, Caller caller, @PathVariable String period) {
    samples.draw(command, caller, RateDoor.period(period));
    return samples(caller, period);
  }

  @PostMapping("/samples/{period}/cases/{number}")
  RateView.SampleRoundView look(
      Command command,
      Caller caller,
      @PathVariable String period,
      @PathVariable CaseNumber number,
      @RequestBody LookForm form) {
    var files = form.files() == null ? List.<UUID>of() : form.files();
    samples.look(
        command,
        caller,
        new SampleDesk.Look(
            RateDoor.period(period).text(),
            number,
            form.version(),
            form.finding(),
            form.words(),
            files));
    return samples(caller, period);
  }
}
