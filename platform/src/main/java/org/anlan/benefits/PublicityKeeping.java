package org.anlan.benefits;

import java.util.Map;
import org.anlan.cases.CaseNumber;
import org.anlan.cases.Opening;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends a list on to review when its time for objections is over and none is open.
@Component
class PublicityKeeping {

  private static final System.Logger LOG = System.getLogger(PublicityKeeping.class.getName());
  private static final String OVER = "publicity-over";

  private final AwardLists lists;
  private final BenefitObjections objections;
  private final Opening opening;
  private final Matching.When when;
  private final TransactionTemplate transaction;

  PublicityKeeping(
      AwardLists lists,
      BenefitObjections objections,
      Opening opening,
      Matching.When when,
      TransactionTemplate transaction) {
    this.lists = lists;
    this.objections = objections;
    this.opening = opening;
    this.when = when;
    this.transaction = transaction;
  }

  /// One that cannot go on comes back at the next look and holds nobody else up.
  @Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
  void look() {
    for (var list : lists.listOver(when.now())) {
      try {
        transaction.executeWithoutResult(status -> over(list.number()));
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "List " + list.number() + " comes back later.", e);
      }
    }
  }

  private void over(CaseNumber number) {
    var list = lists.lock(number).orElseThrow();
    var until = list.dates().until();
    if (until == null || list.dates().over() != null || objections.hasOpen(list)) return;
    lists.save(list.with(list.dates().over(when.now())));
    opening.tell(number, new Opening.News(OVER, OVER, null, Map.of()));
  }
}
