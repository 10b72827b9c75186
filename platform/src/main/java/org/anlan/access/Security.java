package org.anlan.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What this city asks of those who sign in. Administrators need a second factor always; staff where the setting says so.
@Component
class Security {

  private final boolean staffToo;

  Security(@Value("${anlan.second-factor.staff:false}") boolean staffToo) {
    this.staffToo = staffToo;
  }

  boolean needsSecondFactor(Account account) {
    return account.kind().administers() || account.isStaff() && staffToo;
  }
}
