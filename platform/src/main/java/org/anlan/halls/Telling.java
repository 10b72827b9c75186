package org.anlan.halls;

import java.util.Map;
import org.anlan.http.Audience;
import org.anlan.http.LiveStream;
import org.springframework.stereotype.Component;

/// Tells open screens that a hall moved on: ticket pages, displays and boards ask afresh. Nothing of anybody goes out with it.
@Component
class Telling {

  private final Doing doing;
  private final LiveStream live;

  Telling(Doing doing, LiveStream live) {
    this.doing = doing;
    this.live = live;
  }

  Doing doing() {
    return doing;
  }

  void moved(String hall) {
    live.send("hall", Map.of("hall", hall), Audience.everybody());
  }
}
