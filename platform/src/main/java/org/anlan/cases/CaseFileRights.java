package org.anlan.cases;

import org.anlan.access.Caller;
import org.anlan.files.FileRights;
import org.springframework.stereotype.Component;

/// Whoever sees a case sees its pictures; its papers are for the staff among them.
@Component
class CaseFileRights implements FileRights {

  static final String PREFIX = "case:";

  private final Sight sight;

  CaseFileRights(Sight sight) {
    this.sight = sight;
  }

  @Override
  public boolean maySee(Caller caller, String attachedTo) {
    if (!attachedTo.startsWith(PREFIX)) return false;
    var thing = attachedTo.substring(PREFIX.length());
    if (!thing.endsWith(PaperDesk.PAPERS)) return sight.sees(new CaseNumber(thing), caller);
    var number = thing.substring(0, thing.length() - PaperDesk.PAPERS.length());
    return sight.findAsStaff(new CaseNumber(number), caller).isPresent();
  }
}
