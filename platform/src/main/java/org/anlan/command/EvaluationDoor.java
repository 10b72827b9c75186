package org.anlan.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.access.Caller;
import org.anlan.rules.oversight.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where it is looked at how areas, units and posts did.
@RestController
@RequestMapping("/api/patrol/evaluation/{period}")
class EvaluationDoor {

  private final EvaluationPages pages;

  EvaluationDoor(EvaluationPages pages) {
    this.pages = pages;
  }

  @GetMapping
  EvaluationView evaluation(
      Caller caller,
      @PathVariable String period,
      @RequestParam(required = false) @Nullable String of) {
    Collector.of(caller);
    return pages.of(read(period), known(of == null ? "collector" : of), caller);
  }

  /// The very things behind one figure.
  @GetMapping("/members")
  EvaluationView.EvaluatedThings members(
      Caller caller,
      @PathVariable String period,
      @RequestParam String of,
      @RequestParam String code,
      @RequestParam String figure) {
    Collector.of(caller);
    return pages.members(read(period), known(of), code, figure, caller);
  }

  private static Period read(String typed) {
    return Period.find(typed)
        .orElseThrow(
            () -> PatrolProblems.filter("period", typed, "2026-11-27, 2026-W48, 2026-11, 2026"));
  }

  private static String known(String of) {
    if (EvaluationPages.AREAS.containsKey(of) || EvaluationPages.ROLES.contains(of)) return of;
    var all =
        Stream.concat(
            EvaluationPages.AREAS.keySet().stream().sorted(), EvaluationPages.ROLES.stream());
    throw PatrolProblems.filter("of", of, all.collect(Collectors.joining(", ")));
  }
}
