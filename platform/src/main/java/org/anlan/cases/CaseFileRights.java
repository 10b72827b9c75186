package org.anlan.cases;

import org.anlan.access.Caller;
import org.anlan.files.FileRights;
import org.springframework.stereotype.Component;

/// Whoever sees a case sees its pictures.
@Component
class CaseFileRights implements FileRights {

  private static final String PREFIX = "case:";

  private final Cases cases;
  private final Sight sight;

  CaseFileRights(Cases cases, Sight sight) {
    this.cases = cases;
    this.sight = sight;
  }

  @Override
  public boolean maySee(Caller caller, String attachedTo) {
    if (!attachedTo.startsWith(PREFIX)) return false;
    return cases
        .find(new CaseNumber(attachedTo.substring(PREFIX.length())))
        .filter(file -> sight.sees(file, caller))
        .isPresent();
  }
}
