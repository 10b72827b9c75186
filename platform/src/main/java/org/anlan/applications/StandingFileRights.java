package org.anlan.applications;

import org.anlan.access.Caller;
import org.anlan.access.StandingDesk;
import org.anlan.files.FileRights;
import org.springframework.stereotype.Component;

/// Whoever fills in for somebody sees the papers of the draft that they write, as long as they fill it in; a relative those of the application that
/// came of it as well, and what was issued on it.
@Component
class StandingFileRights implements FileRights {

  private static final String CASE = "case:";
  private static final String DRAFT = "draft:";

  private final StandingDesk standings;

  StandingFileRights(StandingDesk standings) {
    this.standings = standings;
  }

  @Override
  public boolean maySee(Caller caller, String attachedTo) {
    var thing =
        attachedTo.startsWith(CASE)
            ? ApplicationFileRights.PREFIX + attachedTo.substring(CASE.length())
            : attachedTo;
    var known = thing.startsWith(DRAFT) || thing.startsWith(ApplicationFileRights.PREFIX);
    return known && standings.reaches(caller, thing);
  }
}
