package org.anlan.rules.items;

import static org.anlan.rules.items.Element.HANDLING;

import java.util.ArrayList;
import java.util.List;

/// What can be wrong with how an item is come by: visits, on-line level and ways must fit together.
final class HandlingChecks {

  private static final int MOST_VISITS = 10;

  private HandlingChecks() {}

  static List<Fault> of(Item item) {
    var handling = item.handling();
    return handling == null ? List.of() : of(handling);
  }

  private static List<Fault> of(Handling handling) {
    var faults = new ArrayList<Fault>();
    if (handling.objects().isEmpty() || handling.forms().isEmpty())
      faults.add(Fault.of(HANDLING, Rule.MISSING));
    visits(handling, faults);
    if (handling.level() == OnlineLevel.IV && handling.visits() > 0)
      faults.add(Fault.of(HANDLING, Rule.LEVEL_IV_VISITS, handling.visits()));
    var onLine = handling.level() == OnlineLevel.III || handling.level() == OnlineLevel.IV;
    if (onLine && !handling.onLine())
      faults.add(Fault.of(HANDLING, Rule.LEVEL_WITHOUT_WEB, handling.level().zh()));
    var byPost = handling.forms().contains(HandlingForm.EXPRESS);
    if (handling.visits() == 0 && !handling.onLine() && !byPost)
      faults.add(Fault.of(HANDLING, Rule.NO_VISIT_NO_WAY));
    if (byPost && !handling.express()) faults.add(Fault.of(HANDLING, Rule.EXPRESS_PARTS));
    return faults;
  }

  private static void visits(Handling handling, List<Fault> faults) {
    var visits = handling.visits();
    if (visits < 0 || visits > MOST_VISITS)
      faults.add(Fault.of(HANDLING, Rule.VISITS_RANGE, visits));
    var why = handling.whyVisit();
    if (visits > 0 && (why == null || why.blank()))
      faults.add(Fault.of(HANDLING, Rule.VISIT_UNEXPLAINED, visits));
  }
}
