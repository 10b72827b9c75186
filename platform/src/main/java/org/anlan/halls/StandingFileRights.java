package org.anlan.halls;

import org.anlan.access.Caller;
import org.anlan.access.StandingDesk;
import org.anlan.files.FileRights;
import org.springframework.stereotype.Component;

/// Whoever fills in for somebody sees the papers of the draft that they write, as long as they fill it in.
@Component
class StandingFileRights implements FileRights {

  private static final String DRAFT = "draft:";

  private final StandingDesk standings;

  StandingFileRights(StandingDesk standings) {
    this.standings = standings;
  }

  @Override
  public boolean maySee(Caller caller, String attachedTo) {
    return attachedTo.startsWith(DRAFT) && standings.reaches(caller, attachedTo);
  }
}
