package org.anlan.applications;

import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.files.FileRights;
import org.springframework.stereotype.Component;

/// What was handed in with an application is for whoever filed it and for the staff in whose reach its case lies.
@Component
class ApplicationFileRights implements FileRights {

  static final String PREFIX = "application:";

  private final Applications applications;
  private final Overseeing cases;

  ApplicationFileRights(Applications applications, Overseeing cases) {
    this.applications = applications;
    this.cases = cases;
  }

  static String owner(CaseNumber number) {
    return PREFIX + number.text();
  }

  @Override
  public boolean maySee(Caller caller, String attachedTo) {
    if (!attachedTo.startsWith(PREFIX)) return false;
    var number = new CaseNumber(attachedTo.substring(PREFIX.length()));
    if (caller.isStaff()) return cases.sees(number, caller);
    return applications.find(number).filter(one -> isOwn(one, caller)).isPresent();
  }

  /// Whether the caller filed it.
  static boolean isOwn(Application one, Caller caller) {
    var account = caller.account();
    return account != null && account.id().equals(one.account());
  }
}
