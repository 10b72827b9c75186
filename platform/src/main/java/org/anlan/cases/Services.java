package org.anlan.cases;

import org.springframework.stereotype.Component;

/// What the platform itself does when a procedure calls it.
@Component
record Services(Dispatch dispatch, Herald herald) {

  /// Finds the responsible unit.
  static final String DISPATCH = "dispatch";

  /// Asks the same decision again with what was found on site; the unit stays.
  static final String DECIDE = "decide";

  static final String REMIND = "remind";
}
