package org.anlan.cases;

import org.anlan.access.Caller;
import org.anlan.files.FileRights;
import org.springframework.stereotype.Component;

/// Whoever sees a case sees its pictures.
@Component
class CaseFileRights implements FileRights {

  private static final String PREFIX = "case:";

  private final Sight sight;

  CaseFileRights(Sight sight) {
    this.sight = sight;
  }

  @Override
  public boolean maySee(Caller caller, String attachedTo) {
    if (!attachedTo.startsWith(PREFIX)) return false;
    return sight.sees(new CaseNumber(attachedTo.substring(PREFIX.length())), caller);
  }
}
