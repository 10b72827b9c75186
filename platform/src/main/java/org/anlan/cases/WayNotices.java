package org.anlan.cases;

import java.util.Map;
import org.anlan.http.Audience;
import org.anlan.http.Texts;
import org.anlan.notices.NoticeDesk;
import org.anlan.notices.Occurrence;
import org.anlan.procedures.WayTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Carries news of the ways that cases go to the people whom they concern; the module of the ways stands below that of the notices.
@Component
class WayNotices {

  private final NoticeDesk notices;

  WayNotices(NoticeDesk notices) {
    this.notices = notices;
  }

  @EventListener
  void on(WayTold told) {
    var to = Audience.all(told.people().stream().map(Audience::person).toList());
    var values = Map.of("way", new Texts(told.way(), told.way()), "news", told.news());
    notices.tell(Occurrence.inside("way-news", to, values, null));
  }
}
