package org.anlan.cases;

import org.springframework.stereotype.Component;

/// What the platform itself does when a procedure calls it.
@Component
record Services(Dispatch dispatch, Herald herald) {

  static final String DISPATCH = "dispatch";
  static final String REMIND = "remind";
}
