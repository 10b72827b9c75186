package org.anlan.oversight;

import org.anlan.access.Caller;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Overseeing;
import org.anlan.files.FileRights;
import org.springframework.stereotype.Component;

/// Evidence of oversight is seen by the staff who see the case, never by its reporters.
@Component
class OversightFileRights implements FileRights {

  private final Overseeing cases;

  OversightFileRights(Overseeing cases) {
    this.cases = cases;
  }

  @Override
  public boolean maySee(Caller caller, String attachedTo) {
    return attachedTo.startsWith(OrderSteps.FILES)
        && cases.sees(new CaseNumber(attachedTo.substring(OrderSteps.FILES.length())), caller);
  }
}
