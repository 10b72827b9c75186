package org.anlan.oversight;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anlan.cli.CheckedFolder;
import org.anlan.directory.DirectoryCheck;
import org.anlan.rules.oversight.Rate;
import org.jspecify.annotations.Nullable;

/// Everything that is wrong with how a city oversees: the ladder of supervision and the rules for rates.
public final class OversightCheck {

  private static final String LADDER = "oversight/ladder.json";
  private static final String RATES = "oversight/rates.json";

  /// What the platform itself calls for.
  private static final Set<String> TRIGGERS =
      Set.of("due-soon", "overdue", "not-accepted", "unanswered");

  private static final Set<String> STEPS = Set.of("visit", "meeting", "interview");
  private static final Set<String> UNIT_LEVELS = Set.of("street", "county", "city");
  private static final Set<String> SOURCES = Set.of("callback", "rating");

  private final CheckedFolder city;
  private final DirectoryCheck.Names names;
  private final Set<String> rules;

  private OversightCheck(CheckedFolder city, DirectoryCheck.Names names, Set<String> rules) {
    this.city = city;
    this.names = names;
    this.rules = rules;
  }

  /// The template that this module issues by, and what it gives.
  public static Map<String, Set<String>> papers() {
    return Map.of(OrderPaper.TEMPLATE, OrderPaper.GIVEN);
  }

  /// @param rules types of the time rules
  public static void check(
      CheckedFolder city, DirectoryCheck.Names names, Set<String> rules, Set<String> kinds) {
    var check = new OversightCheck(city, names, rules);
    var ladder = city.json(LADDER, Ladder.Sheet.class);
    ladder.ifPresent(check::ladder);
    var triggers =
        ladder
            .map(sheet ->
                sheet.triggers().stream().map(Ladder.Cause::code).collect(Collectors.toSet()))
            .orElse(Set.of());
    city.json(RATES, RateRules.Sheet.class).ifPresent(rates -> check.rates(rates, triggers, kinds));
  }

  private void ladder(Ladder.Sheet sheet) {
    named(LADDER, "/centres", "duty", sheet.centres(), names.duties().keySet());
    named(LADDER, "/answerers", "role", sheet.answerers(), names.roles());
    var levels = sheet.levels().stream().map(Ladder.Level::level).toList();
    if (!levels.equals(IntStream.rangeClosed(1, Ladder.TOP).boxed().toList()))
      at(LADDER, "/levels", "are %s; they must be 1 to %d in order".formatted(levels, Ladder.TOP));
    for (var n = 0; n < sheet.levels().size(); n++) level("/levels/" + n, sheet.levels().get(n));
    triggers(sheet);
  }

  private void level(String at, Ladder.Level level) {
    named(LADDER, at + "/roles", "role", level.roles(), names.roles());
    named(LADDER, at + "/duties", "duty", level.duties(), names.duties().keySet());
    named(LADDER, at + "/unitLevels", "level", level.unitLevels(), UNIT_LEVELS);
    rule(at + "/answer", level.answer());
    rule(at + "/arrive", level.arrive());
    var step = level.step();
    if (step != null && !STEPS.contains(step))
      at(LADDER, at + "/step", "'%s' is none of %s".formatted(step, STEPS));
  }

  private void triggers(Ladder.Sheet sheet) {
    var codes = new HashSet<String>();
    for (var n = 0; n < sheet.triggers().size(); n++) {
      var at = "/triggers/" + n;
      var trigger = sheet.triggers().get(n);
      if (!codes.add(trigger.code()))
        at(LADDER, at, "'%s' is there twice".formatted(trigger.code()));
      if (trigger.level() < 0 || trigger.level() > Ladder.TOP)
        at(LADDER, at + "/level", "is 0 to %d".formatted(Ladder.TOP));
    }
    for (var needed : TRIGGERS)
      if (!codes.contains(needed))
        at(LADDER, "/triggers", "'%s' is missing; the platform calls for it".formatted(needed));
  }

  private void rates(RateRules.Sheet sheet, Set<String> triggers, Set<String> kinds) {
    named(RATES, "/sources", "source", sheet.sources(), SOURCES);
    weights("/threeRates", sheet.threeRates());
    weights("/performance", sheet.performance());
    var from = sheet.grades().stream().map(RateRules.Grade::from).toList();
    if (!from.equals(from.stream().sorted(java.util.Comparator.reverseOrder()).toList()))
      at(RATES, "/grades", "stand from the highest to the lowest, not %s".formatted(from));
    named(RATES, "/sampling/kinds", "kind", sheet.sampling().kinds().keySet(), kinds);
    named(RATES, "/sampling/units", "unit", sheet.sampling().units().keySet(), names.units());
    for (var n = 0; n < sheet.findings().size(); n++) {
      var trigger = sheet.findings().get(n).trigger();
      if (trigger != null)
        named(RATES, "/findings/%d/trigger".formatted(n), "trigger", List.of(trigger), triggers);
    }
  }

  private void weights(String pointer, Map<String, Integer> weights) {
    for (var code : weights.keySet())
      if (Rate.find(code).filter(rate -> !rate.composite()).isEmpty())
        at(RATES, pointer, "there is no rate '%s' to weigh".formatted(code));
    var sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != 100) at(RATES, pointer, "the weights sum to %d, not 100".formatted(sum));
  }

  private void rule(String pointer, @Nullable String named) {
    if (named != null && !rules.contains(named))
      at(LADDER, pointer, "there is no time rule '%s' in calendar/rules.csv".formatted(named));
  }

  private void named(
      String file, String pointer, String what, Iterable<String> named, Set<String> known) {
    for (var name : named)
      if (!known.contains(name)) at(file, pointer, "there is no %s '%s'".formatted(what, name));
  }

  private void at(String file, String pointer, String words) {
    city.faultAt(file, pointer, words);
  }
}
