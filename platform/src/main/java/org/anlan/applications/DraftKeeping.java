package org.anlan.applications;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets go of drafts that nobody saved for 90 days, and of those that were deleted 7 days ago; their papers go with them.
@Component
class DraftKeeping {

  static final Duration KEPT = Duration.ofDays(90);
  static final Duration UNDO = Duration.ofDays(7);
  private static final int BATCH = 200;

  private final Drafts drafts;
  private final DraftPapers papers;
  private final DraftDesk.Tools tools;

  DraftKeeping(Drafts drafts, DraftPapers papers, DraftDesk.Tools tools) {
    this.drafts = drafts;
    this.papers = papers;
    this.tools = tools;
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  @Transactional
  public void forgetOld() {
    var now = tools.now();
    drafts.forget(now.minus(KEPT), now.minus(UNDO), BATCH).forEach(papers::destroy);
  }
}
