package org.anlan.cases;

import java.util.Set;
import org.springframework.stereotype.Component;

/// What the platform itself does when a procedure calls it.
@Component
record Services(Dispatch dispatch, Herald herald) {

  /// Finds the responsible unit.
  static final String DISPATCH = "dispatch";

  /// Asks the same decision again with what was found on site; the unit stays.
  static final String DECIDE = "decide";

  static final String REMIND = "remind";

  /// From here on the matter is due by the rule that it brought along as `promise_` and the element's name: a limit of the law that runs from the
  /// acceptance, not from the day somebody asked.
  static final String PROMISE = "promise";

  static final Set<String> ALL = Set.of(DISPATCH, DECIDE, REMIND, PROMISE);
}
