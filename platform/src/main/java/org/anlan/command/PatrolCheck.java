package org.anlan.command;

import java.util.HashSet;
import java.util.Set;
import org.anlan.cli.CheckedFolder;
import org.anlan.directory.DirectoryCheck;

/// Everything that is wrong with how a city patrols and what the figures of posts weigh.
public final class PatrolCheck {

  private static final String PLAN = "patrol/plan.json";
  private static final String WEIGHTS = "patrol/evaluation.json";

  private PatrolCheck() {}

  public static void check(CheckedFolder city, DirectoryCheck.Names names, Set<String> kinds) {
    city.json(PLAN, PatrolPlans.Sheet.class)
        .ifPresent(sheet -> {
          var days = new HashSet<Object>();
          for (var n = 0; n < sheet.plans().size(); n++) {
            var plan = sheet.plans().get(n);
            plan(city, "/plans/" + n, plan, names, kinds);
            if (!days.add(plan.from()))
              city.faultAt(PLAN, "/plans/%d/from".formatted(n), "another plan begins on that day");
          }
        });
    city.json(WEIGHTS, EvaluationRules.Sheet.class)
        .ifPresent(sheet -> city.guard(WEIGHTS, () -> EvaluationRules.weights(sheet)));
  }

  private static void plan(
      CheckedFolder city,
      String at,
      PatrolPlans.Plan plan,
      DirectoryCheck.Names names,
      Set<String> kinds) {
    city.guard(PLAN, plan::check);
    if (!names.roles().contains(plan.role()))
      city.faultAt(PLAN, at + "/role", "no post has the role '%s'".formatted(plan.role()));
    for (var day : plan.weekdays())
      if (day < 1 || day > 7)
        city.faultAt(PLAN, at + "/weekdays", "%d is none of 1 (Monday) to 7".formatted(day));
    for (var kind : plan.kinds())
      if (!kinds.contains(kind))
        city.faultAt(PLAN, at + "/kinds", "there is no kind of matter '%s'".formatted(kind));
  }
}
