package org.anlan.oversight;

import java.util.List;
import java.util.Locale;
import org.anlan.access.Caller;
import org.anlan.http.Command;
import org.anlan.rules.oversight.Board;
import org.anlan.rules.oversight.Period;
import org.anlan.rules.oversight.Rate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where rates are looked at, published and corrected.
@RestController
@RequestMapping("/api/oversight/rates")
class RateDoor {

  private static final List<String> KINDS = List.of("whole", "area", "unit", "post");

  record CorrectionForm(@Nullable String reason) {}

  private final PublicationDesk desk;
  private final RatePages pages;

  RateDoor(PublicationDesk desk, RatePages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/{period}")
  RateView rates(Caller caller, @PathVariable String period) {
    Me.of(caller);
    return pages.of(period(period), caller);
  }

  /// The very cases behind one figure.
  @GetMapping("/{period}/members")
  RateView.MembersView members(
      Caller caller,
      @PathVariable String period,
      @RequestParam String rate,
      @RequestParam String kind,
      @RequestParam(required = false) @Nullable String code) {
    Me.of(caller);
    if (!KINDS.contains(kind)) throw OversightProblems.filter("kind", kind, KINDS);
    var found =
        Rate.find(rate)
            .orElseThrow(() ->
                OversightProblems.filter(
                    "rate", rate, List.of(Rate.values()).stream().map(Rate::code).toList()));
    var subject =
        new Board.Subject(
            Board.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), code == null ? "" : code);
    return pages.members(period(period), found, subject, caller);
  }

  @PostMapping("/{period}/publish")
  RateView publish(Command command, Caller caller, @PathVariable String period) {
    desk.publish(command, caller, period(period));
    return rates(caller, period);
  }

  @PostMapping("/{period}/correct")
  RateView correct(
      Command command,
      Caller caller,
      @PathVariable String period,
      @RequestBody CorrectionForm form) {
    desk.correct(command, caller, period(period), form.reason());
    return rates(caller, period);
  }

  static Period period(String typed) {
    return Period.find(typed).orElseThrow(() -> OversightProblems.periodUnknown(typed));
  }
}
